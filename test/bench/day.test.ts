import { describe, expect, it } from 'vitest';

import { day } from '../../bench/day';

describe('the simulated day', () => {
  it('ends hardly worse than it began with repair, and far worse without', async () => {
    const result = (await day.run({ projectDir: '', args: [], say: () => undefined })) as {
      withRepair: { endOfStart: number; rightPicksEnd: number };
      withoutRepair: { endOfStart: number };
    };
    expect(result.withRepair.endOfStart).toBeLessThanOrEqual(1.3);
    expect(result.withRepair.rightPicksEnd).toBeGreaterThan(0.97);
    expect(result.withoutRepair.endOfStart).toBeGreaterThan(1.8);
  }, 60_000);
});
