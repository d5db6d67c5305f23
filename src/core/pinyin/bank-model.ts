import { firstOfPair, LanguageModel, NONE, pairKey } from './language-model';
import type { Lexicon } from './lexicon';
import { segment } from './segmentation';

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

  /** Share of P(second | first) that sentences give to each pair of words, by `pairKey`. */
  pairs(sentences: readonly CountedText[], { share, pseudoCount }: PairTrust): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    const totals = new Map<number, number>();
    for (const { text, weight } of sentences) {
      let previous = NONE;
      for (const word of this.words(text)) {
        if (word !== NONE) {
          const key = pairKey(previous, word);
          counts.set(key, (counts.get(key) ?? 0) + weight);
          totals.set(previous, (totals.get(previous) ?? 0) + weight);
        }
        previous = word;
      }
    }
    const shares = new Map<number, number>();
    for (const [key, count] of counts) {
      const total = totals.get(firstOfPair(key)) ?? 0;
      shares.set(key, (share * count) / (total + pseudoCount));
    }
    return shares;
  }
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
