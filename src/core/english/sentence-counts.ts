import { SENTENCE_START, wordsOf } from './sentence-model';

/** Room for word numbers in a key of two numbers: more words than any training text here has. */
const WORD_RANGE = 2 ** 21;
/** Share of a context's count that its seen words give up to the unseen ones, per seen word. */
const DISCOUNT = 0.75;

/**
 * Word trigram over a large text, in flat arrays: interpolated absolute discounting (Ney, Essen, Kneser 1994), with the
 * bigram's share taken from the shorter context, down to a word's share in general text.
 */
export class SentenceCounts {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly pairs: Rows;
  private readonly triples: Rows;

  /** @param sentences Training text, one sentence each. */
  constructor(sentences: readonly string[]) {
    const text = sentences.map((sentence) => this.numbered(sentence));
    const pairKeys: number[] = [];
    for (const words of text) {
      for (let i = 2; i < words.length; i += 1) pairKeys.push(keyOf(words[i - 1], words[i]));
    }
    this.pairs = new Rows(pairKeys);
    const tripleKeys: number[] = [];
    for (const words of text) {
      for (let i = 2; i < words.length; i += 1) {
        const pair = i === 2 ? NONE : this.pairs.find(keyOf(words[i - 2], words[i - 1]));
        if (pair !== NONE) tripleKeys.push(keyOf(pair, words[i]));
      }
    }
    this.triples = new Rows(tripleKeys);
  }

  /** What the last two words of a text are to this model: hand it to `probability` and `successors`. */
  contextOf(words: readonly string[]): CountContext {
    const last = this.numbers.get(words.at(-1) ?? '') ?? NONE;
    const before = this.numbers.get(words.at(-2) ?? '') ?? NONE;
    const pair = last === NONE || before === NONE ? NONE : this.pairs.find(keyOf(before, last));
    return { single: this.pairs.row(last), double: this.triples.row(pair) };
  }

  /** Words seen behind the last word of the context; of very many those that were seen once are left out. */
  *successors({ single }: CountContext): Generator<string> {
    const least = single.end - single.start > MANY ? 2 : 1;
    for (let at = single.start; at < single.end; at += 1) {
      if (this.pairs.countAt(at) >= least) yield this.texts[this.pairs.second(at)] ?? '';
    }
  }

  /**
   * P(word | context), 0–1.
   * @param word In lower case.
   * @param general Share of the word in general text.
   */
  probability({ single, double }: CountContext, word: string, general: number): number {
    const number = this.numbers.get(word) ?? NONE;
    return this.triples.mixed(double, number, this.pairs.mixed(single, number, general));
  }

  private numbered(sentence: string): readonly number[] {
    return [SENTENCE_START, SENTENCE_START, ...wordsOf(sentence)].map((word) => {
      const known = this.numbers.get(word);
      if (known !== undefined) return known;
      this.numbers.set(word, this.texts.length);
      this.texts.push(word);
      return this.texts.length - 1;
    });
  }
}

/** The rows of counts that belong to the last word, and to the last two. */
export interface CountContext {
  readonly single: Row;
  readonly double: Row;
}

interface Row {
  readonly start: number;
  readonly end: number;
  readonly total: number;
}

/** More different words than this behind one word are looked through only for the frequent ones. */
const MANY = 600;
const NONE = -1;
const EMPTY_ROW: Row = { start: 0, end: 0, total: 0 };

function keyOf(first: number | undefined, second: number | undefined): number {
  return (first ?? 0) * WORD_RANGE + (second ?? 0);
}

/** How often each key occurred; keys of one first number lie together. */
class Rows {
  private readonly keys: Float64Array;
  private readonly counts: Uint16Array;
  private readonly rows = new Map<number, Row>();

  constructor(occurrences: readonly number[]) {
    const sorted = Float64Array.from(occurrences).sort();
    const keys: number[] = [];
    const counts: number[] = [];
    for (const key of sorted) {
      if (keys.at(-1) === key) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
      else {
        keys.push(key);
        counts.push(1);
      }
    }
    this.keys = Float64Array.from(keys);
    this.counts = Uint16Array.from(counts, (count) => Math.min(count, 0xffff));
    let start = 0;
    for (let at = 1; at <= keys.length; at += 1) {
      const first = Math.floor((keys[start] ?? 0) / WORD_RANGE);
      if (at < keys.length && Math.floor((keys[at] ?? 0) / WORD_RANGE) === first) continue;
      let total = 0;
      for (let i = start; i < at; i += 1) total += this.counts[i] ?? 0;
      this.rows.set(first, { start, end: at, total });
      start = at;
    }
  }

  row(first: number): Row {
    return this.rows.get(first) ?? EMPTY_ROW;
  }

  /** The second number of the key at a place. */
  second(at: number): number {
    return (this.keys[at] ?? 0) % WORD_RANGE;
  }

  /** How often the key at a place occurred. */
  countAt(at: number): number {
    return this.counts[at] ?? 0;
  }

  /** The place of a key, or NONE. */
  find(key: number): number {
    const { start, end } = this.row(Math.floor(key / WORD_RANGE));
    return this.search(key, start, end);
  }

  /** The share of `second` in the row, with what the discount frees shared out as `shorter` says. */
  mixed({ start, end, total }: Row, second: number, shorter: number): number {
    if (total === 0) return shorter;
    const first = Math.floor((this.keys[start] ?? 0) / WORD_RANGE);
    const at = second === NONE ? NONE : this.search(first * WORD_RANGE + second, start, end);
    const seen = at === NONE ? 0 : (this.counts[at] ?? 0) - DISCOUNT;
    return (seen + DISCOUNT * (end - start) * shorter) / total;
  }

  private search(key: number, start: number, end: number): number {
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.keys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low < end && this.keys[low] === key ? low : NONE;
  }
}
