import type { BankPhrase } from './phrase-bank';
import { type PinyinTable, UNIGRAM_SCALE } from './table';

/** Longest piece of a phrase that becomes a word of its own. */
const LONGEST_PIECE = 3;
/** Longer words save picks: how much likelier a piece is per character after the first, log10. */
const LENGTH_BONUS = 0.5;

/**
 * A small table made of phrases alone: every character, every piece of two or three characters and every phrase is a
 * word. It keeps the Chinese keyboard alive when the real table is missing or damaged.
 */
export function tableFromPhrases(phrases: readonly BankPhrase[]): PinyinTable {
  const counts = countPieces(phrases);
  const total = [...counts.values()].reduce((sum, { count }) => sum + count, 0);
  const entries = [...counts.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  const syllables = [...new Set(entries.flatMap((entry) => entry.syllables))].sort();
  const syllableNumber = new Map(syllables.map((syllable, index) => [syllable, index]));
  const words = [...new Set(entries.map(({ text }) => text))];
  const wordNumber = new Map(words.map((text, index) => [text, index]));
  const logOf = new Map<string, number>();
  for (const { text, count } of entries) {
    const log = Math.log10(count / total) + (text.length - 1) * LENGTH_BONUS;
    logOf.set(text, Math.max(logOf.get(text) ?? -Infinity, Math.min(log, -0.1)));
  }
  const readings = entries
    .map(({ text, syllables: reading }) => ({
      word: wordNumber.get(text) ?? 0,
      numbers: reading.map((syllable) => syllableNumber.get(syllable) ?? 0),
    }))
    .sort((a, b) => compareNumbers(a.numbers, b.numbers) || a.word - b.word);
  return {
    syllables,
    wordCount: words.length,
    wordLength: Uint8Array.from(words, (word) => word.length),
    wordText: Uint16Array.from([...words.join('')], (character) => character.charCodeAt(0)),
    unigram: Int16Array.from(words, (word) => Math.round((logOf.get(word) ?? -9) * UNIGRAM_SCALE)),
    unigramBackOff: new Int16Array(words.length),
    entryWord: Uint32Array.from(readings, ({ word }) => word),
    entryCost: new Uint8Array(readings.length),
    entrySyllables: Uint16Array.from(readings.flatMap(({ numbers }) => numbers)),
    bigramStart: new Uint32Array(words.length + 1),
    bigramWord: new Uint32Array(0),
    bigramCode: new Uint8Array(0),
    contextBigram: new Uint32Array(0),
    contextStart: new Uint32Array(1),
    contextBackOff: new Uint8Array(0),
    trigramWord: new Uint32Array(0),
    trigramCode: new Uint8Array(0),
    bigramLevels: new Float32Array(1),
    trigramLevels: new Float32Array(1),
    backOffLevels: new Float32Array(1),
  };
}

interface Piece {
  readonly text: string;
  readonly syllables: readonly string[];
  count: number;
}

function countPieces(phrases: readonly BankPhrase[]): Map<string, Piece> {
  const pieces = new Map<string, Piece>();
  const count = (phrase: BankPhrase, from: number, to: number): void => {
    const syllables = phrase.syllables.slice(from, to);
    const text = phrase.text.slice(from, to);
    const key = `${text} ${syllables.join(' ')}`;
    const piece = pieces.get(key) ?? { text, syllables, count: 0 };
    piece.count += 1;
    pieces.set(key, piece);
  };
  for (const phrase of phrases) {
    const { length } = phrase.text;
    for (let from = 0; from < length; from += 1) {
      for (let size = 1; size <= LONGEST_PIECE && from + size <= length; size += 1)
        count(phrase, from, from + size);
    }
    if (length > LONGEST_PIECE) count(phrase, 0, length);
  }
  return pieces;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
