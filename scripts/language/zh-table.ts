import type { TrigramModel } from './kenlm-trie';

/** A way to say a word, with its log10 probability among the word's readings. */
export interface Reading {
  readonly syllables: readonly string[];
  readonly log: number;
}

/** The flat table before packing; see `src/core/pinyin/table.ts` for what each array means. */
export interface ZhTable {
  readonly syllables: readonly string[];
  readonly wordCount: number;
  readonly entryCount: number;
  readonly wordLength: Uint8Array;
  readonly wordText: Uint16Array;
  readonly unigram: Int16Array;
  readonly unigramBackOff: Int16Array;
  readonly entryWord: Uint32Array;
  readonly entryCost: Uint8Array;
  readonly entrySyllables: Uint16Array;
  readonly bigramStart: Uint32Array;
  readonly bigramWord: Uint32Array;
  readonly bigramCode: Uint8Array;
  readonly contextBigram: Uint32Array;
  readonly contextStart: Uint32Array;
  readonly contextBackOff: Uint8Array;
  readonly trigramWord: Uint32Array;
  readonly trigramCode: Uint8Array;
}

export const LOG_RANGE = { low: -8, high: 0 } as const;
export const BACK_OFF_RANGE = { low: -3, high: 0.5 } as const;
const READING_COST_RANGE = { low: 0, high: 6.4 } as const;
const UNIGRAM_SCALE = 2000;
/** A character that the model lacks is this much less likely than an unknown word, log10. */
const MISSING_CHARACTER_LOG = -3;

/**
 * Reads the dictionary as `libime_pinyindict -d` prints it: word, syllables with apostrophes, log10 probability. Only
 * words of Chinese characters with one syllable each are kept; ü is spelt v (`lve`, `nve`).
 */
export function readDictionary(text: string): ReadonlyMap<string, readonly Reading[]> {
  const readings = new Map<string, Reading[]>();
  for (const line of text.split('\n')) {
    const [word = '', spelled = '', log = ''] = line.split(' ');
    if (spelled === '' || !/^[\u3400-\u9fff]+$/.test(word)) continue;
    const syllables = spelled.split("'").map((syllable) => syllable.replace(/^([ln])ue$/, '$1ve'));
    if (syllables.length !== word.length) continue;
    const list = readings.get(word) ?? [];
    list.push({ syllables, log: Number(log) });
    readings.set(word, list);
  }
  return readings;
}

interface Word {
  readonly text: string;
  readonly log: number;
  readonly backOff: number;
  /** Number in the model, -1 when it is not there. */
  readonly modelWord: number;
}

interface Bigram {
  readonly first: number;
  readonly second: number;
  readonly log: number;
  readonly backOff: number;
  hasTrigram: boolean;
  index: number;
}

/** Joins model and dictionary: words of the model with a reading, and single characters that the model lacks. */
export function buildZhTable(
  model: TrigramModel,
  dictionary: ReadonlyMap<string, readonly Reading[]>,
): ZhTable {
  const words = vocabulary(model, dictionary);
  const numberOf = new Int32Array(model.words.length).fill(-1);
  words.forEach((word, index) => {
    if (word.modelWord >= 0) numberOf[word.modelWord] = index;
  });
  const number = (modelWord: number | undefined): number => numberOf[modelWord ?? 0] ?? -1;
  const bigrams = keptBigrams(model, number);
  const trigrams = keptTrigrams(model, number, bigrams);
  bigrams.sort((a, b) => a.first - b.first || a.second - b.second);
  bigrams.forEach((bigram, index) => {
    bigram.index = index;
  });
  trigrams.sort((a, b) => a.bigram.index - b.bigram.index || a.third - b.third);
  return {
    ...lexiconArrays(words, dictionary),
    ...bigramArrays(bigrams, words.length),
    ...trigramArrays(bigrams, trigrams),
  };
}

function vocabulary(
  model: TrigramModel,
  dictionary: ReadonlyMap<string, readonly Reading[]>,
): readonly Word[] {
  const words: Word[] = [];
  model.words.forEach((text, modelWord) => {
    if (modelWord === 0 || !dictionary.has(text)) return;
    const log = model.unigramLog[modelWord] ?? 0;
    words.push({ text, log, backOff: model.unigramBackOff[modelWord] ?? 0, modelWord });
  });
  words.sort((a, b) => b.log - a.log);
  const known = new Set(model.words);
  const unknownLog = (model.unigramLog[0] ?? 0) + MISSING_CHARACTER_LOG;
  for (const text of dictionary.keys()) {
    if (text.length === 1 && !known.has(text))
      words.push({ text, log: unknownLog, backOff: 0, modelWord: -1 });
  }
  return words;
}

type NumberOf = (modelWord: number | undefined) => number;

function keptBigrams({ bigrams }: TrigramModel, number: NumberOf): Bigram[] {
  const kept: Bigram[] = [];
  bigrams.first.forEach((modelFirst, i) => {
    const first = number(modelFirst);
    const second = number(bigrams.second[i]);
    if (first < 0 || second < 0) return;
    const log = bigrams.log[i] ?? 0;
    kept.push({ first, second, log, backOff: bigrams.backOff[i] ?? 0, hasTrigram: false, index: 0 });
  });
  return kept;
}

interface Trigram {
  readonly bigram: Bigram;
  readonly third: number;
  readonly log: number;
}

function keptTrigrams({ trigrams }: TrigramModel, number: NumberOf, bigrams: readonly Bigram[]): Trigram[] {
  const pair = (first: number, second: number): number => first * 2 ** 18 + second;
  const byPair = new Map(bigrams.map((bigram) => [pair(bigram.first, bigram.second), bigram]));
  const kept: Trigram[] = [];
  trigrams.first.forEach((modelFirst, i) => {
    const first = number(modelFirst);
    const second = number(trigrams.second[i]);
    const third = number(trigrams.third[i]);
    const bigram = byPair.get(pair(first, second));
    if (first < 0 || second < 0 || third < 0 || bigram === undefined) return;
    bigram.hasTrigram = true;
    kept.push({ bigram, third, log: trigrams.log[i] ?? 0 });
  });
  return kept;
}

function lexiconArrays(words: readonly Word[], dictionary: ReadonlyMap<string, readonly Reading[]>) {
  const readingsOf = (word: Word): readonly Reading[] => dictionary.get(word.text) ?? [];
  const syllables = [
    ...new Set(words.flatMap((word) => readingsOf(word).flatMap((r) => r.syllables))),
  ].sort();
  const syllableNumber = new Map(syllables.map((syllable, index) => [syllable, index]));
  const entries = words.flatMap((word, index) =>
    readingsOf(word).map((reading) => ({
      numbers: reading.syllables.map((syllable) => syllableNumber.get(syllable) ?? 0),
      word: index,
      log: reading.log,
    })),
  );
  entries.sort((a, b) => compareNumbers(a.numbers, b.numbers) || a.word - b.word);
  return {
    syllables,
    wordCount: words.length,
    entryCount: entries.length,
    wordLength: Uint8Array.from(words, ({ text }) => text.length),
    wordText: Uint16Array.from([...words.map(({ text }) => text).join('')], (unit) => unit.charCodeAt(0)),
    unigram: Int16Array.from(words, ({ log }) => Math.max(-32_000, Math.round(log * UNIGRAM_SCALE))),
    unigramBackOff: Int16Array.from(words, ({ backOff }) =>
      Math.round(Math.max(-8, backOff) * UNIGRAM_SCALE),
    ),
    entryWord: Uint32Array.from(entries, ({ word }) => word),
    entryCost: Uint8Array.from(entries, ({ log }) => code(-log, READING_COST_RANGE)),
    entrySyllables: Uint16Array.from(entries.flatMap(({ numbers }) => numbers)),
  };
}

function bigramArrays(bigrams: readonly Bigram[], wordCount: number) {
  const bigramStart = new Uint32Array(wordCount + 1);
  for (const { first } of bigrams) bigramStart[first + 1] = (bigramStart[first + 1] ?? 0) + 1;
  for (let word = 0; word < wordCount; word += 1) {
    bigramStart[word + 1] = (bigramStart[word + 1] ?? 0) + (bigramStart[word] ?? 0);
  }
  return {
    bigramStart,
    bigramWord: Uint32Array.from(bigrams, ({ second }) => second),
    bigramCode: Uint8Array.from(bigrams, ({ log }) => code(log, LOG_RANGE)),
  };
}

/** Contexts: bigrams with trigrams, and those that never had any but back off with a weight. */
function trigramArrays(bigrams: readonly Bigram[], trigrams: readonly Trigram[]) {
  const contextBigram: number[] = [];
  const contextStart: number[] = [];
  const contextBackOff: number[] = [];
  let at = 0;
  for (const bigram of bigrams) {
    if (!bigram.hasTrigram && bigram.backOff === 0) continue;
    contextBigram.push(bigram.index);
    contextStart.push(at);
    contextBackOff.push(code(bigram.backOff, BACK_OFF_RANGE));
    while (trigrams[at]?.bigram === bigram) at += 1;
  }
  contextStart.push(at);
  return {
    contextBigram: Uint32Array.from(contextBigram),
    contextStart: Uint32Array.from(contextStart),
    contextBackOff: Uint8Array.from(contextBackOff),
    trigramWord: Uint32Array.from(trigrams, ({ third }) => third),
    trigramCode: Uint8Array.from(trigrams, ({ log }) => code(log, LOG_RANGE)),
  };
}

/** A number as one of 256 steps of a range. */
function code(value: number, { low, high }: { readonly low: number; readonly high: number }): number {
  return Math.max(0, Math.min(255, Math.round(((value - low) / (high - low)) * 255)));
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
