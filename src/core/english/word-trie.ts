import { typedLetters, type WordCount } from './english-words';

/** A word that the keys may mean. */
export interface SpelledWord {
  /** Number of the word in `WordTrie.words`. */
  readonly word: number;
  /** log10 likelihood of the keys for its first letters. */
  readonly log: number;
}

/** Prefixes followed per key. */
const BEAM = 150;
/** log10 behind the best prefix at which one is dropped. */
const WINDOW = 4;

/** Words by their letters, with the most frequent below every prefix found quickly. */
export class WordTrie {
  /** Sorted by their letters. */
  readonly words: readonly WordCount[];
  readonly letters: readonly string[];
  /** log10 of each word's share of all words. */
  readonly wordLog: Float32Array;
  private readonly children: Map<number, number>[] = [new Map<number, number>()];
  /** Words that end at the node. */
  private readonly ending: number[][] = [[]];
  /** log10 of the most frequent word at or below the node. */
  private readonly best: number[] = [-99];

  constructor(words: readonly WordCount[]) {
    const total = words.reduce((sum, { count }) => sum + count, 0);
    this.words = words;
    this.letters = words.map(({ text }) => typedLetters(text));
    this.wordLog = Float32Array.from(words, ({ count }) => Math.log10(count / total));
    this.letters.forEach((letters, word) => {
      this.add(letters, word, this.wordLog[word] ?? -99);
    });
  }

  /**
   * The words whose first letters the keys may mean, likeliest first by keys and frequency.
   * @param keys log10 likelihood of the 26 letters per key; without keys all words match.
   */
  likeliest(keys: readonly ArrayLike<number>[], limit: number): readonly SpelledWord[] {
    let prefixes: readonly Prefix[] = [{ node: 0, log: 0 }];
    for (const key of keys) prefixes = this.step(prefixes, key);
    const queue = new BestFirst();
    for (const { node, log } of prefixes) queue.add({ node, word: -1, log, rank: log + this.bestAt(node) });
    const found: SpelledWord[] = [];
    for (let next = queue.take(); next !== undefined && found.length < limit; next = queue.take()) {
      if (next.word >= 0) {
        found.push({ word: next.word, log: next.log });
        continue;
      }
      for (const word of this.ending[next.node] ?? []) {
        queue.add({ node: -1, word, log: next.log, rank: next.log + (this.wordLog[word] ?? -99) });
      }
      for (const node of this.children[next.node]?.values() ?? []) {
        queue.add({ node, word: -1, log: next.log, rank: next.log + this.bestAt(node) });
      }
    }
    return found;
  }

  private add(letters: string, word: number, log: number): void {
    let node = 0;
    for (let i = 0; i <= letters.length; i += 1) {
      this.best[node] = Math.max(this.bestAt(node), log);
      if (i === letters.length) break;
      const letter = letters.charCodeAt(i) - A;
      let next = this.children[node]?.get(letter);
      if (next === undefined) {
        next = this.children.length;
        this.children.push(new Map());
        this.ending.push([]);
        this.best.push(-99);
        this.children[node]?.set(letter, next);
      }
      node = next;
    }
    this.ending[node]?.push(word);
  }

  private bestAt(node: number): number {
    return this.best[node] ?? -99;
  }

  private step(prefixes: readonly Prefix[], key: ArrayLike<number>): readonly Prefix[] {
    const next: Prefix[] = [];
    let best = -Infinity;
    for (const { node, log } of prefixes) {
      for (const [letter, child] of this.children[node] ?? []) {
        const reached = log + (key[letter] ?? -1e9);
        if (reached > best) best = reached;
        if (reached > -1e8) next.push({ node: child, log: reached });
      }
    }
    const rank = ({ node, log }: Prefix): number => log + this.bestAt(node);
    return next
      .filter(({ log }) => log >= best - WINDOW)
      .sort((a, b) => rank(b) - rank(a))
      .slice(0, BEAM);
  }
}

interface Prefix {
  readonly node: number;
  readonly log: number;
}

interface Queued extends Prefix {
  readonly word: number;
  readonly rank: number;
}

/** A binary heap: the entry with the largest rank comes first. */
class BestFirst {
  private readonly heap: Queued[] = [];

  add(entry: Queued): void {
    const { heap } = this;
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || above.rank >= entry.rank) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = entry;
  }

  take(): Queued | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      const left = heap[child];
      const right = heap[child + 1];
      if (left === undefined) break;
      if (right !== undefined && right.rank > left.rank) child += 1;
      const larger = heap[child];
      if (larger === undefined || larger.rank <= last.rank) break;
      heap[at] = larger;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

const A = 'a'.charCodeAt(0);
