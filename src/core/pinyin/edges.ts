import type { Lexicon } from './lexicon';
import type { OpenWord } from './word-lattice';

/** A finished word that could be the next one of a hypothesis. */
export interface Edge {
  readonly open: OpenWord;
  readonly word: number;
  /** log10 of its keys and its reading. */
  readonly log: number;
  /** `log` with the word's own probability and the best way to where it starts. */
  readonly rank: number;
}

/** Words by what reaches them without looking at the language model, so that only the promising ones are weighed. */
export class EdgeFinder {
  private ranks = new Float64Array(1024);
  private picked = new Float64Array(1024);

  /** @param bestLog log10 of the best hypothesis that ends at a place. */
  constructor(
    private readonly lexicon: Lexicon,
    private readonly bestLog: (place: number) => number,
  ) {}

  /** The `count` open words that can still become the best. */
  strongest(open: readonly OpenWord[], count: number): readonly OpenWord[] {
    if (open.length <= count) return open;
    const { nodeBest } = this.lexicon;
    const rank = (word: OpenWord): number => this.bestLog(word.start) + word.log + (nodeBest[word.node] ?? 0);
    open.forEach((word, index) => this.note(index, rank(word)));
    const least = this.largest(open.length, count);
    return open.filter((_, index) => (this.ranks[index] ?? 0) >= least).slice(0, count);
  }

  /**
   * The `count` likeliest finished words of open words, likeliest first.
   * @param perNode Words tried per reading.
   */
  finished(open: readonly OpenWord[], perNode: number, count: number): readonly Edge[] {
    const { firstEntry, endEntry, entryLog, table } = this.lexicon;
    const { bestLog } = this;
    let found = 0;
    for (const word of open) {
      const first = firstEntry[word.node] ?? 0;
      const end = Math.min(endEntry[word.node] ?? 0, first + perNode);
      const base = bestLog(word.start) + word.log;
      for (let entry = first; entry < end; entry += 1, found += 1) {
        const number = table.entryWord[entry] ?? 0;
        this.note(found, base + (entryLog[entry] ?? 0) + this.lexicon.wordLog(number));
      }
    }
    const least = found > count ? this.largest(found, count) : -Infinity;
    const edges: Edge[] = [];
    // Most words are left out: objects are made only for those that stay.
    let at = 0;
    for (const word of open) {
      const first = firstEntry[word.node] ?? 0;
      const end = Math.min(endEntry[word.node] ?? 0, first + perNode);
      for (let entry = first; entry < end; entry += 1, at += 1) {
        const rank = this.ranks[at] ?? 0;
        if (rank < least) continue;
        const log = word.log + (entryLog[entry] ?? 0);
        edges.push({ open: word, word: table.entryWord[entry] ?? 0, log, rank });
      }
    }
    edges.sort((a, b) => b.rank - a.rank);
    return edges.length > count ? edges.slice(0, count) : edges;
  }

  private note(index: number, rank: number): void {
    if (index >= this.ranks.length) {
      const wider = new Float64Array(this.ranks.length * 2);
      wider.set(this.ranks);
      this.ranks = wider;
    }
    this.ranks[index] = rank;
  }

  /** The `count`-th largest of the first `length` ranks (quickselect, Hoare 1961). */
  private largest(length: number, count: number): number {
    if (this.picked.length < length) this.picked = new Float64Array(this.ranks.length);
    const picked = this.picked;
    picked.set(this.ranks.subarray(0, length));
    const wanted = length - count;
    let low = 0;
    let high = length - 1;
    while (low < high) {
      const pivot = picked[(low + high) >> 1] ?? 0;
      let left = low;
      let right = high;
      while (left <= right) {
        while ((picked[left] ?? 0) < pivot) left += 1;
        while ((picked[right] ?? 0) > pivot) right -= 1;
        if (left > right) break;
        const other = picked[left] ?? 0;
        picked[left] = picked[right] ?? 0;
        picked[right] = other;
        left += 1;
        right -= 1;
      }
      if (wanted <= right) high = right;
      else if (wanted >= left) low = left;
      else break;
    }
    return picked[wanted] ?? -Infinity;
  }
}
