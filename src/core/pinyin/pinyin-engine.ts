import { letterLogs } from '../letter-evidence';
import type { Candidate, CandidateRequest, KeyEvidence } from '../keyboard/composition';
import type { NextLetters } from '../keyboard/key-odds';
import { type LearntEntry } from '../learning/learnt';
import { nextWords } from './association';
import {
  addPairs,
  BANK_TRUST,
  LEARNT_TRUST,
  PairCounter,
  pairShares,
  TALK_TRUST,
  TALK_WORD_SHARE,
  wordShares,
} from './bank-model';
import { chineseCandidates } from './candidates';
import { PinyinDecoder } from './decoder';
import type { DecoderOptions } from './decoder-options';
import { type FuzzyPairs, NO_FUZZY_PAIRS } from './fuzzy';
import { HanReader } from './han-reader';
import { LanguageModel, NONE } from './language-model';
import { Lexicon } from './lexicon';
import { type BankPhrase, PhraseBank } from './phrase-bank';
import { firstLetters, nextLetters } from './next-letters';
import { ReadingFinder } from './reading-finder';
import { contextState } from './segmentation';
import type { PinyinTable } from './table';
import type { WordPairCount } from './talk';

/** Candidates and the shown reading for one request. */
export interface Suggestions {
  readonly candidates: readonly Candidate[];
  readonly reading: string;
  readonly nextLetters?: NextLetters;
}

/** log10 of how likely the shipped bank, and what this person said, are as a whole beside the language model. */
const BANK_LOG = -0.5;
const LEARNT_LOG = -0.3;

/**
 * The Chinese side of the keyboard: keeps one decoder and brings it to the state a request asks for by taking keys
 * back and adding keys, so that the answer never depends on the way there.
 */
export class PinyinEngine {
  private readonly lexicon: Lexicon;
  private bank: PhraseBank;
  private readonly counter: PairCounter;
  private readonly readings: ReadingFinder;
  private readonly bankPairs: ReadonlyMap<number, number>;
  private pairs: ReadonlyMap<number, number>;
  private readonly words: Float32Array | null;
  private learnt = new PhraseBank([], LEARNT_LOG);
  private readonly model: LanguageModel;
  private reader: HanReader | null = null;
  private decoder: PinyinDecoder;
  private fuzzy = NO_FUZZY_PAIRS;
  private read: { readonly key: KeyEvidence; readonly border: boolean }[] = [];
  private state = { word: NONE, bigram: NONE };

  /**
   * @param phrases The phrase bank: whole sentences that are offered as such.
   * @param talk Pairs of words of everyday talk; may be empty.
   */
  constructor(
    table: PinyinTable,
    phrases: readonly BankPhrase[],
    talk: readonly WordPairCount[] = [],
    private readonly options: Partial<DecoderOptions> = {},
  ) {
    this.lexicon = new Lexicon(table);
    this.bank = new PhraseBank(phrases, BANK_LOG);
    this.counter = new PairCounter(this.lexicon);
    this.readings = new ReadingFinder(this.lexicon);
    const bankCounts = this.counter.counts(phrases.map(({ text, weight = 1 }) => ({ text, weight })));
    const talkCounts = this.counter.countsOf(talk);
    this.bankPairs = addPairs(pairShares(bankCounts, BANK_TRUST), pairShares(talkCounts, TALK_TRUST));
    this.pairs = this.bankPairs;
    this.words =
      talk.length === 0
        ? null
        : wordShares(addPairs(bankCounts, talkCounts), table.wordCount, TALK_WORD_SHARE);
    this.model = new LanguageModel(this.lexicon);
    this.model.add(this.pairs, this.words);
    this.decoder = new PinyinDecoder(this.lexicon, this.model, options, this.fuzzy);
  }

  /**
   * Takes what this person said in place of what was taken before. Entries in other languages are left out.
   * @param weightOf How much an entry counts now.
   */
  learn(entries: readonly LearntEntry[], weightOf: (entry: LearntEntry) => number): void {
    const phrases = entries
      .filter(({ language }) => language === 'zh')
      .flatMap((entry): BankPhrase[] => {
        const syllables = this.readings.reading(this.counter.words(entry.text));
        return syllables === null ? [] : [{ text: entry.text, syllables, weight: weightOf(entry) }];
      });
    this.learnt = new PhraseBank(phrases, LEARNT_LOG, this.fuzzy);
    const counts = this.counter.counts(phrases.map(({ text, weight = 1 }) => ({ text, weight })));
    this.pairs = addPairs(this.bankPairs, pairShares(counts, LEARNT_TRUST));
    this.model.add(this.pairs, this.words);
    this.decoder.reset(this.state.word, this.state.bigram);
    this.read = [];
  }

  /** Takes sounds that this person does not tell apart. */
  mixUp(fuzzy: FuzzyPairs): void {
    this.fuzzy = fuzzy;
    this.bank = new PhraseBank(this.bank.phrases, BANK_LOG, fuzzy);
    this.learnt = new PhraseBank(this.learnt.phrases, LEARNT_LOG, fuzzy);
    this.decoder = new PinyinDecoder(this.lexicon, this.model, this.options, fuzzy);
    this.decoder.reset(this.state.word, this.state.bigram);
    this.read = [];
  }

  /** Answers a request: whole readings, words at the start, or without keys the likely next words. */
  suggest(request: CandidateRequest): Suggestions {
    const { context, keys, limit } = request;
    if (keys.length === 0) {
      const candidates = nextWords(context, this.lexicon, this.model, this.banks, this.pairs, limit);
      return { candidates, reading: '', nextLetters: firstLetters(this.lexicon) };
    }
    this.bringTo(request);
    const borders = this.read.map(({ border }) => border);
    const suggestions = chineseCandidates({ ...request, borders }, this.decoder, this.banks, this.lexicon);
    return { ...suggestions, nextLetters: nextLetters(this.decoder.openEnds(), this.lexicon) };
  }

  /** The syllables of a run of Chinese characters, one each; empty for one that is not known. */
  syllablesOf(run: string): readonly string[] {
    this.reader ??= new HanReader(this.lexicon, this.model, this.readings);
    return this.reader.read(run);
  }

  private get banks(): readonly PhraseBank[] {
    return this.learnt.phrases.length === 0 ? [this.bank] : [this.bank, this.learnt];
  }

  private bringTo({ context, keys, splits }: CandidateRequest): void {
    const state = contextState(context, this.lexicon, this.model);
    if (state.word !== this.state.word || state.bigram !== this.state.bigram) {
      this.decoder.reset(state.word, state.bigram);
      this.read = [];
      this.state = state;
    }
    const wanted = keys.map((key, index) => ({ key, border: splits.includes(index) }));
    let common = 0;
    while (common < wanted.length && isSameKey(this.read[common], wanted[common])) common += 1;
    while (this.decoder.length > common) this.decoder.pop();
    this.read = this.read.slice(0, common);
    for (const next of wanted.slice(common)) {
      this.decoder.push(letterLogs(next.key.letters), next.border);
      this.read.push(next);
    }
  }
}

interface ReadKey {
  readonly key: KeyEvidence;
  readonly border: boolean;
}

/** Keys come by message as copies, so they are compared by value. */
function isSameKey(a: ReadKey | undefined, b: ReadKey | undefined): boolean {
  if (a === undefined || b === undefined || a.border !== b.border) return false;
  if (a.key === b.key) return true;
  const entries = Object.entries(a.key.letters);
  return (
    entries.length === Object.keys(b.key.letters).length &&
    entries.every(([letter, weight]) => b.key.letters[letter] === weight)
  );
}
