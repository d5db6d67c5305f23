import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LearntEntry } from '../../../src/core/learning/learnt';
import { PairCounter } from '../../../src/core/pinyin/bank-model';
import { Lexicon } from '../../../src/core/pinyin/lexicon';
import { PinyinEngine } from '../../../src/core/pinyin/pinyin-engine';
import { ReadingFinder } from '../../../src/core/pinyin/reading-finder';
import { shippedPhrases, shippedTable } from './resources';

const table = shippedTable();
const engine = new PinyinEngine(table, shippedPhrases());
const said = (text: string, weight = 1): LearntEntry => ({ language: 'zh', text, weight, lastMs: 0 });
const knows = (...entries: LearntEntry[]) => engine.learn(entries, ({ weight }) => weight);
const texts = (typed: string, context = '', limit = 5) =>
  engine
    .suggest({
      requestId: 1,
      language: 'zh',
      context,
      keys: [...typed].map((letter) => ({ letters: { [letter]: 1 } })),
      splits: [],
      limit,
    })
    .candidates.map(({ text }) => text);

describe('what was said once', () => {
  it('comes first by its initials, and no more when it is forgotten', () => {
    expect(texts('bgddzzfc')).not.toContain('把柜顶的罩子翻出');
    knows(said('把柜顶的罩子翻出'));
    expect(texts('bgddzzfc')[0]).toBe('把柜顶的罩子翻出');
    knows();
    expect(texts('bgddzzfc')).not.toContain('把柜顶的罩子翻出');
  });

  it('comes first by its initials for at least 95 of 100 sentences', () => {
    const sentences = readFileSync(new URL('../../../bench/sentences/zh-varied.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const lexicon = new Lexicon(table);
    const counter = new PairCounter(lexicon);
    const finder = new ReadingFinder(lexicon);
    knows(...sentences.map((text) => said(text)));
    const first = sentences.filter((text) => {
      const syllables = finder.reading(counter.words(text)) ?? expect.fail(`no reading of ${text}`);
      return texts(syllables.map((syllable) => syllable.charAt(0)).join(''))[0] === text;
    });
    expect(first.length / sentences.length).toBeGreaterThanOrEqual(0.95);
    knows();
  });

  it('teaches names that no dictionary has', () => {
    expect(texts('jiaochenyugeguolai')).not.toContain('叫晨宇哥过来');
    knows(said('晨宇哥'));
    expect(texts('jiaochenyugeguolai')).toContain('叫晨宇哥过来');
    knows();
  });

  it('follows what is written', () => {
    knows(said('把窗帘拉到一半'));
    expect(texts('', '把窗帘')[0]).toBe('拉到一半');
    expect(texts('ldyb', '把窗帘')[0]).toBe('拉到一半');
    knows();
  });

  it('counts more the more often it was said', () => {
    knows(said('去花园'), said('去画院', 9));
    expect(texts('qhy')[0]).toBe('去画院');
    knows(said('去花园', 9), said('去画院'));
    expect(texts('qhy')[0]).toBe('去花园');
    knows();
  });

  it('is left out when it has characters that the table cannot read, or another language', () => {
    knows(said('㐀㐁㐂'), { language: 'en', text: 'hello', weight: 1, lastMs: 0 });
    expect(texts('wo')[0]).toBe('我');
    knows();
  });
});
