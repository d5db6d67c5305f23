import { describe, expect, it } from 'vitest';
import { FUZZY_PAIRS, type FuzzyPair, spellingsOf } from '../../../src/core/pinyin/fuzzy';
import { PinyinEngine } from '../../../src/core/pinyin/pinyin-engine';
import { shippedPhrases, shippedTable } from './resources';

const engine = new PinyinEngine(shippedTable(), shippedPhrases());
const suggest = (typed: string, limit = 5) =>
  engine.suggest({
    requestId: 1,
    language: 'zh',
    context: '',
    keys: [...typed].map((letter) => ({ letters: { [letter]: 1 } })),
    splits: [],
    limit,
  });
const texts = (typed: string) => suggest(typed).candidates.map(({ text }) => text);

describe('spellings', () => {
  const letters = (syllable: string, ...pairs: FuzzyPair[]) =>
    spellingsOf(syllable, Object.fromEntries(pairs.map((pair) => [pair, true]))).map((each) => each.letters);

  it('are the right one only when nothing is mixed up', () => {
    expect(letters('zhang')).toEqual(['zhang']);
    expect(letters('lve')).toEqual(['lve', 'lue']);
  });

  it.each([
    ['zhang', ['zZh'], ['zhang', 'zang']],
    ['zi', ['zZh'], ['zi', 'zhi']],
    ['nan', ['nL', 'anAng'], ['nan', 'nang', 'lan', 'lang']],
    ['xin', ['inIng'], ['xin', 'xing']],
    ['huang', ['fH', 'anAng'], ['huang', 'huan', 'fuang', 'fuan']],
    ['sheng', ['sSh', 'enEng'], ['sheng', 'shen', 'seng', 'sen']],
    ['an', ['anAng'], ['an', 'ang']],
    ['chu', ['sSh', 'zZh'], ['chu']],
  ] as const)('of %s with %s', (syllable, pairs, expected) => {
    expect(letters(syllable, ...pairs)).toEqual(expected);
  });

  it('cost something when they are not the right one', () => {
    const logs = spellingsOf('nan', { nL: true, anAng: true }).map(({ log }) => log);
    expect(logs[0]).toBe(0);
    expect(Math.max(...logs.slice(1))).toBeLessThan(0);
    expect(logs.at(-1)).toBeLessThan(logs[1] ?? 0);
  });
});

describe('typing with sounds mixed up', () => {
  it('is off until asked for', () => {
    engine.mixUp({});
    expect(texts('niunai')).toContain('牛奶');
    expect(texts('liulai')).not.toContain('牛奶');
  });

  it('finds the word, shows the letters as typed, and keeps the right spelling first', () => {
    engine.mixUp(Object.fromEntries(FUZZY_PAIRS.map((pair) => [pair, true])));
    expect(texts('liulai')).toContain('牛奶');
    expect(texts('woxianghesui')[0]).toBe('我想喝水');
    expect(suggest('woxianghesui').reading).toBe('wo xiang he sui');
    expect(texts('woxiangheshui')[0]).toBe('我想喝水');
    expect(texts('san')[0]).not.toBe('上');
    engine.mixUp({});
    expect(texts('woxianghesui')).not.toContain('我想喝水');
  });
});
