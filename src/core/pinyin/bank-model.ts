import { firstOfPair, LanguageModel, NONE, pairKey } from './language-model';
import type { Lexicon } from './lexicon';
import type { PhraseBank } from './phrase-bank';
import { segment } from './segmentation';

/** Share of the bank in the mixture of bank and table. */
const BANK_SHARE = 0.3;
/** Pseudo-counts for words that the bank does not know. */
const PSEUDO_COUNT = 3;

/** Word pairs of the bank as extra log10 probabilities for the language model, by `pairKey`. */
export function bankPairs(bank: PhraseBank, lexicon: Lexicon): ReadonlyMap<number, number> {
  const model = new LanguageModel(lexicon);
  const counts = new Map<number, number>();
  const totals = new Map<number, number>();
  for (const { text } of bank.phrases) {
    let previous = NONE;
    for (const word of segment(text, lexicon, model)) {
      if (word !== NONE) {
        const key = pairKey(previous, word);
        counts.set(key, (counts.get(key) ?? 0) + 1);
        totals.set(previous, (totals.get(previous) ?? 0) + 1);
      }
      previous = word;
    }
  }
  const logs = new Map<number, number>();
  for (const [key, count] of counts) {
    const total = totals.get(firstOfPair(key)) ?? 0;
    logs.set(key, Math.log10((BANK_SHARE * count) / (total + PSEUDO_COUNT)));
  }
  return logs;
}
