import { describe, expect, it } from 'vitest';
import { FASTEST_FACTOR, keyDwellFactors, SLOWEST_FACTOR } from '../../../src/core/keyboard/key-odds';
import { FULL_EN } from '../../../src/core/keyboard/layouts/full';
import { GROUPED_LETTERS } from '../../../src/core/keyboard/layouts/grouped';

describe('dwell by language', () => {
  const factors = keyDwellFactors(FULL_EN, { e: 0.6, a: 0.3, x: 1 / 26 });

  it('is shorter for likely letters, within the limit', () => {
    expect(factors.get('key.e')).toBe(FASTEST_FACTOR);
    expect(factors.get('key.x')).toBeCloseTo(1, 1);
  });

  it('is longer for unlikely letters, within the limit', () => {
    expect(factors.get('key.q')).toBeGreaterThan(1);
    expect(factors.get('key.q')).toBeLessThanOrEqual(SLOWEST_FACTOR);
  });

  it('leaves keys alone that delete or lead away', () => {
    expect(factors.has('key.delete')).toBe(false);
    expect(factors.has('key.symbols')).toBe(false);
  });

  it('counts all letters of a group', () => {
    const grouped = keyDwellFactors(GROUPED_LETTERS.en, { a: 0.1, b: 0.1, c: 0.1, d: 0.1, e: 0.1, z: 0.1 });
    expect(grouped.get('key.abcdef')).toBeLessThan(grouped.get('key.tuvwxyz')!);
  });

  it('is the same for all when nothing is known', () => {
    expect(keyDwellFactors(FULL_EN, {}).size).toBe(0);
  });
});
