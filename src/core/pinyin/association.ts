import type { Candidate } from '../keyboard/composition';
import { firstOfPair, type LanguageModel, NONE, secondOfPair } from './language-model';
import type { Lexicon } from './lexicon';
import type { PhraseBank } from './phrase-bank';
import { contextState } from './segmentation';

/** Bigrams rescored with the trigram. */
const RESCORED = 80;
/** Longest rest of a phrase that is offered in one piece, characters. */
const LONGEST_REST = 8;
/** log10 a phrase of a bank gains for every written character that it continues. */
const CONTINUED_LOG = 0.8;
/** log10 of one phrase among many, beside the bank as a whole. */
const PHRASE_LOG = -1.5;

/**
 * What is likely to be said next, with no key typed (联想): rests of phrases that the text has begun, and words after
 * the last word.
 * @param banks Phrases, the shipped ones first.
 * @param pairs What phrases add to pairs of words.
 */
export function nextWords(
  context: string,
  lexicon: Lexicon,
  model: LanguageModel,
  banks: readonly PhraseBank[],
  pairs: ReadonlyMap<number, number>,
  limit: number,
): readonly Candidate[] {
  const scores = new Map<string, number>();
  const offer = (text: string, log: number): void => {
    scores.set(text, Math.max(scores.get(text) ?? -Infinity, log));
  };
  const { word, bigram } = contextState(context, lexicon, model);
  for (const key of pairs.keys()) {
    if (firstOfPair(key) !== word) continue;
    const next = secondOfPair(key);
    offer(lexicon.text(next), model.log10(word, bigram, next));
  }
  for (const bank of banks) {
    const writtenOf = bank.written(context);
    bank.phrases.forEach(({ text, weight = 1 }, index) => {
      const written = writtenOf[index] ?? 0;
      const rest = text.slice(written);
      if (written > 1 && rest !== '' && rest.length <= LONGEST_REST)
        offer(rest, bank.shareLog + PHRASE_LOG + written * CONTINUED_LOG + Math.log10(weight));
    });
  }
  if (word !== NONE) {
    const likely = [...model.successors(word)].sort((a, b) => b[1] - a[1]).slice(0, RESCORED);
    for (const [next] of likely) offer(lexicon.text(next), model.log10(word, bigram, next));
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([text]) => ({ text, keysUsed: 0, kind: 'next' as const }));
}
