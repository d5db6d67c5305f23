import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../scripts/language/alternatives';

const texts = (lines: readonly string[], most = 100): string[] =>
  sentencesOf(lines, most).map(({ text }) => text);

describe('sentences with alternatives', () => {
  it('are written out, comments left out', () => {
    expect(texts(['# note', '', 'I want [tea|coffee] [now|]']).sort()).toEqual([
      'I want coffee',
      'I want coffee now',
      'I want tea',
      'I want tea now',
    ]);
  });

  it('count together as the root of their number', () => {
    const sentences = sentencesOf(['[a|b|c|d] x'], 100);
    expect(sentences.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(2);
  });

  it('are sampled when they are many: the same every time, every alternative among them', () => {
    const line = '[a|b|c|d|e] [f|g|h|i|j] [k|l|m|n|o]';
    const sampled = texts([line], 10);
    expect(sampled.length).toBeLessThanOrEqual(10);
    expect(texts([line], 10)).toEqual(sampled);
    for (const letter of 'abcdefghijklmno') expect(sampled.join(' ')).toContain(letter);
  });
});
