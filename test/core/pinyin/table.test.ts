import { describe, expect, it } from 'vitest';
import { tableFromPhrases } from '../../../src/core/pinyin/bank-table';
import { parsePhraseBank } from '../../../src/core/pinyin/phrase-bank';
import { PinyinEngine } from '../../../src/core/pinyin/pinyin-engine';
import { unpackTable } from '../../../src/core/pinyin/table';
import { packedTable, shippedPhrases } from './resources';

const exact = (typed: string) => [...typed].map((letter) => ({ letters: { [letter]: 1 } }));
const first = (engine: PinyinEngine, typed: string): string | undefined =>
  engine.suggest({ requestId: 1, language: 'zh', context: '', keys: exact(typed), splits: [], limit: 5 })
    .candidates[0]?.text;

describe('the packed table', () => {
  const packed = packedTable();

  it('is restored whole', () => {
    const result = unpackTable(packed);
    if (result.kind === 'damaged') throw new Error(result.detail);
    expect(result.table.wordCount).toBe(183_662);
    expect(result.table.bigramWord).toHaveLength(1_983_152);
    expect(result.table.trigramWord).toHaveLength(634_213);
    expect(result.table.syllables).toHaveLength(418);
  });

  it.each([
    ['empty', () => new Uint8Array(0)],
    ['something else', () => new TextEncoder().encode('<!doctype html><html>not found</html>')],
    ['cut off in its header', () => packed.subarray(0, 100)],
    ['cut off in its data', () => packed.subarray(0, packed.length - 1000)],
    [
      'scrambled',
      () => packed.map((byte, index) => (index > 9_000 && index % 4001 === 0 ? byte ^ 0xff : byte)),
    ],
  ])('is refused with a reason when it is %s', (_name, bytes) => {
    const result = unpackTable(bytes());
    expect(result.kind).toBe('damaged');
    expect(result.kind === 'damaged' && result.detail).not.toBe('');
  });
});

describe('the table made of phrases', () => {
  it('keeps the keyboard alive', () => {
    const phrases = shippedPhrases();
    const engine = new PinyinEngine(tableFromPhrases(phrases), phrases);
    expect(first(engine, 'woxiangheshui')).toBe('我想喝水');
    expect(first(engine, 'bangwofanshen')).toBe('帮我翻身');
    expect(first(engine, 'wo')).toBe('我');
  });

  it('stays alive without any phrase', () => {
    const engine = new PinyinEngine(tableFromPhrases([]), []);
    expect(first(engine, 'wo')).toBe('wo');
    expect(first(engine, '')).toBeUndefined();
  });
});

describe('the phrase file', () => {
  it('is read, and faults are told by line', () => {
    const { phrases, faults } = parsePhraseBank(
      '# 水\n我想喝水\two xiang he shui\r\n\n我想\two\n我想吃\nabc\ta b c\n',
    );
    expect(phrases).toEqual([{ text: '我想喝水', syllables: ['wo', 'xiang', 'he', 'shui'] }]);
    expect(faults.map((fault) => fault.slice(0, 7))).toEqual(['line 4:', 'line 5:', 'line 6:']);
  });

  it('as shipped has at least 150 phrases and no repeats', () => {
    const phrases = shippedPhrases();
    expect(phrases.length).toBeGreaterThanOrEqual(150);
    expect(new Set(phrases.map(({ text }) => text)).size).toBe(phrases.length);
  });
});
