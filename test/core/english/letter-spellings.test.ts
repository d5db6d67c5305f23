import { describe, expect, it } from 'vitest';
import { EnglishEngine } from '../../../src/core/english/english-engine';
import { isSpelling, letterSpellings } from '../../../src/core/english/letter-spellings';
import type { KeyEvidence } from '../../../src/core/keyboard/composition';
import { applyKey, pickCandidate, withCandidates } from '../../../src/core/text/typing';
import {
  CANDIDATE_LIMITS,
  candidateRequest,
  compositionOf,
  draftOf,
  startTyping,
  type TypingState,
  visibleCandidates,
} from '../../../src/core/text/typing-state';

const GROUPS = ['abcdef', 'ghijkl', 'mnopqrs', 'tuvwxyz'];
const groupOf = (letter: string): string => GROUPS.find((group) => group.includes(letter)) ?? letter;
const named = (letter: string): KeyEvidence => ({ letters: { [letter]: 1 }, literal: letter });
const press = (letter: string): KeyEvidence => {
  const group = [...groupOf(letter)];
  return { letters: Object.fromEntries(group.map((each) => [each, 1 / group.length])) };
};

describe('naming letters', () => {
  it('offers what the first open key may mean, the likelier key first, and no letter that is noise', () => {
    const key = { letters: { x: 0.1, a: 0.4, b: 0.4, q: 0.001 } };
    expect(letterSpellings([named('k'), key, press('o')]).map(({ text }) => text)).toEqual([
      'ka',
      'kb',
      'kx',
    ]);
    expect(letterSpellings([named('k'), key, press('o')])[0]).toMatchObject({
      keysUsed: 2,
      kind: 'spelling',
    });
  });

  it('makes the word with the last letter', () => {
    expect(letterSpellings([named('k'), press('a')])[0]).toEqual({
      text: 'ka',
      keysUsed: 2,
      kind: 'literal',
    });
    expect(letterSpellings([named('k'), named('a')])).toEqual([]);
    expect(letterSpellings([])).toEqual([]);
  });

  it('has begun when some letters are named and others are not', () => {
    expect(isSpelling([named('k'), press('a')])).toBe(true);
    expect(isSpelling([named('k')])).toBe(false);
    expect(isSpelling([press('k'), named('a')])).toBe(false);
    // A look at a key of one letter is not certain of it.
    expect(isSpelling([{ letters: { m: 0.9, n: 0.1 }, literal: 'm' }, press('a')])).toBe(false);
  });
});

describe('a word that no dictionary knows, on keys that hold several letters', () => {
  const words = [
    'know',
    'like',
    'good',
    'home',
    'work',
    'love',
    'look',
    'link',
    'hook',
    'gown',
    'hero',
    'kiss',
  ];
  const engine = new EnglishEngine(
    words.map((text) => ({ text, count: 1000 })),
    ['I know you', 'look at me'],
  );
  const answered = (state: TypingState): TypingState => {
    const request = candidateRequest(state, CANDIDATE_LIMITS.en);
    return withCandidates(state, { ...engine.suggest(request), requestId: request.requestId, tookMs: 0 });
  };

  it('is written by naming its letters one by one', () => {
    const name = 'kwgok';
    let state = startTyping({ text: '', caret: 0 }, 'en', 5);
    for (const letter of name) state = applyKey(state, { kind: 'letters', letters: groupOf(letter) });
    state = answered(state);
    for (let length = 1; length <= name.length; length += 1) {
      const wanted = name.slice(0, length);
      let index = -1;
      for (let page = 0; page < 5 && index < 0; page += 1) {
        index = visibleCandidates(state).findIndex(({ text }) => text.toLowerCase() === wanted);
        if (index < 0) state = applyKey(state, { kind: 'moreCandidates' });
      }
      expect(index, wanted).toBeGreaterThanOrEqual(0);
      // Who has begun to name finds the next letters before the words.
      if (length > 1) expect(state.candidatePage).toBeLessThanOrEqual(1);
      const { splits } = compositionOf(state);
      expect(splits).toEqual([]);
      state = answered(pickCandidate(state, index));
    }
    // It begins a sentence.
    expect(draftOf(state).text.trim()).toBe('Kwgok');
  });
});
