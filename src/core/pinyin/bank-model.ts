import { firstOfPair, LanguageModel, NONE, pairKey, secondOfPair } from './language-model';
import type { Lexicon } from './lexicon';
import { segment } from './segmentation';
import type { WordPairCount } from './talk';

/** A sentence and how often it counts. */
export interface CountedText {
  readonly text: string;
  readonly weight: number;
}

/** How much a set of sentences says about which word follows which. */
export interface PairTrust {
  /** Share of the sentences beside the table, 0–1, where they know a word well. */
  readonly share: number;
  /** Occurrences of a word that count as much as not knowing what follows it. */
  readonly pseudoCount: number;
}

/** The phrase bank: other people's sentences. Everyday text shows no difference between 0.08 and 0.3. */
export const BANK_TRUST: PairTrust = { share: 0.2, pseudoCount: 3 };
/** Everyday talk, written for this product, and how much of it each word by itself gains. */
export const TALK_TRUST: PairTrust = { share: 0.15, pseudoCount: 5 };
export const TALK_WORD_SHARE = 0.08;
/** What this person said. Chosen, not measured. */
export const LEARNT_TRUST: PairTrust = { share: 0.4, pseudoCount: 1 };

/** Cuts sentences into words; every sentence is cut once. */
export class PairCounter {
  private readonly model: LanguageModel;
  private readonly known = new Map<string, readonly number[]>();

  constructor(private readonly lexicon: Lexicon) {
    this.model = new LanguageModel(lexicon);
  }

  /** The words of a sentence; NONE for characters that the table lacks. */
  words(text: string): readonly number[] {
    const known = this.known.get(text) ?? segment(text, this.lexicon, this.model);
    this.known.set(text, known);
    return known;
  }

  /** How often each pair of words stands in sentences, by `pairKey`. */
  counts(sentences: readonly CountedText[]): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const { text, weight } of sentences) {
      let previous = NONE;
      for (const word of this.words(text)) {
        if (word !== NONE) {
          const key = pairKey(previous, word);
          counts.set(key, (counts.get(key) ?? 0) + weight);
        }
        previous = word;
      }
    }
    return counts;
  }

  /** The same of pairs that were counted before; pairs of words that the table lacks are left out. */
  countsOf(pairs: readonly WordPairCount[]): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const { first, second, count } of pairs) {
      const before = first === '' ? NONE : this.lexicon.wordOf(first);
      const word = this.lexicon.wordOf(second);
      if (word === NONE || (before === NONE && first !== '')) continue;
      counts.set(pairKey(before, word), count);
    }
    return counts;
  }
}

/** Share of P(second | first) that counted pairs give to each of them, by `pairKey`. */
export function pairShares(
  counts: ReadonlyMap<number, number>,
  { share, pseudoCount }: PairTrust,
): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const [key, count] of counts) {
    const first = firstOfPair(key);
    totals.set(first, (totals.get(first) ?? 0) + count);
  }
  const shares = new Map<number, number>();
  for (const [key, count] of counts) {
    shares.set(key, (share * count) / ((totals.get(firstOfPair(key)) ?? 0) + pseudoCount));
  }
  return shares;
}

/** Share of each word in counted pairs, times `share`; null when nothing was counted. */
export function wordShares(
  counts: ReadonlyMap<number, number>,
  wordCount: number,
  share: number,
): Float32Array | null {
  if (counts.size === 0) return null;
  const shares = new Float32Array(wordCount);
  let total = 0;
  for (const [key, count] of counts) {
    const word = secondOfPair(key);
    shares[word] = (shares[word] ?? 0) + count;
    total += count;
  }
  return shares.map((count) => (share * count) / total);
}

/** Both together: shares of the same pair add up. */
export function addPairs(
  first: ReadonlyMap<number, number>,
  second: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const sum = new Map(first);
  for (const [key, share] of second) sum.set(key, (sum.get(key) ?? 0) + share);
  return sum;
}
