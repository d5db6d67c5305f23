import { type LetterLogs, NO_LETTER } from '../letter-evidence';
import type { FuzzyPairs } from './fuzzy';
import type { Lexicon } from './lexicon';
import { type SyllableMatches, SyllableMatcher } from './syllable-matcher';
import { LEAST_SPELLING, LONGEST_SYLLABLE } from './syllables';

/** A word under way: a path in the trie that starts behind key `start` and has used the keys before `end`. */
export interface OpenWord {
  readonly node: number;
  readonly start: number;
  readonly end: number;
  /** log10 likelihood of its keys, with penalties. */
  readonly log: number;
  readonly before: OpenWord | null;
}

/** Costs (log10) of syllables that are not spelt out. */
export interface LatticePenalties {
  /** Only the first letter (or zh, ch, sh) was typed; null: not allowed. */
  readonly initial: number | null;
  /** The last syllable is not finished. */
  readonly unfinished: number;
}

/** The keys so far and all words under way at every place between them. */
export class WordLattice {
  private readonly matcher: SyllableMatcher;
  private keys: LetterLogs[] = [];
  /** Forced borders: borders[e] means no syllable may reach across the place before key e. */
  private borders: boolean[] = [];
  private openWords: (readonly OpenWord[])[] = [[rootAt(0)]];
  private unfinishedWords: readonly OpenWord[] | null = null;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly penalties: LatticePenalties,
    fuzzy: FuzzyPairs,
  ) {
    this.matcher = new SyllableMatcher(lexicon.table.syllables, fuzzy);
  }

  /** The likeliest letter of a key, 0 = a. */
  letterAt(place: number): number {
    const key = this.keys[place];
    return key === undefined
      ? 0
      : key.reduce((best, log, letter) => (log > (key[best] ?? 0) ? letter : best), 0);
  }

  /** Whether a key can mean a letter; u is also a way to type ü, which is written v. */
  canMean(place: number, letter: number): boolean {
    const key = this.keys[place];
    const log = Math.max(key?.[letter] ?? NO_LETTER, letter === V ? (key?.[U] ?? NO_LETTER) : NO_LETTER);
    return log > NO_LETTER;
  }

  /** Number of keys. */
  get length(): number {
    return this.keys.length;
  }

  /** Forgets all keys. */
  reset(): void {
    this.keys = [];
    this.borders = [];
    this.openWords = [[rootAt(0)]];
    this.unfinishedWords = null;
  }

  /** Reads one more key. Returns every word that could end or go on there; `keep` then says which are followed. */
  push(key: LetterLogs, borderBefore: boolean): readonly OpenWord[] {
    this.keys.push(key);
    this.borders.push(borderBefore);
    this.unfinishedWords = null;
    const end = this.keys.length;
    return [...this.wholeSyllables(end), ...this.initials(end)];
  }

  /** Follows these words from the last key on; a new word can begin there, too. */
  keep(words: readonly OpenWord[]): void {
    const end = this.keys.length;
    this.openWords[end] = [...words, rootAt(end)];
  }

  /** Takes the last key back. */
  pop(): void {
    this.keys.pop();
    this.borders.pop();
    this.openWords.length = this.keys.length + 1;
    this.unfinishedWords = null;
  }

  /** The words under way behind key `end`. */
  openAt(end: number): readonly OpenWord[] {
    return this.openWords[end] ?? [];
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
    const { initial } = this.penalties;
    const found: OpenWord[] = [];
    if (initial === null) return found;
    this.follow(this.matcher.initial(this.keys, end - 1, 1), end - 1, end, initial, found);
    if (end >= 2 && this.borders[end - 1] !== true) {
      this.follow(this.matcher.initial(this.keys, end - 2, 2), end - 2, end, initial, found);
    }
    return found;
  }

  /** Words whose last syllable is only begun; kept until the keys change, for it is asked for twice. */
  unfinished(): readonly OpenWord[] {
    if (this.unfinishedWords !== null) return this.unfinishedWords;
    const end = this.keys.length;
    const found: OpenWord[] = [];
    for (let typed = 1; typed < LONGEST_SYLLABLE && typed <= end; typed += 1) {
      const start = end - typed;
      const matches = this.matcher.unfinished(this.keys, start, typed);
      this.follow(matches, start, end, this.penalties.unfinished, found);
      if (this.borders[start] === true) break;
    }
    this.unfinishedWords = found;
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
}

function rootAt(place: number): OpenWord {
  return { node: 0, start: place, end: place, log: 0, before: null };
}

const U = 'u'.charCodeAt(0) - 'a'.charCodeAt(0);
const V = U + 1;
