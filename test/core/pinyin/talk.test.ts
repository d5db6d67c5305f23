import { describe, expect, it } from 'vitest';
import { PinyinEngine } from '../../../src/core/pinyin/pinyin-engine';
import { parseTalk } from '../../../src/core/pinyin/talk';
import { shippedTable } from './resources';

const exact = (typed: string) => [...typed].map((letter) => ({ letters: { [letter]: 1 } }));
const placeOf = (engine: PinyinEngine, context: string, typed: string, text: string): number =>
  engine
    .suggest({ requestId: 1, language: 'zh', context, keys: exact(typed), splits: [], limit: 100 })
    .candidates.findIndex((candidate) => candidate.text === text);

describe('everyday talk', () => {
  it('is read line by line, what cannot be read left out', () => {
    expect(parseTalk('\t我\t2.5\n我\t想\t1\nnonsense\n我\t\t3\n你\t好\t-1\n')).toEqual([
      { first: '', second: '我', count: 2.5 },
      { first: '我', second: '想', count: 1 },
    ]);
  });

  it('brings its words and what follows them forward', () => {
    const table = shippedTable();
    const plain = new PinyinEngine(table, []);
    const talk = [
      { first: '', second: '吸痰', count: 5 },
      { first: '吸痰', second: '漏气', count: 5 },
      { first: 'no such word', second: '漏气', count: 5 },
    ];
    const taught = new PinyinEngine(table, [], talk);
    const word = placeOf(taught, '', 'xt', '吸痰');
    expect(word).toBeGreaterThanOrEqual(0);
    expect(word).toBeLessThan(placeOf(plain, '', 'xt', '吸痰') >>> 0);
    expect(placeOf(taught, '吸痰', 'lq', '漏气')).toBeLessThan(placeOf(plain, '吸痰', 'lq', '漏气') >>> 0);
  });
});
