import { type PinyinTable, READING_COST_RANGE, UNIGRAM_SCALE } from './table';

/** log10 of a word that cannot be. */
const IMPOSSIBLE = -99;

/**
 * The words of a table as a trie over syllables, and back from text to word. Node 0 is the root; a node's words are
 * the readings `firstEntry(node)` to `endEntry(node)`, the most frequent first.
 */
export class Lexicon {
  readonly table: PinyinTable;
  /** Syllable that leads to each node. */
  readonly nodeSyllable: Uint16Array;
  /** log10 of the best word at or under each node. */
  readonly nodeBest: Float32Array;
  readonly firstEntry: Uint32Array;
  readonly endEntry: Uint32Array;
  /** Children of node n: childNode[childStart[n]] to childNode[childStart[n + 1]], in order of syllables. */
  readonly childStart: Uint32Array;
  readonly childNode: Uint32Array;
  /** log10 of each reading of its word, 0 or below. */
  readonly entryLog: Float32Array;
  private readonly wordStart: Uint32Array;
  private readonly slotKey: Int32Array;
  private readonly slotNode: Int32Array;
  private readonly slotMask: number;
  private readonly textSlots: Int32Array;
  private readonly texts = new Map<number, string>();

  constructor(table: PinyinTable) {
    this.table = table;
    this.wordStart = new Uint32Array(table.wordCount + 1);
    for (let word = 0; word < table.wordCount; word += 1) {
      this.wordStart[word + 1] = at(this.wordStart, word) + at(table.wordLength, word);
    }
    this.entryLog = Float32Array.from(table.entryCost, (code) => (-code * READING_COST_RANGE) / 255);
    const trie = buildTrie(table, this.entryLog);
    this.nodeSyllable = Uint16Array.from(trie.syllable);
    this.nodeBest = Float32Array.from(trie.best);
    this.firstEntry = Uint32Array.from(trie.first);
    this.endEntry = Uint32Array.from(trie.end);
    const count = trie.parent.length;
    this.childStart = new Uint32Array(count + 1);
    for (let node = 1; node < count; node += 1) {
      const slot = (trie.parent[node] ?? 0) + 1;
      this.childStart[slot] = at(this.childStart, slot) + 1;
    }
    for (let node = 0; node < count; node += 1) {
      this.childStart[node + 1] = at(this.childStart, node + 1) + at(this.childStart, node);
    }
    const fill = this.childStart.slice();
    this.childNode = new Uint32Array(count);
    this.slotMask = powerOfTwoAbove(count * 2) - 1;
    this.slotKey = new Int32Array(this.slotMask + 1).fill(-1);
    this.slotNode = new Int32Array(this.slotMask + 1);
    for (let node = 1; node < count; node += 1) {
      const parent = trie.parent[node] ?? 0;
      this.childNode[at(fill, parent)] = node;
      fill[parent] = at(fill, parent) + 1;
      const key = childKey(parent, at(this.nodeSyllable, node));
      let slot = spread(key) & this.slotMask;
      while (this.slotKey[slot] !== -1) slot = (slot + 1) & this.slotMask;
      this.slotKey[slot] = key;
      this.slotNode[slot] = node;
    }
    this.textSlots = this.indexTexts();
  }

  /** The node reached from `node` by a syllable, or -1. */
  child(node: number, syllable: number): number {
    const key = childKey(node, syllable);
    for (let slot = spread(key) & this.slotMask; ; slot = (slot + 1) & this.slotMask) {
      const found = this.slotKey[slot];
      if (found === key) return this.slotNode[slot] ?? -1;
      if (found === -1) return -1;
    }
  }

  /** The characters of a word. */
  text(word: number): string {
    const known = this.texts.get(word);
    if (known !== undefined) return known;
    const units = this.table.wordText.subarray(this.wordStart[word], this.wordStart[word + 1]);
    const text = String.fromCharCode(...units);
    this.texts.set(word, text);
    return text;
  }

  /** Adds the characters of a word to a running hash: texts of equal hash are taken as equal. */
  hashText(hash: number, word: number): number {
    const end = at(this.wordStart, word + 1);
    let result = hash;
    for (let i = at(this.wordStart, word); i < end; i += 1)
      result = addToHash(result, at(this.table.wordText, i));
    return result;
  }

  /** The number of the word with exactly this text, or -1. */
  wordOf(text: string): number {
    let hash = HASH_START;
    for (let i = 0; i < text.length; i += 1) hash = addToHash(hash, text.charCodeAt(i));
    const mask = this.textSlots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = this.textSlots[slot] ?? -1;
      if (word === -1) return -1;
      if (this.text(word) === text) return word;
    }
  }

  /** log10 probability of a word by itself. */
  wordLog(word: number): number {
    return at(this.table.unigram, word) / UNIGRAM_SCALE;
  }

  private indexTexts(): Int32Array {
    const slots = new Int32Array(powerOfTwoAbove(this.table.wordCount * 2)).fill(-1);
    const mask = slots.length - 1;
    for (let word = 0; word < this.table.wordCount; word += 1) {
      let slot = this.hashText(HASH_START, word) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = word;
    }
    return slots;
  }
}

/** Start value of text hashes (FNV-1a, 32 bit). */
export const HASH_START = 0x811c9dc5;

/** One UTF-16 unit added to a text hash (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) >>> 0;
}

interface GrowingTrie {
  readonly parent: number[];
  readonly syllable: number[];
  readonly first: number[];
  readonly end: number[];
  readonly best: number[];
}

/** Readings come sorted, so each shares its beginning with the one before. */
function buildTrie(table: PinyinTable, entryLog: Float32Array): GrowingTrie {
  const trie: GrowingTrie = { parent: [0], syllable: [0], first: [0], end: [0], best: [IMPOSSIBLE] };
  const path: number[] = [];
  const nodes = [0];
  let syllableAt = 0;
  for (let entry = 0; entry < table.entryWord.length; entry += 1) {
    const word = at(table.entryWord, entry);
    const length = at(table.wordLength, word);
    let depth = 0;
    while (depth < length && path[depth] === table.entrySyllables[syllableAt + depth]) depth += 1;
    path.length = depth;
    nodes.length = depth + 1;
    for (; depth < length; depth += 1) {
      const syllable = at(table.entrySyllables, syllableAt + depth);
      path.push(syllable);
      trie.parent.push(nodes[depth] ?? 0);
      trie.syllable.push(syllable);
      trie.first.push(entry);
      trie.end.push(entry);
      trie.best.push(IMPOSSIBLE);
      nodes.push(trie.parent.length - 1);
    }
    const node = nodes[length] ?? 0;
    if (trie.end[node] === trie.first[node]) trie.first[node] = entry;
    trie.end[node] = entry + 1;
    const log = at(table.unigram, word) / UNIGRAM_SCALE + at(entryLog, entry);
    for (const above of nodes) trie.best[above] = Math.max(trie.best[above] ?? IMPOSSIBLE, log);
    syllableAt += length;
  }
  return trie;
}

function at(array: ArrayLike<number>, index: number): number {
  return array[index] ?? 0;
}

/** More syllables than there are: node and syllable together are one number. */
const SYLLABLE_RANGE = 512;

function childKey(node: number, syllable: number): number {
  return node * SYLLABLE_RANGE + syllable;
}

/** Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4). */
function spread(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 7;
}

function powerOfTwoAbove(value: number): number {
  let power = 16;
  while (power < value) power *= 2;
  return power;
}
