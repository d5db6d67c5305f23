import { describe, expect, it } from 'vitest';
import { FrameBeat } from '../../../src/core/gaze/frame-beat';

describe('FrameBeat', () => {
  it('says the usual distance, whatever single frames do', () => {
    const beat = new FrameBeat(33);
    expect(beat.frameMs).toBe(33);
    for (let i = 0; i < 12; i++) beat.add(1000 + i * 200 + (i % 4 === 0 ? 90 : 0));
    expect(beat.frameMs).toBeGreaterThanOrEqual(190);
    expect(beat.frameMs).toBeLessThanOrEqual(210);
  });

  it('counts neither pauses nor time that goes backwards', () => {
    const beat = new FrameBeat(33);
    [0, 5000, 1000, 1100, 1200, 9000, 9100].forEach((tMs) => beat.add(tMs));
    expect(beat.frameMs).toBe(100);
  });
});
