import type { Candidate } from '../keyboard/composition';
import { firstOfPair, type LanguageModel, NONE, secondOfPair } from './language-model';
import type { Lexicon } from './lexicon';
import type { BankPhrase, PhraseBank } from './phrase-bank';
import { contextState } from './segmentation';

/** Bigrams rescored with the trigram. */
const RESCORED = 80;
/** Longest rest of a phrase that is offered in one piece, characters. */
const LONGEST_REST = 8;
/** log10 a phrase of the bank gains for every written character that it continues. */
const CONTINUED_LOG = 0.8;
const BANK_LOG = -2;

/**
 * What is likely to be said next, with no key typed (联想): rests of bank phrases that the text has begun, and words
 * after the last word.
 */
export function nextWords(
  context: string,
  lexicon: Lexicon,
  model: LanguageModel,
  bank: PhraseBank,
  bankLogs: ReadonlyMap<number, number>,
  limit: number,
): readonly Candidate[] {
  const scores = new Map<string, number>();
  const offer = (text: string, log: number): void => {
    scores.set(text, Math.max(scores.get(text) ?? -Infinity, log));
  };
  const { word, bigram } = contextState(context, lexicon, model);
  for (const [key, log] of bankLogs) {
    if (firstOfPair(key) === word) offer(lexicon.text(secondOfPair(key)), log);
  }
  for (const phrase of bank.phrases) {
    const written = continuedCharacters(context, phrase);
    const rest = phrase.text.slice(written);
    if (written > 1 && rest !== '' && rest.length <= LONGEST_REST)
      offer(rest, BANK_LOG + written * CONTINUED_LOG);
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

/** How many characters at the end of the text are the beginning of the phrase; 0 when none. */
export function continuedCharacters(context: string, phrase: BankPhrase): number {
  for (let length = Math.min(context.length, phrase.text.length); length > 0; length -= 1) {
    if (context.endsWith(phrase.text.slice(0, length))) return length;
  }
  return 0;
}
