import type { Lexicon } from './lexicon';
import { type LanguageModel, NONE } from './language-model';

const LONGEST_WORD = 8;
/** A character without a word of its own. */
const UNKNOWN_LOG = -9;

interface Path {
  readonly log: number;
  readonly word: number;
  readonly bigram: number;
  readonly previous: Path | null;
}

/** The likeliest words of a Chinese text, in order (Viterbi over the language model); NONE for unknown characters. */
export function segment(text: string, lexicon: Lexicon, model: LanguageModel): readonly number[] {
  const start: Path = { log: 0, word: NONE, bigram: NONE, previous: null };
  const paths: (Path | undefined)[] = [start];
  for (let end = 1; end <= text.length; end += 1) {
    let best: Path | undefined;
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from += 1) {
      const previous = paths[from];
      const word = lexicon.wordOf(text.slice(from, end));
      if (previous === undefined || (word === NONE && end - from > 1)) continue;
      const log =
        previous.log + (word === NONE ? UNKNOWN_LOG : model.log10(previous.word, previous.bigram, word));
      if (best === undefined || log > best.log) {
        best = { log, word, bigram: word === NONE ? NONE : model.lastBigram, previous };
      }
    }
    paths[end] = best;
  }
  const words: number[] = [];
  for (let at = paths[text.length] ?? null; at?.previous; at = at.previous) words.push(at.word);
  return words.reverse();
}

/** How many characters of the text before the caret are looked at. */
const CONTEXT_CHARACTERS = 12;

/** The language model's state behind a text: last word, and the bigram of the last two; NONE after punctuation. */
export function contextState(
  text: string,
  lexicon: Lexicon,
  model: LanguageModel,
): { readonly word: number; readonly bigram: number } {
  const run = /[\u3400-\u9fff]*$/.exec(text.slice(-CONTEXT_CHARACTERS))?.[0] ?? '';
  const words = segment(run, lexicon, model);
  const word = words.at(-1) ?? NONE;
  const before = words.at(-2) ?? NONE;
  return { word, bigram: word === NONE || before === NONE ? NONE : model.bigram(before, word) };
}
