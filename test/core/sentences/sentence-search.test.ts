import { describe, expect, it } from 'vitest';
import type { KeyEvidence } from '../../../src/core/keyboard/composition';
import { PinyinEngine } from '../../../src/core/pinyin/pinyin-engine';
import { readText } from '../../../src/core/sentences/reading';
import { type SaidList, withSaid } from '../../../src/core/sentences/said';
import { findSaid } from '../../../src/core/sentences/sentence-search';
import { shippedTable } from '../pinyin/resources';

const engine = new PinyinEngine(shippedTable(), []);
const read = (text: string) => readText(text, (run) => engine.syllablesOf(run));
const exact = (letters: string): KeyEvidence[] =>
  [...letters].map((letter) => ({ letters: { [letter]: 1 }, literal: letter }));
const said: SaidList = [
  '请帮我翻身',
  '我想喝水',
  'I would like some water',
  '去银行取钱，行吗？',
  '我很好',
].reduce<SaidList>((list, text, at) => withSaid(list, text, at), []);
const readings = said.map(({ text }) => read(text));
const find = (keys: readonly KeyEvidence[]) => findSaid(said, readings, keys, 5).map(({ text }) => text);

describe('readings', () => {
  it('follow the words, so that a character is read as it is meant', () => {
    expect(read('去银行取钱，行吗？').slice(0, 3)).toEqual(['qu', 'yin', 'hang']);
    expect(read('请帮我翻身').join(' ')).toBe('qing bang wo fan shen');
  });

  it('take Latin words whole and leave the rest out', () => {
    expect(read("Don't wait, 3 people: é!")).toEqual(['dont', 'wait', 'people', 'e']);
    expect(read('用iPad看')).toEqual(['yong', 'ipad', 'kan']);
    expect(read('。！ 12')).toEqual([]);
  });
});

describe('search', () => {
  it('finds by pinyin initials and by first letters', () => {
    expect(find(exact('qbwfs'))[0]).toBe('请帮我翻身');
    expect(find(exact('wxhs'))[0]).toBe('我想喝水');
    expect(find(exact('iwlsw'))[0]).toBe('I would like some water');
    expect(find(exact('qyh'))[0]).toBe('去银行取钱，行吗？');
  });

  it('takes letters spelt out, mixed, and from a later word', () => {
    expect(find(exact('qingbw'))[0]).toBe('请帮我翻身');
    expect(find(exact('woxhs'))[0]).toBe('我想喝水');
    expect(find(exact('water'))).toEqual(['I would like some water']);
    expect(find(exact('fsh'))).toEqual(['请帮我翻身']);
  });

  it('puts a beginning before a middle', () => {
    // 我… begins one and stands in the middle of the other.
    expect(find(exact('w')).slice(0, 2).sort()).toEqual(['我很好', '我想喝水'].sort());
  });

  it('takes keys with several letters', () => {
    const key = (letters: string): KeyEvidence => ({
      letters: Object.fromEntries([...letters].map((letter) => [letter, 1 / letters.length])),
    });
    expect(find([key('wxyz'), key('wxyz'), key('ghi'), key('pqrs')])).toContain('我想喝水');
  });

  it('finds nothing for letters that fit nothing, the latest without any', () => {
    expect(find(exact('zzzz'))).toEqual([]);
    expect(find([])).toEqual(said.map(({ text }) => text));
    expect(findSaid(said, [], exact('w'), 5)).toEqual([]);
  });
});
