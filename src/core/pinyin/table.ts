/**
 * The Chinese table: words with readings and a back-off trigram over words, in flat typed arrays.
 * The packed form (`resources/language/zh-trigram.zhlm.gz`, made by `scripts/language/`) is, after gunzip: a 32-bit
 * little-endian header length, four unused bytes, a JSON header, then one block of bytes per section. Arrays of
 * ascending numbers are stored as gaps in base-128 varints, wide numbers as byte planes; both compress well.
 */

/** Words, readings and probabilities. Words are numbered from the most to the least frequent. */
export interface PinyinTable {
  /** Spellings of the syllables, ü written as v; a syllable's number is its place. */
  readonly syllables: readonly string[];
  readonly wordCount: number;
  /** Length of each word in characters (= syllables). */
  readonly wordLength: Uint8Array;
  /** UTF-16 units of all words, one after the other. */
  readonly wordText: Uint16Array;
  /** log10 probability of each word, and log10 weight of backing off from it, in units of 1/UNIGRAM_SCALE. */
  readonly unigram: Int16Array;
  readonly unigramBackOff: Int16Array;
  /** Readings, sorted by syllables: the word, the cost of this reading (code), its syllables one after the other. */
  readonly entryWord: Uint32Array;
  readonly entryCost: Uint8Array;
  readonly entrySyllables: Uint16Array;
  /** Bigrams of word w: from bigramStart[w] to bigramStart[w + 1], sorted by second word. */
  readonly bigramStart: Uint32Array;
  readonly bigramWord: Uint32Array;
  readonly bigramCode: Uint8Array;
  /** Contexts that have trigrams: number of the bigram (ascending), first trigram, code of the back-off. */
  readonly contextBigram: Uint32Array;
  readonly contextStart: Uint32Array;
  readonly contextBackOff: Uint8Array;
  readonly trigramWord: Uint32Array;
  readonly trigramCode: Uint8Array;
  /** log10 values the codes stand for. */
  readonly bigramLevels: Float32Array;
  readonly trigramLevels: Float32Array;
  readonly backOffLevels: Float32Array;
}

/** Unigram values are stored as log10 times this. */
export const UNIGRAM_SCALE = 2000;
/** A reading's cost code of 255 stands for this many decades. */
export const READING_COST_RANGE = 6.4;

export type TableResult =
  | { readonly kind: 'table'; readonly table: PinyinTable }
  | { readonly kind: 'damaged'; readonly detail: string };

interface PackedHeader {
  readonly syl: readonly string[];
  readonly V: number;
  readonly E: number;
  readonly nb: number;
  readonly nt: number;
  readonly nc: number;
  readonly PLO: number;
  readonly PHI: number;
  readonly BLO: number;
  readonly BHI: number;
  readonly bc?: readonly number[] | null;
  readonly tc?: readonly number[] | null;
  /** Name to offset, length in bytes, bytes per number. */
  readonly sec: Readonly<Record<string, readonly [number, number, number]>>;
}

/** Restores the table from its packed bytes (after gunzip). Damage is told, not thrown. */
export function unpackTable(bytes: Uint8Array): TableResult {
  try {
    return { kind: 'table', table: checked(unpack(bytes)) };
  } catch (error) {
    return { kind: 'damaged', detail: error instanceof Error ? error.message : String(error) };
  }
}

function unpack(bytes: Uint8Array): PinyinTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint32(0, true);
  if (8 + headerLength > bytes.length) throw new RangeError('the file ends within its header');
  const header = JSON.parse(asciiText(bytes.subarray(8, 8 + headerLength))) as PackedHeader;
  const section = (name: string): Uint8Array => {
    const place = header.sec[name];
    if (place === undefined) throw new RangeError(`section ${name} is missing`);
    const [offset, length, width] = place;
    const start = 8 + headerLength + offset;
    if (start + length > bytes.length) throw new RangeError(`the file ends within section ${name}`);
    return joinPlanes(bytes.subarray(start, start + length), width);
  };
  const bigrams = readRows(section('rl'), section('gaps'), header.V, header.nb);
  const trigrams = readRows(section('cl'), section('tg'), header.nc, header.nt);
  const linear = (low: number, high: number): Float32Array =>
    Float32Array.from({ length: 256 }, (_, code) => low + ((high - low) * code) / 255);
  const bigramLevels = header.bc ? Float32Array.from(header.bc) : linear(header.PLO, header.PHI);
  return {
    syllables: header.syl,
    wordCount: header.V,
    wordLength: section('wl'),
    wordText: new Uint16Array(section('wt').buffer),
    unigram: new Int16Array(section('up').buffer),
    unigramBackOff: new Int16Array(section('ub').buffer),
    entryWord: new Uint32Array(section('ew').buffer),
    entryCost: section('ec'),
    entrySyllables: new Uint16Array(section('es').buffer),
    bigramStart: bigrams.start,
    bigramWord: bigrams.values,
    bigramCode: section('bp'),
    contextBigram: readAscending(section('cg'), header.nc),
    contextStart: trigrams.start,
    contextBackOff: section('cbo'),
    trigramWord: trigrams.values,
    trigramCode: section('tp'),
    bigramLevels,
    trigramLevels: header.tc ? Float32Array.from(header.tc) : linear(header.PLO, header.PHI),
    backOffLevels: linear(header.BLO, header.BHI),
  };
}

function checked(table: PinyinTable): PinyinTable {
  const { wordCount, wordLength, wordText, entryWord, entryCost, bigramStart, bigramWord, bigramCode } =
    table;
  const sum = wordLength.reduce((total, length) => total + length, 0);
  const wrong =
    (wordCount === 0 && 'no words') ||
    (wordLength.length !== wordCount && 'word lengths') ||
    (sum !== wordText.length && 'word texts') ||
    (table.unigram.length !== wordCount && 'unigrams') ||
    (table.unigramBackOff.length !== wordCount && 'unigram back-offs') ||
    (entryWord.length !== entryCost.length && 'reading costs') ||
    (entryWord.some((word) => word >= wordCount) && 'words of readings') ||
    (table.entrySyllables.some((syllable) => syllable >= table.syllables.length) &&
      'syllables of readings') ||
    (bigramStart[wordCount] !== bigramWord.length && 'bigram rows') ||
    (bigramWord.length !== bigramCode.length && 'bigram codes') ||
    (table.contextStart.at(-1) !== table.trigramWord.length && 'trigram rows') ||
    (table.trigramWord.length !== table.trigramCode.length && 'trigram codes') ||
    (table.contextBackOff.length !== table.contextBigram.length && 'trigram back-offs');
  if (wrong !== false) throw new RangeError(`the table does not fit together: ${wrong}`);
  return table;
}

function asciiText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** A copy with the bytes of each number side by side again: little-endian, as typed arrays are everywhere we run. */
function joinPlanes(planes: Uint8Array, width: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(planes.length);
  const count = planes.length / width;
  for (let plane = 0; plane < width; plane += 1) {
    for (let i = 0; i < count; i += 1) joined[i * width + plane] = planes[plane * count + i] ?? 0;
  }
  return joined;
}

function varints(bytes: Uint8Array): () => number {
  let at = 0;
  return () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at];
      if (byte === undefined) throw new RangeError('a list of numbers ends too early');
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
}

/** `count` ascending numbers stored as gaps: the first is gap + 0 above -1. */
function readAscending(gapBytes: Uint8Array, count: number): Uint32Array {
  const next = varints(gapBytes);
  const values = new Uint32Array(count);
  let value = -1;
  for (let i = 0; i < count; i += 1) {
    value += next() + 1;
    values[i] = value;
  }
  return values;
}

/** Rows of ascending numbers: their lengths, and the gaps within each row. */
function readRows(
  lengthBytes: Uint8Array,
  gapBytes: Uint8Array,
  rowCount: number,
  valueCount: number,
): { start: Uint32Array; values: Uint32Array } {
  const nextLength = varints(lengthBytes);
  const nextGap = varints(gapBytes);
  const start = new Uint32Array(rowCount + 1);
  const values = new Uint32Array(valueCount);
  let at = 0;
  for (let row = 0; row < rowCount; row += 1) {
    let value = -1;
    for (let left = nextLength(); left > 0; left -= 1) {
      value += nextGap() + 1;
      values[at] = value;
      at += 1;
    }
    start[row + 1] = at;
  }
  if (at !== valueCount) throw new RangeError(`rows hold ${at} numbers, not ${valueCount}`);
  return { start, values };
}
