import { letterLogs } from '../letter-evidence';
import type { Candidate, CandidateRequest, KeyEvidence } from '../keyboard/composition';
import type { NextLetters } from '../keyboard/key-odds';
import { nextWords } from './association';
import { bankPairs } from './bank-model';
import { chineseCandidates } from './candidates';
import { type DecoderOptions, PinyinDecoder } from './decoder';
import { HanReader } from './han-reader';
import { LanguageModel, NONE } from './language-model';
import { Lexicon } from './lexicon';
import { type BankPhrase, PhraseBank } from './phrase-bank';
import { firstLetters, nextLetters } from './next-letters';
import { contextState } from './segmentation';
import type { PinyinTable } from './table';

/** Candidates and the shown reading for one request. */
export interface Suggestions {
  readonly candidates: readonly Candidate[];
  readonly reading: string;
  readonly nextLetters?: NextLetters;
}

/**
 * The Chinese side of the keyboard: keeps one decoder and brings it to the state a request asks for by taking keys
 * back and adding keys, so that the answer never depends on the way there.
 */
export class PinyinEngine {
  private readonly lexicon: Lexicon;
  private readonly bank: PhraseBank;
  private readonly bankLogs: ReadonlyMap<number, number>;
  private readonly model: LanguageModel;
  private readonly decoder: PinyinDecoder;
  private reader: HanReader | null = null;
  private read: { readonly key: KeyEvidence; readonly border: boolean }[] = [];
  private state = { word: NONE, bigram: NONE };

  constructor(table: PinyinTable, phrases: readonly BankPhrase[], options: Partial<DecoderOptions> = {}) {
    this.lexicon = new Lexicon(table);
    this.bank = new PhraseBank(phrases);
    this.bankLogs = bankPairs(this.bank, this.lexicon);
    this.model = new LanguageModel(this.lexicon, this.bankLogs);
    this.decoder = new PinyinDecoder(this.lexicon, this.model, options);
  }

  /** Answers a request: whole readings, words at the start, or without keys the likely next words. */
  suggest(request: CandidateRequest): Suggestions {
    const { context, keys, limit } = request;
    if (keys.length === 0) {
      const candidates = nextWords(context, this.lexicon, this.model, this.bank, this.bankLogs, limit);
      return { candidates, reading: '', nextLetters: firstLetters(this.lexicon) };
    }
    this.bringTo(request);
    const borders = this.read.map(({ border }) => border);
    const suggestions = chineseCandidates({ ...request, borders }, this.decoder, this.bank);
    return { ...suggestions, nextLetters: nextLetters(this.decoder.openEnds(), this.lexicon) };
  }

  /** The syllables of a run of Chinese characters, one each; empty for one that is not known. */
  syllablesOf(run: string): readonly string[] {
    this.reader ??= new HanReader(this.lexicon, this.model);
    return this.reader.read(run);
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
