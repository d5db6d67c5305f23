import { type LetterLogs, NO_LETTER } from '../letter-evidence';
import { RARE_COUNT, typedLetters, type WordCount } from './english-words';
import { SentenceCounts } from './sentence-counts';
import { BANK_TRUST, LEARNT_TRUST, SentenceModel } from './sentence-model';
import { WordTrie } from './word-trie';

/** A word that the keys may mean. */
export interface WeighedWord {
  /** As it is written inside a sentence. */
  readonly text: string;
  readonly lower: string;
  /** The letters that are typed for it. */
  readonly letters: string;
  /** log10 of the keys and of the word behind its context. */
  readonly log: number;
}

/** Words taken from the general list before the context is looked at. */
const GENERAL_WORDS = 150;
/** Spellings less likely than this (log10) are not offered. */
const LEAST_LOG = -12;
/** Share of the phrase bank in how frequent a word is by itself. */
const BANK_WORD_SHARE = 0.3;

interface Spelt {
  readonly text: string;
  readonly letters: string;
  /** log10 of the word by itself, and of the keys for its first letters. */
  readonly wordLog: number;
  readonly keysLog: number;
}

/** All English words, weighed by letters, the general list, general text, the phrase bank, and what was learnt. */
export class WordFinder {
  private readonly trie: WordTrie;
  private readonly text: SentenceCounts;
  private readonly bank = new SentenceModel(BANK_TRUST);
  private learnt = new SentenceModel(LEARNT_TRUST);
  /** Learnt words as this person writes them, by their lower-case form. */
  private ownWords: ReadonlyMap<string, string> = new Map();
  /** Lower-case form of each word of the trie to its number. */
  private readonly numbers = new Map<string, number>();

  /** See `EnglishEngine`. */
  constructor(words: readonly WordCount[], sentences: readonly string[], text: readonly string[]) {
    this.text = new SentenceCounts(text);
    for (const sentence of sentences) this.bank.learn(sentence);
    const listed = new Set(words.map(({ text: word }) => word.toLowerCase()));
    const own = [...this.bank.vocabulary]
      .filter((word) => !listed.has(word))
      .map((word) => ({ text: word.replace(/^i(?=$|')/, 'I'), count: RARE_COUNT }));
    this.trie = new WordTrie(this.withBank([...words, ...own]));
    this.trie.words.forEach(({ text: word }, index) => this.numbers.set(word.toLowerCase(), index));
  }

  /** Takes what this person said in place of what was taken before. */
  learn(sentences: readonly { readonly text: string; readonly weight: number }[]): void {
    this.learnt = new SentenceModel(LEARNT_TRUST);
    const own = new Map<string, string>();
    for (const { text, weight } of sentences) {
      this.learnt.learn(text, weight);
      // The first word has a capital whatever it is; further on only names have one.
      (text.match(/[A-Za-z]+(?:'[A-Za-z]+)*/g) ?? []).forEach((word, index) => {
        const lower = word.toLowerCase();
        if (index > 0 || !own.has(lower)) own.set(lower, index > 0 ? word : lower);
      });
    }
    this.ownWords = own;
  }

  /**
   * Words that the keys may begin, likeliest first; without keys those that may come next.
   * @param context Words before, in lower case (`lastSentence`).
   */
  find(context: readonly string[], keys: readonly LetterLogs[]): readonly WeighedWord[] {
    const counted = this.text.contextOf(context);
    const spelt = new Map<string, Spelt>();
    for (const { word, log } of this.trie.likeliest(keys, GENERAL_WORDS)) this.note(spelt, word, log);
    const [firstKey] = keys;
    const offer = (lower: string): void => {
      // Most words do not begin with the first key: they are left out before anything is looked up.
      if (firstKey !== undefined && (firstKey[lower.charCodeAt(0) - A] ?? NO_LETTER) <= LEAST_LOG) return;
      if (spelt.has(lower)) return;
      const number = this.numbers.get(lower);
      const letters = number === undefined ? typedLetters(lower) : (this.trie.letters[number] ?? '');
      const keysLog = prefixLog(keys, letters);
      if (keysLog <= LEAST_LOG) return;
      if (number !== undefined) this.note(spelt, number, keysLog);
      else if (this.ownWords.has(lower)) {
        spelt.set(lower, {
          text: this.ownWords.get(lower) ?? lower,
          letters,
          wordLog: NEW_WORD_LOG,
          keysLog,
        });
      }
    };
    for (const word of this.text.successors(counted)) offer(word);
    for (const word of this.bank.successors(context)) offer(word);
    for (const word of this.ownWords.keys()) offer(word);
    const weighed: WeighedWord[] = [];
    for (const [lower, { text, letters, wordLog, keysLog }] of spelt) {
      const inText = this.text.probability(counted, lower, 10 ** wordLog);
      const inBank = this.bank.probability(context, lower, inText);
      const probability = this.learnt.probability(context, lower, inBank);
      weighed.push({ text, lower, letters, log: keysLog + Math.log10(probability) });
    }
    return weighed.sort((a, b) => b.log - a.log);
  }

  private note(spelt: Map<string, Spelt>, number: number, keysLog: number): void {
    const written = this.trie.words[number]?.text ?? '';
    const lower = written.toLowerCase();
    const letters = this.trie.letters[number] ?? '';
    const wordLog = this.trie.wordLog[number] ?? NEW_WORD_LOG;
    // A word that this person writes with a capital keeps it.
    const own = this.ownWords.get(lower);
    const text = own === undefined || own === lower ? written : own;
    spelt.set(lower, { text, letters, wordLog, keysLog });
  }

  /** The list with the bank's words as frequent as they are there, in part. */
  private withBank(words: readonly WordCount[]): readonly WordCount[] {
    const total = words.reduce((sum, { count }) => sum + count, 0);
    let bankTotal = 0;
    for (const word of this.bank.vocabulary) bankTotal += this.bank.countOf(word);
    const share = (BANK_WORD_SHARE / (1 - BANK_WORD_SHARE)) * (total / Math.max(1, bankTotal));
    return words.map(({ text, count }) => ({
      text,
      count: count + share * this.bank.countOf(text.toLowerCase()),
    }));
  }
}

/** log10 of a word that no list has. */
const NEW_WORD_LOG = -6;

function prefixLog(keys: readonly LetterLogs[], letters: string): number {
  if (letters.length < keys.length) return NO_LETTER;
  let sum = 0;
  for (let index = 0; index < keys.length; index += 1) {
    sum += keys[index]?.[letters.charCodeAt(index) - A] ?? NO_LETTER;
    if (sum < LEAST_LOG) return NO_LETTER;
  }
  return sum;
}

const A = 'a'.charCodeAt(0);
