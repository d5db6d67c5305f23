import type { Lexicon } from './lexicon';
import { type PinyinTable, UNIGRAM_SCALE } from './table';

/** Keeps a bound a bound when it is stored in single precision. */
const ROUNDING = 1e-4;

/** No word before, or no bigram that led here. */
export const NONE = -1;

/**
 * Back-off trigram over words (Katz 1987, with the weights of the table). The state of a text is its last word and
 * the number of the bigram its last two words form, which is where the trigrams are found.
 */
export class LanguageModel {
  private readonly table: PinyinTable;
  private extra: ReadonlyMap<number, number> = new Map();
  private readonly tableLargest: Float32Array;
  private readonly largest: Float32Array;
  /** The bigram that the last call of `log10` found: the second half of the next state. */
  lastBigram = NONE;

  constructor(lexicon: Lexicon) {
    this.table = lexicon.table;
    this.tableLargest = largestLogs(lexicon.table);
    this.largest = this.tableLargest.slice();
  }

  /** What phrases add to P(second | first) of word pairs, by `pairKey`, 0–1; replaces what was added before. */
  addPairs(extra: ReadonlyMap<number, number>): void {
    this.extra = extra;
    this.largest.set(this.tableLargest);
    for (const [key, share] of extra) {
      const word = secondOfPair(key);
      const bound = Math.log10(10 ** (this.tableLargest[word] ?? 0) + share) + ROUNDING;
      this.largest[word] = Math.max(this.largest[word] ?? 0, bound);
    }
  }

  /** No context makes the word likelier than this, log10. */
  largestLog(word: number): number {
    return this.largest[word] ?? 0;
  }

  /** log10 P(word | previous words); sets `lastBigram`. */
  log10(previous: number, previousBigram: number, word: number): number {
    const log = this.backOff(previous, previousBigram, word);
    const share = this.extra.size === 0 ? undefined : this.extra.get(pairKey(previous, word));
    return share === undefined ? log : Math.log10(10 ** log + share);
  }

  /** The bigrams that start with a word: second words and log10 probabilities, in order of word number. */
  *successors(word: number): Generator<readonly [word: number, log10: number]> {
    const { bigramStart, bigramWord, bigramCode, bigramLevels } = this.table;
    const end = bigramStart[word + 1] ?? 0;
    for (let i = bigramStart[word] ?? 0; i < end; i += 1) {
      yield [bigramWord[i] ?? 0, bigramLevels[bigramCode[i] ?? 0] ?? 0];
    }
  }

  /** The number of the bigram of two words, or NONE. */
  bigram(first: number, second: number): number {
    const { bigramStart, bigramWord } = this.table;
    return find(bigramWord, second, bigramStart[first] ?? 0, bigramStart[first + 1] ?? 0);
  }

  private backOff(previous: number, previousBigram: number, word: number): number {
    const { table } = this;
    this.lastBigram = NONE;
    let weight = 0;
    if (previousBigram >= 0) {
      const context = find(table.contextBigram, previousBigram, 0, table.contextBigram.length);
      if (context !== NONE) {
        const from = table.contextStart[context] ?? 0;
        const trigram = find(table.trigramWord, word, from, table.contextStart[context + 1] ?? 0);
        if (trigram !== NONE) {
          this.lastBigram = this.bigram(previous, word);
          return table.trigramLevels[table.trigramCode[trigram] ?? 0] ?? 0;
        }
        weight = table.backOffLevels[table.contextBackOff[context] ?? 0] ?? 0;
      }
    }
    if (previous >= 0) {
      const bigram = this.bigram(previous, word);
      if (bigram !== NONE) {
        this.lastBigram = bigram;
        return weight + (table.bigramLevels[table.bigramCode[bigram] ?? 0] ?? 0);
      }
      weight += (table.unigramBackOff[previous] ?? 0) / UNIGRAM_SCALE;
    }
    return weight + (table.unigram[word] ?? 0) / UNIGRAM_SCALE;
  }
}

/** The largest log10 that each word has anywhere in a table; weights of backing off may exceed 1. */
function largestLogs(table: PinyinTable): Float32Array {
  let backOff = 0;
  for (const level of table.backOffLevels) backOff = Math.max(backOff, level);
  let wordBackOff = 0;
  for (const scaled of table.unigramBackOff) wordBackOff = Math.max(wordBackOff, scaled / UNIGRAM_SCALE);
  const largest = Float32Array.from(
    table.unigram,
    (scaled) => scaled / UNIGRAM_SCALE + backOff + wordBackOff + ROUNDING,
  );
  const raise = (words: Uint32Array, codes: Uint8Array, levels: Float32Array, weight: number): void => {
    words.forEach((word, index) => {
      const log = (levels[codes[index] ?? 0] ?? 0) + weight + ROUNDING;
      if (log > (largest[word] ?? 0)) largest[word] = log;
    });
  };
  raise(table.bigramWord, table.bigramCode, table.bigramLevels, backOff);
  raise(table.trigramWord, table.trigramCode, table.trigramLevels, 0);
  return largest;
}

/** More words than any table has. */
const WORD_RANGE = 0x100000;

/** One number for two words; the first may be NONE (start of a sentence). */
export function pairKey(first: number, second: number): number {
  return (first + 1) * WORD_RANGE + second;
}

/** The first word of a `pairKey`. */
export function firstOfPair(key: number): number {
  return Math.floor(key / WORD_RANGE) - 1;
}

/** The second word of a `pairKey`. */
export function secondOfPair(key: number): number {
  return key % WORD_RANGE;
}

/** Binary search in the ascending part of an array; NONE when the value is not there. */
function find(values: Uint32Array, value: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low < end && values[low] === value ? low : NONE;
}
