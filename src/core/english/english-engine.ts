import type { Candidate, CandidateRequest } from '../keyboard/composition';
import type { NextLetters } from '../keyboard/key-odds';
import type { LearntEntry } from '../learning/learnt';
import { letterLogs, literalLetters } from '../letter-evidence';
import { typedLetters, type WordCount } from './english-words';
import { isSpelling, letterSpellings } from './letter-spellings';
import { lastSentence } from './sentence-model';
import { type WeighedWord, WordFinder } from './word-finder';

/** Words on the first places: naming letters is for words that are none of them. */
const BEFORE_SPELLINGS = 8;

/**
 * The English side of the keyboard: completes a word given letters that may be uncertain, and without letters offers
 * the likely next words.
 */
export class EnglishEngine {
  private readonly finder: WordFinder;

  /**
   * @param words General word list; may be empty, then only the phrases' words are known.
   * @param sentences Phrases to learn from, one sentence each.
   * @param text General text to learn from, one sentence each.
   */
  constructor(words: readonly WordCount[], sentences: readonly string[], text: readonly string[] = []) {
    this.finder = new WordFinder(words, sentences, text);
  }

  /**
   * Takes what this person said in place of what was taken before. Entries in other languages are left out.
   * @param weightOf How much an entry counts now.
   */
  learn(entries: readonly LearntEntry[], weightOf: (entry: LearntEntry) => number): void {
    const english = entries.filter(({ language }) => language === 'en');
    this.finder.learn(english.map((entry) => ({ text: entry.text, weight: weightOf(entry) })));
  }

  /** Answers a request: completions of the keys, or without keys the likely next words. */
  suggest(request: CandidateRequest): {
    readonly candidates: readonly Candidate[];
    readonly reading: string;
    readonly nextLetters: NextLetters;
  } {
    const { keys, limit } = request;
    const context = lastSentence(request.context);
    const logs = keys.map(({ letters }) => letterLogs(letters));
    const weighed = this.finder.find(context, logs);
    const words = weighed.slice(0, limit).map((word): Candidate => ({
      text: word.text,
      keysUsed: keys.length,
      kind: kindOf(word, keys.length),
    }));
    const literal = literalLetters(keys);
    const candidates = literal === '' ? withSpellings(words, keys).slice(0, limit) : words;
    const [first] = weighed;
    const shown = literal !== '' || first === undefined ? literal : first.letters;
    const isKnown = candidates.some(({ text }) => typedLetters(text) === literal);
    if (literal !== '' && !isKnown) {
      candidates.splice(limit - 1, Infinity, { text: literal, keysUsed: keys.length, kind: 'literal' });
    }
    return {
      candidates,
      reading: shown.slice(0, keys.length),
      nextLetters: nextLetters(weighed, keys.length),
    };
  }
}

/** Letters to be named among the words; before them for who has begun to name. */
function withSpellings(words: readonly Candidate[], keys: CandidateRequest['keys']): Candidate[] {
  const before = isSpelling(keys) ? 0 : BEFORE_SPELLINGS;
  return [...words.slice(0, before), ...letterSpellings(keys), ...words.slice(before)];
}

function kindOf({ letters }: WeighedWord, keyCount: number): NonNullable<Candidate['kind']> {
  return keyCount === 0 ? 'next' : letters.length === keyCount ? 'whole' : 'completion';
}

/** What follows the keys in the words they may mean. */
function nextLetters(weighed: readonly WeighedWord[], keyCount: number): NextLetters {
  const next: Record<string, number> = {};
  let sum = 0;
  for (const { letters, log } of weighed) {
    const weight = 10 ** (log - (weighed[0]?.log ?? 0));
    const letter = letters[keyCount];
    sum += weight;
    if (letter !== undefined) next[letter] = (next[letter] ?? 0) + weight;
  }
  return Object.fromEntries(Object.entries(next).map(([letter, weight]) => [letter, weight / sum]));
}
