import type { Candidate, CandidateRequest } from '../keyboard/composition';
import type { NextLetters } from '../keyboard/key-odds';
import { letterLogs, type LetterLogs, literalLetters, NO_LETTER } from '../letter-evidence';
import { RARE_COUNT, typedLetters, type WordCount } from './english-words';
import { lastSentence, SentenceModel } from './sentence-model';
import { WordTrie } from './word-trie';

/** Words taken from the general list before the context is looked at. */
const GENERAL_WORDS = 150;
/** Spellings less likely than this (log10) are not offered. */
const LEAST_LOG = -12;

/**
 * The English side of the keyboard: completes a word given letters that may be uncertain, and without letters offers
 * the likely next words.
 */
export class EnglishEngine {
  private readonly trie: WordTrie;
  private readonly model: SentenceModel;
  /** Lower-case spelling of each word of the trie to its number. */
  private readonly numbers = new Map<string, number>();

  /**
   * @param words General word list; may be empty, then only the phrases' words are known.
   * @param sentences Phrases to learn from, one sentence each.
   */
  constructor(words: readonly WordCount[], sentences: readonly string[]) {
    this.model = new SentenceModel(sentences);
    const known = new Set(words.map(({ text }) => text.toLowerCase()));
    const own = [...this.model.vocabulary]
      .filter((word) => !known.has(word))
      .map((word) => ({ text: word.replace(/^i(?=$|')/, 'I'), count: RARE_COUNT }));
    this.trie = new WordTrie([...words, ...own]);
    this.trie.words.forEach(({ text }, index) => this.numbers.set(text.toLowerCase(), index));
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
    const spelled = new Map<number, number>();
    for (const { word, log } of this.trie.likeliest(logs, GENERAL_WORDS)) spelled.set(word, log);
    for (const word of this.contextWords(context)) {
      const number = this.numbers.get(word);
      if (number === undefined || spelled.has(number)) continue;
      const log = prefixLog(logs, this.trie.letters[number] ?? '');
      if (log > LEAST_LOG) spelled.set(number, log);
    }
    const weighed = [...spelled]
      .map(([word, log]) => ({ word, log: log + this.contextLog(context, word) }))
      .sort((a, b) => b.log - a.log);
    const ranked = weighed.slice(0, limit);
    const candidates = ranked.map(({ word }): Candidate => this.candidate(word, keys.length));
    const literal = literalLetters(keys);
    const [first] = ranked;
    const shown = literal !== '' || first === undefined ? literal : (this.trie.letters[first.word] ?? '');
    const isKnown = candidates.some(({ text }) => typedLetters(text) === literal);
    if (literal !== '' && !isKnown) {
      candidates.splice(limit - 1, Infinity, { text: literal, keysUsed: keys.length, kind: 'literal' });
    }
    return {
      candidates,
      reading: shown.slice(0, keys.length),
      nextLetters: this.nextLetters(weighed, keys.length),
    };
  }

  /** What follows the keys in the words they may mean. */
  private nextLetters(
    weighed: readonly { readonly word: number; readonly log: number }[],
    keyCount: number,
  ): NextLetters {
    const next: Record<string, number> = {};
    let sum = 0;
    for (const { word, log } of weighed) {
      const weight = 10 ** (log - (weighed[0]?.log ?? 0));
      const letter = this.trie.letters[word]?.[keyCount];
      sum += weight;
      if (letter !== undefined) next[letter] = (next[letter] ?? 0) + weight;
    }
    return Object.fromEntries(Object.entries(next).map(([letter, weight]) => [letter, weight / sum]));
  }

  private contextWords(context: readonly string[]): Iterable<string> {
    return new Set([...this.model.successors(context), ...this.model.vocabulary]);
  }

  private contextLog(context: readonly string[], word: number): number {
    const text = this.trie.words[word]?.text.toLowerCase() ?? '';
    const general = 10 ** (this.trie.wordLog[word] ?? -9);
    return Math.log10(this.model.probability(context, text, general));
  }

  private candidate(word: number, keyCount: number): Candidate {
    const text = this.trie.words[word]?.text ?? '';
    const length = this.trie.letters[word]?.length ?? 0;
    const kind = keyCount === 0 ? 'next' : length === keyCount ? 'whole' : 'completion';
    return { text, keysUsed: keyCount, kind };
  }
}

function prefixLog(logs: readonly LetterLogs[], letters: string): number {
  if (letters.length < logs.length) return NO_LETTER;
  let sum = 0;
  for (const [index, log] of logs.entries()) {
    sum += log[letters.charCodeAt(index) - 97] ?? NO_LETTER;
    if (sum < LEAST_LOG) return NO_LETTER;
  }
  return sum;
}
