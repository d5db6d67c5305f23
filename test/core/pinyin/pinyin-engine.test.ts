import { describe, expect, it } from 'vitest';
import type { KeyEvidence } from '../../../src/core/keyboard/composition';
import { PinyinEngine, type Suggestions } from '../../../src/core/pinyin/pinyin-engine';
import { shippedPhrases, shippedTable } from './resources';

const table = shippedTable();
const engine = new PinyinEngine(table, shippedPhrases());
const withoutBank = new PinyinEngine(table, []);

const GROUPS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
const exact = (letter: string): KeyEvidence => ({ letters: { [letter]: 1 } });
const nineKey = (letter: string): KeyEvidence => {
  const group = [...(GROUPS.find((letters) => letters.includes(letter)) ?? letter)];
  return { letters: Object.fromEntries(group.map((each) => [each, 1 / group.length])) };
};

interface Typed {
  readonly key?: (letter: string) => KeyEvidence;
  readonly context?: string;
  readonly splits?: readonly number[];
  readonly limit?: number;
}

function suggest(
  from: PinyinEngine,
  typed: string,
  { key = exact, context = '', splits = [], limit = 20 }: Typed = {},
): Suggestions {
  const keys = [...typed].map(key);
  return from.suggest({ requestId: 1, language: 'zh', context, keys, splits, limit });
}

const texts = (suggestions: Suggestions): string[] => suggestions.candidates.map(({ text }) => text);

describe('whole sentences', () => {
  it.each([
    ['woxiangheshui', '我想喝水', 'wo xiang he shui'],
    ['qingbangwofanshen', '请帮我翻身', 'qing bang wo fan shen'],
    ['xiexie', '谢谢', 'xie xie'],
    ['jintiantianqizenmeyang', '今天天气怎么样', 'jin tian tian qi zen me yang'],
    ['nver', '女儿', 'nv er'],
    ['nueji', '疟疾', 'nve ji'],
  ])('reads %s as %s', (typed, sentence, reading) => {
    const found = suggest(engine, typed);
    expect(texts(found)[0]).toBe(sentence);
    expect(found.reading).toBe(reading);
  });

  it.each([
    ['woxiangheshui', '我想喝水'],
    ['qingbangwofanshen', '请帮我翻身'],
    ['xiexie', '谢谢'],
  ])('reads %s without the phrase bank among the first five', (typed, sentence) => {
    expect(texts(suggest(withoutBank, typed)).slice(0, 5)).toContain(sentence);
  });

  it('reads nine keys', () => {
    const found = suggest(engine, 'woxiangheshui', { key: nineKey });
    expect(texts(found)[0]).toBe('我想喝水');
    expect(found.reading).toBe('wo xiang he shui');
    expect(texts(suggest(engine, 'qingbangwofanshen', { key: nineKey })).slice(0, 5)).toContain('请帮我翻身');
  });

  it('corrects a letter when the evidence leaves room', () => {
    const keys = [...'woxiangheshui'].map(exact);
    // The gaze lay between j and h, a little more on the wrong one.
    keys[7] = { letters: { j: 0.6, h: 0.4 } };
    const found = engine.suggest({ requestId: 1, language: 'zh', context: '', keys, splits: [], limit: 5 });
    expect(texts(found)[0]).toBe('我想喝水');
  });
});

describe('initials', () => {
  it('finds sentences of the bank', () => {
    expect(texts(suggest(engine, 'wxhs')).slice(0, 5)).toContain('我想喝水');
    expect(texts(suggest(engine, 'bwfs')).slice(0, 5)).toContain('帮我翻身');
    expect(texts(suggest(engine, 'woxhs')).slice(0, 5)).toContain('我想喝水');
    expect(texts(suggest(engine, 'wxheshui')).slice(0, 5)).toContain('我想喝水');
  });

  it('finds words, zh ch sh with one or two letters', () => {
    expect(texts(suggest(engine, 'zg'))).toContain('中国');
    expect(texts(suggest(engine, 'zhg'))).toContain('中国');
  });

  it('continues what is written', () => {
    expect(texts(suggest(engine, 'hs', { context: '我想' }))[0]).toBe('喝水');
  });
});

describe('candidates that use a part of the keys', () => {
  it('offers beginnings of the sentence, longest first, each with its number of keys', () => {
    const parts = suggest(engine, 'woxiangheshui').candidates.filter(({ kind }) => kind === 'part');
    expect(parts).toContainEqual({ text: '我想', keysUsed: 7, kind: 'part' });
    expect(parts).toContainEqual({ text: '我', keysUsed: 2, kind: 'part' });
    const used = parts.slice(0, 6).map(({ keysUsed }) => keysUsed);
    expect([...used].sort((a, b) => b - a)).toEqual(used);
  });

  it('never uses more keys than there are, nor none', () => {
    for (const typed of ['w', 'wo', 'xian', 'zhongg']) {
      for (const { keysUsed } of suggest(engine, typed).candidates) {
        expect(keysUsed).toBeGreaterThan(0);
        expect(keysUsed).toBeLessThanOrEqual(typed.length);
      }
    }
  });

  it('keeps to the limit and repeats nothing', () => {
    const found = texts(suggest(engine, 'shi', { limit: 12 }));
    expect(found).toHaveLength(12);
    expect(new Set(found).size).toBe(12);
  });
});

describe('forced syllable borders', () => {
  it('splits xian into xi an', () => {
    expect(texts(suggest(engine, 'xian'))[0]).not.toBe('西安');
    const split = suggest(engine, 'xian', { splits: [2] });
    expect(texts(split)[0]).toBe('西安');
    expect(split.reading).toBe('xi an');
  });
});

describe('letters that are no pinyin', () => {
  it('stays alive and offers the letters as they are', () => {
    expect(texts(suggest(engine, 'wifi'))).toContain('wifi');
    expect(texts(suggest(engine, 'uuv'))[0]).toBe('uuv');
    expect(texts(suggest(engine, 'iiii', { key: nineKey })).length).toBeGreaterThan(0);
  });

  it('reads what follows all the same', () => {
    expect(texts(suggest(engine, 'uwoxiangheshui'))[0]).toBe('u我想喝水');
  });

  it('survives keys without letters', () => {
    const keys = [{ letters: {} }, { letters: { '?': 1 } }, { letters: { w: 0 } }];
    expect(
      engine.suggest({ requestId: 1, language: 'zh', context: '', keys, splits: [], limit: 5 }),
    ).toBeDefined();
  });

  it('reads 200 letters', () => {
    const long = 'woxiangheshui'.repeat(16).slice(0, 200);
    expect(texts(suggest(engine, long))[0]).toMatch(/^我想喝水我想喝水/);
  });
});

describe('one letter more or less', () => {
  it('gives what a fresh engine gives, whatever was typed before', () => {
    const fresh = (typed: string): Suggestions => suggest(new PinyinEngine(table, shippedPhrases()), typed);
    const typed = 'qingbangwo';
    for (let length = 1; length <= typed.length; length += 1) suggest(engine, typed.slice(0, length));
    expect(suggest(engine, typed)).toEqual(fresh(typed));
    suggest(engine, `${typed}fan`);
    expect(suggest(engine, 'qingba')).toEqual(fresh('qingba'));
    suggest(engine, 'qingba', { splits: [3] });
    expect(suggest(engine, 'qingba')).toEqual(fresh('qingba'));
    suggest(engine, 'hs', { context: '我想' });
    expect(suggest(engine, 'hs')).toEqual(fresh('hs'));
  });
});

describe('likely next words', () => {
  it('follow the text', () => {
    expect(texts(suggest(engine, '', { context: '我想' }))).toContain('喝水');
    expect(texts(suggest(engine, '', { context: '今天天气' }))[0]).toBe('怎么样');
    expect(texts(suggest(engine, '', { context: '请帮我' })).slice(0, 8)).toContain('翻身');
  });

  it('begin a sentence when there is no text or it has ended', () => {
    expect(texts(suggest(engine, '')).slice(0, 5)).toContain('我');
    expect(texts(suggest(engine, '', { context: '你好。' }))).toEqual(texts(suggest(engine, '')));
  });

  it('use no keys', () => {
    expect(suggest(engine, '', { context: '我' }).candidates.every(({ keysUsed }) => keysUsed === 0)).toBe(
      true,
    );
  });
});
