import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CandidateRequest } from '../../../src/core/keyboard/composition';
import type { Language } from '../../../src/core/language';
import {
  LANGUAGE_FILES,
  loadLanguage,
  type ReadFile,
  suggest,
} from '../../../src/renderer/language/language-data';

const root = new URL('../../../', import.meta.url);
/** The word list is generated at set-up; here a small one stands in for it. */
const words = 'the\t1000\nwater\t100\nwant\t300\n';

const shipped: ReadFile = async (path) => {
  if (path === LANGUAGE_FILES.enWords) return new TextEncoder().encode(words);
  return new Uint8Array(await readFile(new URL(`.${path}`, root)));
};
const replacing =
  (replaced: string, by: () => Uint8Array<ArrayBuffer>): ReadFile =>
  async (path) => {
    if (path === replaced) return Promise.resolve().then(by);
    return shipped(path);
  };
const missing = (): never => {
  throw new Error('404');
};

const asking = (language: Language, typed: string): CandidateRequest => ({
  requestId: 1,
  language,
  context: '',
  keys: [...typed].map((letter) => ({ letters: { [letter]: 1 } })),
  splits: [],
  limit: 10,
});

describe('loadLanguage', () => {
  it('loads what is shipped without a problem', async () => {
    const { engines, problems } = await loadLanguage(shipped);
    expect(problems).toEqual([]);
    expect(suggest(engines, asking('zh', 'woxiangheshui')).candidates[0]?.text).toBe('我想喝水');
    expect(suggest(engines, asking('en', 'wat')).candidates.map(({ text }) => text)).toContain('water');
  });

  it.each([
    ['missing', missing, 'languageTableMissing'],
    ['no gzip', () => new TextEncoder().encode('<html>'), 'languageTableDamaged'],
    ['cut off', () => new Uint8Array(gzipSync('x'.repeat(99)).subarray(0, 20)), 'languageTableDamaged'],
    ['gzip of something else', () => new Uint8Array(gzipSync('x'.repeat(99))), 'languageTableDamaged'],
  ] as const)('types Chinese from the phrases when the table is %s', async (_name, by, code) => {
    const { engines, problems } = await loadLanguage(replacing(LANGUAGE_FILES.table, by));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(suggest(engines, asking('zh', 'woxiangheshui')).candidates[0]?.text).toBe('我想喝水');
  });

  it('goes on without any file at all', async () => {
    const { engines, problems } = await loadLanguage(() => Promise.reject(new Error('offline')));
    expect(problems).toHaveLength(6);
    expect(suggest(engines, asking('zh', 'wo')).candidates.map(({ text }) => text)).toEqual(['wo']);
    expect(suggest(engines, asking('en', 'xyz')).candidates.map(({ text }) => text)).toEqual(['xyz']);
  });
});
