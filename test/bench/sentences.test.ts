import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bare, testSentences } from '../../scripts/language/test-sentences';

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
    ['zh-dev', 'zh'],
    ['en-dev', 'en'],
  ])('%s share nothing with the phrase bank', (file, language) => {
    const sentences = lines(`bench/sentences/${file}.txt`);
    const bank = new Set(lines(`resources/language/phrases-${language}.txt`).map(bare));
    expect(sentences.length).toBeGreaterThanOrEqual(20);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.filter((sentence) => bank.has(bare(sentence)))).toEqual([]);
  });

  it.each(['zh', 'en'])('of the sets are different (%s)', (language) => {
    const sets = ['', '-varied', '-dev'].map((set) =>
      lines(`bench/sentences/${language}${set}.txt`).map(bare),
    );
    const all = sets.flat();
    expect(all.filter((sentence, index) => all.indexOf(sentence) !== index)).toEqual([]);
  });

  it.each(['zh', 'en'])('for tuning are at least 150 (%s)', (language) => {
    expect(lines(`bench/sentences/${language}-dev.txt`).length).toBeGreaterThanOrEqual(150);
  });

  it('are not in the text that the English keyboard learns from', () => {
    const packed = readFileSync(new URL('../../resources/language/en-sentences.txt.gz', import.meta.url));
    const known = new Set(gunzipSync(packed).toString('utf8').split('\n').map(bare));
    const tests = ['en', 'en-varied', 'en-dev'].flatMap((file) => lines(`bench/sentences/${file}.txt`));
    expect(tests.filter((sentence) => known.has(bare(sentence)))).toEqual([]);
  });

  it('are left out by what builds the language data', () => {
    const left = testSentences();
    for (const file of ['zh', 'zh-varied', 'zh-dev', 'en', 'en-varied', 'en-dev'])
      expect(lines(`bench/sentences/${file}.txt`).filter((sentence) => !left.has(bare(sentence)))).toEqual(
        [],
      );
  });
});

describe('the Chinese phrase bank', () => {
  it('has at least 600 sentences, each once', () => {
    const bank = lines('resources/language/phrases-zh.txt');
    expect(bank.length).toBeGreaterThanOrEqual(600);
    expect(bank.filter((sentence, index) => bank.indexOf(sentence) !== index)).toEqual([]);
  });
});
