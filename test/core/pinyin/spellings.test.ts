import { describe, expect, it } from 'vitest';
import type { KeyEvidence } from '../../../src/core/keyboard/composition';
import { PinyinEngine } from '../../../src/core/pinyin/pinyin-engine';
import { applyKey, evenEvidence, pickCandidate, withCandidates } from '../../../src/core/text/typing';
import {
  CANDIDATE_LIMITS,
  candidateRequest,
  compositionOf,
  draftOf,
  startTyping,
  type TypingState,
} from '../../../src/core/text/typing-state';
import { shippedPhrases, shippedTable } from './resources';

const table = shippedTable();
const engine = new PinyinEngine(table, shippedPhrases());
const CLUSTERS = ['abcdef', 'ghijkl', 'mnopqrs', 'tuvwxyz'];

const answered = (state: TypingState): TypingState => {
  const request = candidateRequest(state, CANDIDATE_LIMITS.zh);
  return withCandidates(state, { ...engine.suggest(request), requestId: request.requestId, tookMs: 0 });
};

function typedOnClusters(letters: string, text = ''): TypingState {
  let state = startTyping({ text, caret: text.length }, 'zh', 5);
  for (const letter of letters) {
    const cluster = CLUSTERS.find((each) => each.includes(letter)) ?? '';
    state = applyKey(state, { kind: 'letters', letters: cluster }, evenEvidence(cluster));
  }
  return answered(state);
}

/** Goes on in pages until a candidate fits; how many pages it took, and the state after it was picked. */
function pickOf(start: TypingState, text: string): { readonly pages: number; readonly state: TypingState } {
  const at = start.candidates.findIndex((candidate) => candidate.text === text);
  if (at < 0) throw new Error(`${text} is not offered`);
  const pages = Math.floor(at / start.candidatesPerPage);
  const shown = { ...start, candidatePage: pages };
  return { pages, state: answered(pickCandidate(shown, at % start.candidatesPerPage)) };
}

describe('naming the syllable', () => {
  it('makes its letters certain and says nothing yet', () => {
    const named = pickOf(typedOnClusters('xitan', '我想'), 'xi').state;
    expect(draftOf(named).text).toBe('我想');
    expect(
      compositionOf(named)
        .keys.slice(0, 2)
        .map(({ literal }) => literal),
    ).toEqual(['x', 'i']);
    expect(compositionOf(named).keys).toHaveLength(5);
    expect(compositionOf(named).splits).toEqual([2]);
  });

  it('leads to characters that the letters alone did not offer', () => {
    const named = pickOf(typedOnClusters('xitan', '我想'), 'xi');
    expect(named.pages).toBeLessThanOrEqual(3);
    const first = pickOf(named.state, '吸');
    expect(first.pages).toBeLessThanOrEqual(3);
    const second = pickOf(pickOf(first.state, 'tan').state, '痰');
    expect(draftOf(second.state).text).toBe('我想吸痰');
  });

  it('is never the best candidate, and not offered where every letter has its own key', () => {
    for (const letters of ['x', 'xi', 'xitan', 'women']) {
      expect(typedOnClusters(letters).candidates[0]?.kind).not.toBe('spelling');
    }
    const keys: KeyEvidence[] = [...'xitan'].map((letter) => ({ letters: { [letter]: 1 }, literal: letter }));
    const request = { requestId: 1, language: 'zh', context: '', keys, splits: [], limit: 200 } as const;
    expect(engine.suggest(request).candidates.filter(({ kind }) => kind === 'spelling')).toEqual([]);
  });
});

describe('every character of the dictionary', () => {
  it('is offered for its syllable, once the letters are certain', () => {
    const bySyllable = new Map<string, Set<string>>();
    let syllableAt = 0;
    let textAt = 0;
    const startOf = [...table.wordLength].map((length) => (textAt += length) - length);
    table.entryWord.forEach((word) => {
      const length = table.wordLength[word] ?? 0;
      if (length === 1) {
        const syllable = table.syllables[table.entrySyllables[syllableAt] ?? 0] ?? '';
        const text = String.fromCharCode(table.wordText[startOf[word] ?? 0] ?? 0);
        bySyllable.set(syllable, (bySyllable.get(syllable) ?? new Set()).add(text));
      }
      syllableAt += length;
    });
    const missing: string[] = [];
    for (const [syllable, characters] of bySyllable) {
      const keys: KeyEvidence[] = [...syllable].map((letter) => ({
        letters: { [letter]: 1 },
        literal: letter,
      }));
      const limit = CANDIDATE_LIMITS.zh;
      const { candidates } = engine.suggest({
        requestId: 1,
        language: 'zh',
        context: '',
        keys,
        splits: [],
        limit,
      });
      const offered = new Set(candidates.map(({ text }) => text));
      for (const text of characters) if (!offered.has(text)) missing.push(syllable + text);
    }
    expect(bySyllable.size).toBeGreaterThan(380);
    expect(missing).toEqual([]);
  });
});
