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
  private pairs: PairShares | null = null;
  /** What everyday talk adds to P(word), whatever stands before it. */
  private words: Float32Array | null = null;
  private readonly tableLargest: Float32Array;
  private readonly largest: Float32Array;
  /** The bigram that the last call of `log10` found: the second half of the next state. */
  lastBigram = NONE;

  constructor(lexicon: Lexicon) {
    this.table = lexicon.table;
    this.tableLargest = largestLogs(lexicon.table);
    this.largest = this.tableLargest.slice();
  }

  /**
   * Takes what sentences add to the table, in place of what was taken before.
   * @param pairs Added to P(second | first) of word pairs, by `pairKey`, 0–1.
   * @param words Added to P(word) behind any word, by word, 0–1.
   */
  add(pairs: ReadonlyMap<number, number>, words: Float32Array | null = null): void {
    this.pairs = pairs.size === 0 ? null : new PairShares(pairs, this.table.wordCount);
    this.words = words;
    this.largest.set(this.tableLargest);
    const raise = (word: number, share: number): void => {
      const bound = Math.log10(10 ** (this.tableLargest[word] ?? 0) + share) + ROUNDING;
      this.largest[word] = Math.max(this.largest[word] ?? 0, bound);
    };
    words?.forEach((share, word) => {
      if (share > 0) raise(word, share);
    });
    for (const [key, share] of pairs) {
      const word = secondOfPair(key);
      raise(word, share + (words?.[word] ?? 0));
    }
  }

  /** No context makes the word likelier than this, log10. */
  largestLog(word: number): number {
    return this.largest[word] ?? 0;
  }

  /** log10 P(word | previous words); sets `lastBigram`. */
  log10(previous: number, previousBigram: number, word: number): number {
    const log = this.backOff(previous, previousBigram, word);
    const share = (this.pairs?.of(previous, word) ?? 0) + (this.words?.[word] ?? 0);
    return share === 0 ? log : Math.log10(10 ** log + share);
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

/** Shares of word pairs in flat arrays: this is asked for every word at every place. */
class PairShares {
  /** Pairs of word w lie from start[w + 1] to start[w + 2]; those of NONE come first. */
  private readonly start: Uint32Array;
  private readonly second: Uint32Array;
  private readonly share: Float64Array;

  constructor(pairs: ReadonlyMap<number, number>, wordCount: number) {
    const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
    this.start = new Uint32Array(wordCount + 2);
    for (const [key] of sorted) {
      const row = firstOfPair(key) + 2;
      this.start[row] = (this.start[row] ?? 0) + 1;
    }
    for (let row = 1; row < this.start.length; row += 1) {
      this.start[row] = (this.start[row] ?? 0) + (this.start[row - 1] ?? 0);
    }
    this.second = Uint32Array.from(sorted, ([key]) => secondOfPair(key));
    this.share = Float64Array.from(sorted, ([, share]) => share);
  }

  of(first: number, second: number): number {
    const at = find(this.second, second, this.start[first + 1] ?? 0, this.start[first + 2] ?? 0);
    return at === NONE ? 0 : (this.share[at] ?? 0);
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
