import { describe, expect, it } from 'vitest';
import {
  BASE_WORDS_PER_MINUTE,
  MAX_WORDS_PER_MINUTE,
  MIN_WORDS_PER_MINUTE,
  wordsPerMinute,
} from '../../../src/core/speech/rate';

describe('wordsPerMinute', () => {
  it('is the base at 1 and grows with the rate', () => {
    expect(wordsPerMinute(1)).toBe(BASE_WORDS_PER_MINUTE);
    expect(wordsPerMinute(2)).toBe(2 * BASE_WORDS_PER_MINUTE);
    expect(wordsPerMinute(0.5)).toBeLessThan(wordsPerMinute(0.6));
  });

  it('stays in the range of the engine and whole', () => {
    expect(wordsPerMinute(0.1)).toBe(MIN_WORDS_PER_MINUTE);
    expect(wordsPerMinute(10)).toBe(MAX_WORDS_PER_MINUTE);
    expect(Number.isInteger(wordsPerMinute(1.237))).toBe(true);
  });
});
