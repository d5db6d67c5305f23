import { describe, expect, it } from 'vitest';
import { MAX_SENTENCE_LENGTH, splitSentences } from '../../../src/core/speech/split-sentences';

describe('splitSentences', () => {
  it('cuts after the marks that end a sentence, quotes included', () => {
    expect(splitSentences('我想喝水。请帮我！好吗？')).toEqual(['我想喝水。', '请帮我！', '好吗？']);
    expect(splitSentences('他说：“好。”然后走了。')).toEqual(['他说：“好。”', '然后走了。']);
    expect(splitSentences('One. Two! Three')).toEqual(['One. ', 'Two! ', 'Three']);
  });

  it('does not cut numbers and abbreviations without a space', () => {
    expect(splitSentences('It is 38.5 degrees.')).toEqual(['It is 38.5 degrees.']);
  });

  it('cuts an over-long sentence at a pause', () => {
    expect(splitSentences('一二三，四五六，七八九', 8)).toEqual(['一二三，四五六，', '七八九']);
  });

  it('cuts without a pause where it must, but never a character in half', () => {
    const parts = splitSentences('𠮷'.repeat(5), 3);
    expect(parts.every((part) => /^𠮷+$/u.test(part))).toBe(true);
    expect(parts.join('')).toBe('𠮷'.repeat(5));
  });

  it('loses nothing and exceeds nothing', () => {
    const text = `${'请帮我翻身，'.repeat(200)}\n\nHello. ${'word '.repeat(300)}`;
    const parts = splitSentences(text);
    expect(parts.join('')).toBe(text);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(MAX_SENTENCE_LENGTH);
  });

  it('gives nothing for nothing', () => {
    expect(splitSentences('')).toEqual([]);
  });

  it('stays quick on a long text of marks', () => {
    expect(splitSentences('.'.repeat(20_000)).join('')).toHaveLength(20_000);
  });
});
