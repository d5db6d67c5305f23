import { expect, it } from 'vitest';
import { postDelayMs } from '../../../src/core/call/call-post';

it('waits longer after each failed attempt, and never longer than a quarter of a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 5000].map(postDelayMs)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  expect(() => postDelayMs(0)).toThrow(RangeError);
});
