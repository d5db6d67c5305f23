import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const lines = (path: string): string[] =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => (line.split('\t')[0] ?? '').trim().toLowerCase())
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('test sentences', () => {
  it.each([
    ['zh', 'zh'],
    ['zh-varied', 'zh'],
    ['en', 'en'],
    ['en-varied', 'en'],
  ])('%s share nothing with the phrase bank', (file, language) => {
    const sentences = lines(`bench/sentences/${file}.txt`);
    const bank = new Set(lines(`resources/language/phrases-${language}.txt`));
    expect(sentences.length).toBeGreaterThanOrEqual(20);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.filter((sentence) => bank.has(sentence))).toEqual([]);
  });

  it.each(['zh', 'en'])('of the two sets are different (%s)', (language) => {
    const first = new Set(lines(`bench/sentences/${language}.txt`));
    const second = lines(`bench/sentences/${language}-varied.txt`);
    expect(second.filter((sentence) => first.has(sentence))).toEqual([]);
  });
});

describe('the Chinese phrase bank', () => {
  it('has at least 600 sentences, each once', () => {
    const bank = lines('resources/language/phrases-zh.txt');
    expect(bank.length).toBeGreaterThanOrEqual(600);
    expect(bank.filter((sentence, index) => bank.indexOf(sentence) !== index)).toEqual([]);
  });
});
