import { describe, expect, it } from 'vitest';
import type { CandidateReply, KeyEvidence } from '../../../src/core/keyboard/composition';
import {
  type Abbreviation,
  MAX_ABBREVIATIONS,
  withAbbreviation,
  withAbbreviations,
  withoutAbbreviation,
} from '../../../src/core/sentences/abbreviations';

const list: readonly Abbreviation[] = [
  { letters: 'fs', text: '请帮我翻身' },
  { letters: 'ty', text: 'Thank you for coming' },
];
const exact = (letters: string): KeyEvidence[] =>
  [...letters].map((letter) => ({ letters: { [letter]: 1 }, literal: letter }));
const reply = (...texts: string[]): CandidateReply => ({
  requestId: 1,
  reading: '',
  tookMs: 0,
  candidates: texts.map((text) => ({ text, keysUsed: 1 })),
});
const offered = (keys: readonly KeyEvidence[], from = reply('发生', '放松')) =>
  withAbbreviations(from, list, keys).candidates.map(({ text }) => text);

describe('abbreviations', () => {
  it('stand first when their letters are typed, before all that was there', () => {
    expect(offered(exact('fs'))).toEqual(['请帮我翻身', '发生', '放松']);
    expect(offered(exact('ty'))[0]).toBe('Thank you for coming');
    expect(withAbbreviations(reply(), list, exact('fs')).candidates[0]).toEqual({
      text: '请帮我翻身',
      keysUsed: 2,
      kind: 'abbreviation',
    });
  });

  it('stand there for their own letters only', () => {
    const same = reply('发生');
    expect(withAbbreviations(same, list, exact('fsh'))).toBe(same);
    expect(withAbbreviations(same, list, exact('f'))).toBe(same);
    expect(withAbbreviations(same, list, [])).toBe(same);
  });

  it('are not said twice', () => {
    expect(offered(exact('fs'), reply('请帮我翻身', '发生'))).toEqual(['请帮我翻身', '发生']);
  });

  it('are offered when looks between keys or keys with several letters make them likely', () => {
    const unsure: KeyEvidence[] = [
      { letters: { f: 0.4, g: 0.6 }, literal: 'g' },
      { letters: { s: 0.9, d: 0.1 }, literal: 's' },
    ];
    expect(offered(unsure)[0]).toBe('请帮我翻身');
    const nine: KeyEvidence[] = [
      { letters: { d: 0.33, e: 0.33, f: 0.33 } },
      { letters: { p: 0.25, q: 0.25, r: 0.25, s: 0.25 } },
    ];
    expect(offered(nine)[0]).toBe('请帮我翻身');
    const improbable: KeyEvidence[] = [{ letters: { f: 0.05, g: 0.95 }, literal: 'g' }, ...exact('s')];
    expect(offered(improbable)).toEqual(['发生', '放松']);
  });

  it('are replaced by the same letters, and taken away', () => {
    expect(withAbbreviation(list, 'fs', ' 我要翻身 ')).toEqual([
      { letters: 'fs', text: '我要翻身' },
      list[1],
    ]);
    expect(withoutAbbreviation(list, 'fs')).toEqual([list[1]]);
  });

  it('are refused when they cannot be: one letter, other characters, no text, a full list', () => {
    for (const letters of ['f', 'f1', 'FS', '翻身', 'a'.repeat(13)]) {
      expect(withAbbreviation(list, letters, '水')).toBe(list);
    }
    expect(withAbbreviation(list, 'ab', ' ')).toBe(list);
    const full = Array.from({ length: MAX_ABBREVIATIONS }, (_, at) => ({
      letters: `${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`,
      text: '水',
    }));
    expect(withAbbreviation(full, 'zzzz', '水')).toBe(full);
  });
});
