import type { LetterLogs } from '../letter-evidence';
import { type DecoderOptions, DEFAULT_DECODER_OPTIONS } from './decoder-options';
import { type Edge, EdgeFinder } from './edges';
import type { FuzzyPairs } from './fuzzy';
import { beginningsOf, hasStray, type Hypothesis, spelledOut, textOf } from './hypothesis';
import { addToHash, HASH_START, type Lexicon } from './lexicon';
import { type LanguageModel, NONE } from './language-model';
import { type OpenWord, WordLattice } from './word-lattice';

/** A word that reads the first keys of the composition. */
export interface StartWord {
  readonly text: string;
  readonly keysUsed: number;
  readonly log: number;
  /** How far (log10) it lies behind the best reading of the same keys. */
  readonly behind: number;
}

/** What could go on behind the last key. */
export interface OpenEnds {
  /** Words whose last syllable is only begun. */
  readonly begun: readonly { readonly word: OpenWord; readonly log: number }[];
  /** Words that ended with a whole syllable and can go on with another one. */
  readonly whole: readonly { readonly word: OpenWord; readonly log: number }[];
  /** The best reading in which every word is finished. */
  readonly finishedLog: number;
}

/** Keys looked at for words at the start: longer words than this are read as parts of a sentence. */
const LONGEST_START = 24;

interface Reached {
  readonly log: number;
  readonly bigram: number;
  readonly edge: Edge;
  readonly from: Hypothesis;
}

/** Hypotheses gathered, in beams, before the weakest are dropped, and how many stay: texts occur up to three times. */
const CROWD = 8;
const KEPT = 3;

const likeliest = (reached: readonly Reached[], count: number): Reached[] =>
  [...reached].sort((a, b) => b.log - a.log).slice(0, count);

/**
 * k-best decoding of key presses into words. Each key brings likelihoods of letters; one column of hypotheses is
 * added per key, so one more letter never decodes the sentence again, and taking a letter back restores the state
 * before it exactly. (Viterbi beam search over a syllable trie; Huang, Acero, Hon, Spoken Language Processing, ch. 12.)
 */
export class PinyinDecoder {
  private readonly lattice: WordLattice;
  private readonly options: DecoderOptions;
  private readonly finder: EdgeFinder;
  private columns: Hypothesis[][] = [];
  /** Words that read the keys before some place, for the places that no more key can change. */
  private starts: (readonly StartWord[])[] = [];

  constructor(
    private readonly lexicon: Lexicon,
    private readonly model: LanguageModel,
    options: Partial<DecoderOptions>,
    fuzzy: FuzzyPairs,
  ) {
    this.options = { ...DEFAULT_DECODER_OPTIONS, ...options };
    this.lattice = new WordLattice(lexicon, this.options, fuzzy);
    this.finder = new EdgeFinder(lexicon, (place) => this.bestLog(place));
    this.reset();
  }

  /** Forgets all keys. `previous` and `bigram` are the language model's state of the text before (default: none). */
  reset(previous = NONE, bigram = NONE): void {
    this.lattice.reset();
    const start = {
      log: 0,
      word: previous,
      strayLetter: NONE,
      bigram,
      previous: null,
      hash: HASH_START,
      open: null,
    };
    this.columns = [[start]];
    this.starts = [];
  }

  /** Number of keys read so far. */
  get length(): number {
    return this.lattice.length;
  }

  /** Reads one more key; `borderBefore` forces a syllable border before it. */
  push(key: LetterLogs, borderBefore = false): void {
    const open = this.finder.strongest(this.lattice.push(key, borderBefore), this.options.states);
    const column = this.extend(open);
    this.columns.push(column.length > 0 ? column : this.stray());
    this.lattice.keep(open);
  }

  /** Takes the last key back. */
  pop(): void {
    if (this.length === 0) return;
    this.lattice.pop();
    this.columns.pop();
    this.starts.length = Math.min(this.starts.length, this.length);
  }

  /** Readings of all keys, best first, at most `beam`; a last syllable may be unfinished. */
  hypotheses(): readonly Hypothesis[] {
    const end = this.length;
    const finished = this.columns[end] ?? [];
    const unfinished = this.extend(this.finder.strongest(this.lattice.unfinished(), this.options.states / 2));
    const seen = new Set<number>();
    return [...finished, ...unfinished]
      .sort((a, b) => b.log - a.log)
      .filter(({ hash }) => !seen.has(hash) && seen.add(hash))
      .slice(0, this.options.beam);
  }

  /** Words that read the first keys, or all of them: for picking a sentence piece by piece. Unordered. */
  startWords(): readonly StartWord[] {
    const words: StartWord[] = [];
    const last = this.length;
    for (let end = 1; end <= Math.min(last, LONGEST_START); end += 1) {
      if (end === last) words.push(...this.startsAt(end, this.lattice.unfinished()));
      else words.push(...(this.starts[end] ??= this.startsAt(end, [])));
    }
    return words;
  }

  /** log10 of a word at the very start, behind the text before. */
  firstLog(word: number): number {
    const root = this.columns[0]?.[0];
    return this.model.log10(root?.word ?? NONE, root?.bigram ?? NONE, word);
  }

  private startsAt(end: number, unfinished: readonly OpenWord[]): readonly StartWord[] {
    const root = this.columns[0]?.[0];
    if (root === undefined) return [];
    const open = this.lattice.openAt(end).filter((word) => word.start === 0 && word.node !== 0);
    open.push(...unfinished.filter((word) => word.start === 0));
    return this.edges(open).map((edge) => {
      const log = edge.log + this.model.log10(root.word, root.bigram, edge.word);
      return { text: this.lexicon.text(edge.word), keysUsed: end, log, behind: this.bestLog(end) - log };
    });
  }

  /** The beginnings of a hypothesis, word by word, without the whole: each says how many keys it uses. */
  beginnings(hypothesis: Hypothesis): ReturnType<typeof beginningsOf> {
    return beginningsOf(hypothesis, this.length, this.lexicon);
  }

  /** Whether a letter of the hypothesis fits no syllable. */
  hasStray(hypothesis: Hypothesis): boolean {
    return hasStray(hypothesis);
  }

  /** Words under way behind the last key with their log10 likelihood, and the best log10 of all keys being used up. */
  openEnds(): OpenEnds {
    const end = this.length;
    const logOf = (word: OpenWord): number =>
      this.bestLog(word.start) + word.log + (this.lexicon.nodeBest[word.node] ?? -99);
    const weighed = (words: readonly OpenWord[]) =>
      words.filter(({ node }) => node !== 0).map((word) => ({ word, log: logOf(word) }));
    return {
      begun: weighed(this.lattice.unfinished()),
      whole: weighed(this.lattice.openAt(end)),
      finishedLog: this.bestLog(end),
    };
  }

  /** The characters of a hypothesis. */
  text(hypothesis: Hypothesis): string {
    return textOf(hypothesis, this.lexicon);
  }

  /** The letters of a hypothesis, as far as they were typed, with a space between syllables. */
  spelled(hypothesis: Hypothesis): string {
    return spelledOut(hypothesis, this.lexicon, this.lattice);
  }

  private bestLog(end: number): number {
    return this.columns[end]?.[0]?.log ?? -1e9;
  }

  private edges(open: readonly OpenWord[]): readonly Edge[] {
    return this.finder.finished(open, this.options.entriesPerNode, this.options.edges);
  }

  /** The column of hypotheses that end with one of the open words. */
  private extend(open: readonly OpenWord[]): Hypothesis[] {
    const { beam, window } = this.options;
    let reached: Reached[] = [];
    // What lies below can no longer come into the column.
    let floor = -Infinity;
    for (const edge of this.edges(open)) {
      const atMost = edge.log + this.model.largestLog(edge.word);
      for (const from of this.columns[edge.open.start] ?? []) {
        // The hypotheses after this one are less likely still.
        if (from.log + atMost < floor) break;
        const log = from.log + edge.log + this.model.log10(from.word, from.bigram, edge.word);
        if (log < floor) continue;
        reached.push({ log, bigram: this.model.lastBigram, edge, from });
        floor = Math.max(floor, log - window);
        if (reached.length < beam * CROWD) continue;
        reached = likeliest(reached, beam * KEPT);
        floor = Math.max(floor, reached.at(-1)?.log ?? floor);
      }
    }
    const column: Hypothesis[] = [];
    const seen = new Set<number>();
    for (const { log, bigram, edge, from } of likeliest(reached, reached.length)) {
      if (log < floor) break;
      const hash = this.lexicon.hashText(from.hash, edge.word);
      if (seen.has(hash)) continue;
      seen.add(hash);
      column.push({ log, word: edge.word, strayLetter: NONE, bigram, previous: from, hash, open: edge.open });
      if (column.length >= beam) break;
    }
    return column;
  }

  /** The last key standing for itself behind the best readings of the keys before it. */
  private stray(): Hypothesis[] {
    const letter = this.lattice.letterAt(this.length - 1);
    return (this.columns.at(-1) ?? []).map((previous) => ({
      log: previous.log + this.options.stray,
      word: NONE,
      strayLetter: letter,
      bigram: NONE,
      previous,
      hash: addToHash(previous.hash, 97 + letter),
      open: null,
    }));
  }
}
