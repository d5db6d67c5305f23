import { describe, expect, it } from 'vitest';
import { wordLines } from '../../../scripts/setup/word-lines.mjs';

describe('wordLines', () => {
  it('adds up spellings that differ in case and sorts by count', () => {
    const entries = [
      { word: 'You', count: 5 },
      { word: 'the', count: 7 },
      { word: 'you', count: 4 },
    ];
    expect(wordLines(entries)).toEqual(['you\t9', 'the\t7']);
  });

  it('leaves out what an apostrophe left behind, but keeps I and a', () => {
    const entries = ['s', 't', 'll', 're', 've', 'don', 'didn', 'I', 'a', 'naïve'].map((word) => ({
      word,
      count: 1,
    }));
    expect(wordLines(entries)).toEqual(['a\t1', 'i\t1']);
  });

  it('keeps the 60,000 most frequent', () => {
    const letters = 'abcdefghijklmnopqrst';
    const word = (index: number) =>
      Array.from({ length: 5 }, (_, place) => letters[Math.floor(index / 20 ** place) % 20]).join('');
    const entries = Array.from({ length: 70_000 }, (_, index) => ({
      word: word(index),
      count: 70_000 - index,
    }));
    const lines = wordLines(entries);
    expect(lines).toHaveLength(60_000);
    expect(lines[0]).toBe('aaaaa\t70000');
  });
});
