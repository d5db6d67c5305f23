import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const lines = (path: string): string[] =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => (line.split('\t')[0] ?? '').trim().toLowerCase())
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('test sentences', () => {
  it.each(['zh', 'en'])('share nothing with the phrase bank (%s)', (language) => {
    const sentences = lines(`bench/sentences/${language}.txt`);
    const bank = new Set(lines(`resources/language/phrases-${language}.txt`));
    expect(sentences.length).toBeGreaterThanOrEqual(20);
    expect(bank.size).toBeGreaterThanOrEqual(150);
    expect(sentences.filter((sentence) => bank.has(sentence))).toEqual([]);
  });
});
