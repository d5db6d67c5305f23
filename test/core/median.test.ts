import { describe, expect, it } from 'vitest';
import { median } from '../../src/core/median';

describe('median', () => {
  it('is the middle of an odd number of values, in whatever order they come', () => {
    expect(median([9, 1, 4])).toBe(4);
  });

  it('lies between the two middle ones of an even number', () => {
    expect(median([8, 1, 2, 4])).toBe(3);
  });

  it('is 0 of none, and leaves its argument as it was', () => {
    expect(median([])).toBe(0);
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});
