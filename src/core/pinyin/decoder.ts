import { type LetterLogs, NO_LETTER } from '../letter-evidence';
import { addToHash, HASH_START, type Lexicon } from './lexicon';
import { type LanguageModel, NONE } from './language-model';
import { type SyllableMatches, SyllableMatcher } from './syllable-matcher';
import { LEAST_SPELLING, LONGEST_SYLLABLE } from './syllables';

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

/** A word under way: a path in the trie that starts behind key `start` and has used the keys before `end`. */
interface OpenWord {
  readonly node: number;
  readonly start: number;
  readonly end: number;
  /** log10 likelihood of its keys, with penalties. */
  readonly log: number;
  readonly before: OpenWord | null;
}

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
  private readonly matcher: SyllableMatcher;
  private unfinished: readonly OpenWord[] | null = null;
  private readonly options: DecoderOptions;
  private keys: LetterLogs[] = [];
  /** Forced borders: borders[e] means no syllable may reach across the place before key e. */
  private borders: boolean[] = [];
  private openWords: (readonly OpenWord[])[] = [];
  private columns: Hypothesis[][] = [];

  constructor(
    private readonly lexicon: Lexicon,
    private readonly model: LanguageModel,
    options: Partial<DecoderOptions> = {},
  ) {
    this.options = { ...DEFAULT_DECODER_OPTIONS, ...options };
    this.matcher = new SyllableMatcher(lexicon.table.syllables);
    this.reset();
  }

  /** Forgets all keys. `previous` and `bigram` are the language model's state of the text before (default: none). */
  reset(previous = NONE, bigram = NONE): void {
    this.keys = [];
    this.unfinished = null;
    this.borders = [];
    this.openWords = [[rootAt(0)]];
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
  }

  /** Number of keys read so far. */
  get length(): number {
    return this.keys.length;
  }

  /** Reads one more key; `borderBefore` forces a syllable border before it. */
  push(key: LetterLogs, borderBefore = false): void {
    this.keys.push(key);
    this.unfinished = null;
    this.borders.push(borderBefore);
    const end = this.keys.length;
    const open = this.strongest([...this.wholeSyllables(end), ...this.initials(end)], this.options.states);
    const column = this.extend(open);
    this.columns[end] = column.length > 0 ? column : this.stray(end);
    this.openWords[end] = [...open, rootAt(end)];
  }

  /** Takes the last key back. */
  pop(): void {
    if (this.keys.length === 0) return;
    this.keys.pop();
    this.unfinished = null;
    this.borders.pop();
    this.openWords.pop();
    this.columns.pop();
  }

  /** Readings of all keys, best first, at most `beam`; a last syllable may be unfinished. */
  hypotheses(): readonly Hypothesis[] {
    const end = this.keys.length;
    const finished = this.columns[end] ?? [];
    const unfinished = this.extend(this.strongest(this.unfinishedSyllables(), this.options.states / 2));
    const seen = new Set<number>();
    return [...finished, ...unfinished]
      .sort((a, b) => b.log - a.log)
      .filter(({ hash }) => !seen.has(hash) && seen.add(hash))
      .slice(0, this.options.beam);
  }

  /** Words that read the first keys, or all of them: for picking a sentence piece by piece. Unordered. */
  startWords(): readonly StartWord[] {
    const root = this.columns[0]?.[0];
    if (root === undefined) return [];
    const words: StartWord[] = [];
    const last = this.keys.length;
    for (let end = 1; end <= Math.min(last, LONGEST_START); end += 1) {
      const open = (this.openWords[end] ?? []).filter((word) => word.start === 0 && word.node !== 0);
      if (end === last) open.push(...this.unfinishedSyllables().filter((word) => word.start === 0));
      for (const edge of this.edges(open)) {
        const log = edge.log + this.model.log10(root.word, root.bigram, edge.word);
        words.push({
          text: this.lexicon.text(edge.word),
          keysUsed: end,
          log,
          behind: this.bestLog(end) - log,
        });
      }
    }
    return words;
  }

  /** The beginnings of a hypothesis, word by word, without the whole: each says how many keys it uses. */
  beginnings(hypothesis: Hypothesis): readonly { readonly text: string; readonly keysUsed: number }[] {
    const found: { text: string; keysUsed: number }[] = [];
    if (this.hasStray(hypothesis)) return found;
    for (let at = hypothesis; at.previous?.previous; at = at.previous) {
      found.push({ text: this.text(at.previous), keysUsed: at.open?.start ?? this.keys.length - 1 });
    }
    return found;
  }

  /** Whether a letter of the hypothesis fits no syllable. */
  hasStray(hypothesis: Hypothesis): boolean {
    for (let at: Hypothesis | null = hypothesis; at?.previous; at = at.previous)
      if (at.open === null) return true;
    return false;
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

  private wholeSyllables(end: number): OpenWord[] {
    const found: OpenWord[] = [];
    for (let typed = 1; typed <= LONGEST_SYLLABLE && typed <= end; typed += 1) {
      const start = end - typed;
      this.follow(this.matcher.whole(this.keys, start, typed), start, end, 0, found);
      if (this.borders[start] === true) break;
    }
    return found;
  }

  /** Syllables of which only the first letter was typed, or zh, ch, sh. */
  private initials(end: number): OpenWord[] {
    const { initial } = this.options;
    const found: OpenWord[] = [];
    if (initial === null) return found;
    this.follow(this.matcher.initial(this.keys, end - 1, 1), end - 1, end, initial, found);
    if (end >= 2 && this.borders[end - 1] !== true) {
      this.follow(this.matcher.initial(this.keys, end - 2, 2), end - 2, end, initial, found);
    }
    return found;
  }

  /** Words whose last syllable is only begun; kept until the keys change, for it is asked for twice. */
  private unfinishedSyllables(): readonly OpenWord[] {
    if (this.unfinished !== null) return this.unfinished;
    const end = this.keys.length;
    const found: OpenWord[] = [];
    for (let typed = 1; typed < LONGEST_SYLLABLE && typed <= end; typed += 1) {
      const start = end - typed;
      const matches = this.matcher.unfinished(this.keys, start, typed);
      this.follow(matches, start, end, this.options.unfinished, found);
      if (this.borders[start] === true) break;
    }
    this.unfinished = found;
    return found;
  }

  /** Every word open at `start`, lengthened by every matching syllable it can go on with. */
  private follow(
    matches: SyllableMatches,
    start: number,
    end: number,
    penalty: number,
    found: OpenWord[],
  ): void {
    const { lexicon } = this;
    const { syllables, logs } = matches;
    if (syllables.length === 0) return;
    for (const before of this.openWords[start] ?? []) {
      const base = before.log + penalty;
      const first = lexicon.childStart[before.node] ?? 0;
      const last = lexicon.childStart[before.node + 1] ?? 0;
      // Whichever list is shorter is gone through: most words can go on in a few ways only.
      if (last - first <= syllables.length) {
        for (let child = first; child < last; child += 1) {
          const node = lexicon.childNode[child] ?? 0;
          const log = logs[lexicon.nodeSyllable[node] ?? 0] ?? NO_LETTER;
          if (log > LEAST_SPELLING) found.push({ node, start: before.start, end, log: base + log, before });
        }
      } else {
        for (const syllable of syllables) {
          const node = lexicon.child(before.node, syllable);
          const log = logs[syllable] ?? NO_LETTER;
          if (node !== -1) found.push({ node, start: before.start, end, log: base + log, before });
        }
      }
    }
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
  private stray(end: number): Hypothesis[] {
    const key = this.keys[end - 1];
    if (key === undefined) return [];
    const letter = key.reduce((best, log, index) => (log > (key[best] ?? 0) ? index : best), 0);
    return (this.columns[end - 1] ?? []).map((previous) => ({
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

function rootAt(place: number): OpenWord {
  return { node: 0, start: place, end: place, log: 0, before: null };
}
