import { type LetterLogs, NO_LETTER } from '../letter-evidence';
import type { FuzzyPairs } from './fuzzy';
import { groupSpellings, LEAST_SPELLING, LONGEST_SYLLABLE, type Spelling, spellingLog } from './syllables';

/** Syllables that some keys may mean. */
export interface SyllableMatches {
  readonly syllables: readonly number[];
  /** log10 likelihood by syllable; NO_LETTER for those that do not match. */
  readonly logs: Float32Array;
}

/** Finds the syllables that keys may mean: whole, by their first letter, or not finished yet. */
export class SyllableMatcher {
  private readonly groups: readonly (readonly (readonly Spelling[])[])[];
  private readonly count: number;

  /**
   * @param syllables Spellings of the table's syllables in order.
   * @param fuzzy Sounds that are mixed up.
   */
  constructor(syllables: readonly string[], fuzzy: FuzzyPairs) {
    this.groups = groupSpellings(syllables, fuzzy);
    this.count = syllables.length;
  }

  /** Syllables of exactly `typed` letters. */
  whole(keys: readonly LetterLogs[], start: number, typed: number): SyllableMatches {
    return this.match(keys, start, typed, (length) => length === typed);
  }

  /** Longer syllables of which only the first letter was typed (`typed` 1), or zh, ch, sh (`typed` 2). */
  initial(keys: readonly LetterLogs[], start: number, typed: 1 | 2): SyllableMatches {
    const isRetroflex = ({ letters }: Spelling): boolean => letters[1] === H;
    return this.match(keys, start, typed, (length) => length > typed, typed === 2 ? isRetroflex : undefined);
  }

  /** Longer syllables of which the first letters were typed. */
  unfinished(keys: readonly LetterLogs[], start: number, typed: number): SyllableMatches {
    return this.match(keys, start, typed, (length) => length > typed);
  }

  private match(
    keys: readonly LetterLogs[],
    start: number,
    typed: number,
    fits: (length: number) => boolean,
    accepts: (spelling: Spelling) => boolean = () => true,
  ): SyllableMatches {
    const logs = new Float32Array(this.count).fill(NO_LETTER);
    const syllables: number[] = [];
    const first = keys[start];
    this.groups.forEach((group, letter) => {
      if ((first?.[letter] ?? NO_LETTER) <= LEAST_SPELLING) return;
      for (let length = typed; length <= LONGEST_SYLLABLE; length += 1) {
        if (!fits(length)) continue;
        for (const spelling of group[length] ?? []) {
          if (!accepts(spelling)) continue;
          const { syllable } = spelling;
          const log = spelling.log + spellingLog(keys, start, spelling.letters, typed);
          const known = logs[syllable] ?? NO_LETTER;
          if (log <= LEAST_SPELLING || log <= known) continue;
          if (known === NO_LETTER_32) syllables.push(syllable);
          logs[syllable] = log;
        }
      }
    });
    return { syllables, logs };
  }
}

/** NO_LETTER as a Float32Array gives it back. */
const NO_LETTER_32 = Math.fround(NO_LETTER);
const H = 7;
