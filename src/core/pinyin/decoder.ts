import type { LetterLogs } from '../letter-evidence';
import { addToHash, HASH_START, type Lexicon } from './lexicon';
import { type LanguageModel, NONE } from './language-model';
import { type OpenWord, WordLattice } from './word-lattice';

/** Beam sizes and penalties (log10). Measured with `bench language`; larger beams gain nothing. */
export interface DecoderOptions {
  /** Hypotheses kept per key. */
  readonly beam: number;
  /** Words tried per reading. */
  readonly entriesPerNode: number;
  /** Words tried per key. */
  readonly edges: number;
  /** Unfinished words followed per key. */
  readonly states: number;
  /** Hypotheses further than this from the best are dropped. */
  readonly window: number;
  /** Cost of typing only the first letter (or zh, ch, sh) of a syllable; null: syllables must be whole. */
  readonly initial: number | null;
  /** Cost of a last syllable that is not finished yet. */
  readonly unfinished: number;
  /** Cost of a letter that fits no syllable and stands for itself. */
  readonly stray: number;
}

export const DEFAULT_DECODER_OPTIONS: DecoderOptions = {
  beam: 24,
  entriesPerNode: 50,
  edges: 250,
  states: 400,
  window: 5,
  initial: -1.5,
  unfinished: -0.7,
  stray: -8,
};

/** A way to read all keys up to some key: a chain of words. */
export interface Hypothesis {
  readonly log: number;
  /** The last word, or NONE for a stray letter or the start. */
  readonly word: number;
  /** The letter that stands for itself, 0 = a; only when `word` is NONE. */
  readonly strayLetter: number;
  readonly bigram: number;
  readonly previous: Hypothesis | null;
  readonly hash: number;
  readonly open: OpenWord | null;
}

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

interface Edge {
  readonly open: OpenWord;
  readonly word: number;
  readonly log: number;
  readonly rank: number;
}

/**
 * k-best decoding of key presses into words. Each key brings likelihoods of letters; one column of hypotheses is
 * added per key, so one more letter never decodes the sentence again, and taking a letter back restores the state
 * before it exactly. (Viterbi beam search over a syllable trie; Huang, Acero, Hon, Spoken Language Processing, ch. 12.)
 */
export class PinyinDecoder {
  private readonly lattice: WordLattice;
  private readonly options: DecoderOptions;
  private columns: Hypothesis[][] = [];
  /** Words that read the keys before some place, for the places that no more key can change. */
  private starts: (readonly StartWord[])[] = [];

  constructor(
    private readonly lexicon: Lexicon,
    private readonly model: LanguageModel,
    options: Partial<DecoderOptions> = {},
  ) {
    this.options = { ...DEFAULT_DECODER_OPTIONS, ...options };
    this.lattice = new WordLattice(lexicon, this.options);
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
    const open = this.strongest(this.lattice.push(key, borderBefore), this.options.states);
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
    const unfinished = this.extend(this.strongest(this.lattice.unfinished(), this.options.states / 2));
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
  beginnings(hypothesis: Hypothesis): readonly { readonly text: string; readonly keysUsed: number }[] {
    const found: { text: string; keysUsed: number }[] = [];
    if (this.hasStray(hypothesis)) return found;
    for (let at = hypothesis; at.previous?.previous; at = at.previous) {
      found.push({ text: this.text(at.previous), keysUsed: at.open?.start ?? this.length - 1 });
    }
    return found;
  }

  /** Whether a letter of the hypothesis fits no syllable. */
  hasStray(hypothesis: Hypothesis): boolean {
    for (let at: Hypothesis | null = hypothesis; at?.previous; at = at.previous)
      if (at.open === null) return true;
    return false;
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
    let text = '';
    for (let at: Hypothesis | null = hypothesis; at?.previous; at = at.previous) {
      text =
        (at.word === NONE ? String.fromCharCode(97 + at.strayLetter) : this.lexicon.text(at.word)) + text;
    }
    return text;
  }

  /** The letters of a hypothesis, as far as they were typed, with a space between syllables. */
  spelled(hypothesis: Hypothesis): string {
    const parts: string[] = [];
    for (let at: Hypothesis | null = hypothesis; at?.previous; at = at.previous) {
      if (at.open === null) parts.push(String.fromCharCode(97 + at.strayLetter));
      for (let word = at.open; word !== null && word.before !== null; word = word.before) {
        const syllable = this.lexicon.table.syllables[this.lexicon.nodeSyllable[word.node] ?? 0] ?? '';
        parts.push(syllable.slice(0, word.end - word.before.end));
      }
    }
    return parts.reverse().join(' ');
  }

  /** The open words that can still become the best. */
  private strongest(open: readonly OpenWord[], count: number): readonly OpenWord[] {
    if (open.length <= count) return open;
    const { nodeBest } = this.lexicon;
    return open
      .map((word) => ({ word, rank: this.bestLog(word.start) + word.log + (nodeBest[word.node] ?? 0) }))
      .sort((a, b) => b.rank - a.rank)
      .slice(0, count)
      .map(({ word }) => word);
  }

  private bestLog(end: number): number {
    return this.columns[end]?.[0]?.log ?? -1e9;
  }

  private edges(open: readonly OpenWord[]): Edge[] {
    const { lexicon, options } = this;
    const edges: Edge[] = [];
    for (const word of open) {
      const first = lexicon.firstEntry[word.node] ?? 0;
      const end = Math.min(lexicon.endEntry[word.node] ?? 0, first + options.entriesPerNode);
      for (let entry = first; entry < end; entry += 1) {
        const number = lexicon.table.entryWord[entry] ?? 0;
        const log = word.log + (lexicon.entryLog[entry] ?? 0);
        edges.push({
          open: word,
          word: number,
          log,
          rank: this.bestLog(word.start) + log + lexicon.wordLog(number),
        });
      }
    }
    if (edges.length > options.edges) {
      edges.sort((a, b) => b.rank - a.rank);
      edges.length = options.edges;
    }
    return edges;
  }

  /** The column of hypotheses that end with one of the open words. */
  private extend(open: readonly OpenWord[]): Hypothesis[] {
    const { beam, window } = this.options;
    const reached: { log: number; bigram: number; edge: Edge; from: Hypothesis }[] = [];
    let best = -Infinity;
    for (const edge of this.edges(open)) {
      for (const from of this.columns[edge.open.start] ?? []) {
        // No word is likelier than 1, and the hypotheses after this one are less likely still.
        if (from.log + edge.log < best - window) break;
        const log = from.log + edge.log + this.model.log10(from.word, from.bigram, edge.word);
        if (log > best) best = log;
        if (log >= best - window) reached.push({ log, bigram: this.model.lastBigram, edge, from });
      }
    }
    const near = reached.filter(({ log }) => log >= best - window).sort((a, b) => b.log - a.log);
    const column: Hypothesis[] = [];
    const seen = new Set<number>();
    for (const { log, bigram, edge, from } of near) {
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
    const key = this.lattice.lastKey;
    if (key === undefined) return [];
    const letter = key.reduce((best, log, index) => (log > (key[best] ?? 0) ? index : best), 0);
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
