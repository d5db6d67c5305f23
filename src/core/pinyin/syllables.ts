import { type LetterLogs, NO_LETTER } from '../letter-evidence';
import { type FuzzyPairs, spellingsOf } from './fuzzy';

/** Readings less likely than this (log10) by their keys are not followed. */
export const LEAST_SPELLING = -20;
/** Letters of the longest spelling: `zhuang`, and with sounds mixed up no longer one. */
export const LONGEST_SYLLABLE = 6;

/** One way to type a syllable. */
export interface Spelling {
  readonly syllable: number;
  /** Letters as numbers, 0 = a. */
  readonly letters: Uint8Array;
  /** log10 beside the right spelling: 0 for that one. */
  readonly log: number;
}

/**
 * All spellings, first by their first letter (0 = a), then by their length: a key that cannot be the first letter
 * rules a whole group out.
 * @param syllables Spellings of the table's syllables in order.
 */
export function groupSpellings(
  syllables: readonly string[],
  fuzzy: FuzzyPairs,
): readonly (readonly (readonly Spelling[])[])[] {
  const groups: Spelling[][][] = Array.from({ length: 26 }, () =>
    Array.from({ length: LONGEST_SYLLABLE + 1 }, () => []),
  );
  syllables.forEach((text, syllable) => {
    for (const { letters: spelled, log } of spellingsOf(text, fuzzy)) {
      const letters = letterNumbers(spelled);
      groups[letters[0] ?? 0]?.[spelled.length]?.push({ syllable, letters, log });
    }
  });
  return groups;
}

/** Letters of a spelling as numbers, 0 = a. */
export function letterNumbers(spelled: string): Uint8Array {
  return Uint8Array.from(spelled, (letter) => letter.charCodeAt(0) - A);
}

/** log10 likelihood of a spelling's first `length` letters over the keys from `start` on. */
export function spellingLog(
  keys: readonly LetterLogs[],
  start: number,
  letters: Uint8Array,
  length: number,
): number {
  let log = 0;
  for (let i = 0; i < length; i += 1) {
    log += keys[start + i]?.[letters[i] ?? 0] ?? NO_LETTER;
    if (log < LEAST_SPELLING) return NO_LETTER;
  }
  return log;
}

const A = 'a'.charCodeAt(0);
