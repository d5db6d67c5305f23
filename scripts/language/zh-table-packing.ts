import { gzipSync } from 'node:zlib';
import { BACK_OFF_RANGE, LOG_RANGE, type ZhTable } from './zh-table';

/** Probability levels that are kept: 8 lose nothing measurable against 256 and save a fifth of the file. */
const LEVELS = 8;
const ROUNDS = 60;

/** The shipped form of a table: what `src/core/pinyin/table.ts` unpacks, gzipped. Deterministic. */
export function packZhTable(table: ZhTable): Buffer {
  const bigram = fewerLevels(table.bigramCode);
  const trigram = fewerLevels(table.trigramCode);
  const bigramRows = gapRows(table.bigramStart, table.bigramWord);
  const trigramRows = gapRows(table.contextStart, table.trigramWord);
  const sections = {
    wl: table.wordLength,
    wt: table.wordText,
    up: table.unigram,
    ub: table.unigramBackOff,
    ew: table.entryWord,
    ec: table.entryCost,
    es: table.entrySyllables,
    gaps: bigramRows.gaps,
    rl: bigramRows.lengths,
    bp: bigram.codes,
    cg: gapRows(Uint32Array.of(0, table.contextBigram.length), table.contextBigram).gaps,
    cl: trigramRows.lengths,
    tg: trigramRows.gaps,
    tp: trigram.codes,
    cbo: table.contextBackOff,
  };
  const blocks: Uint8Array[] = [];
  const places: Record<string, readonly [number, number, number]> = {};
  let offset = 0;
  for (const [name, values] of Object.entries(sections)) {
    const block = bytePlanes(values);
    places[name] = [offset, block.length, values.BYTES_PER_ELEMENT];
    blocks.push(block);
    offset += block.length;
  }
  const header = Buffer.from(
    JSON.stringify({
      syl: table.syllables,
      PLO: LOG_RANGE.low,
      PHI: LOG_RANGE.high,
      BLO: BACK_OFF_RANGE.low,
      BHI: BACK_OFF_RANGE.high,
      V: table.wordCount,
      E: table.entryCount,
      sec: places,
      nb: table.bigramWord.length,
      nt: table.trigramWord.length,
      nc: table.contextBigram.length,
      bc: bigram.levels,
      tc: trigram.levels,
    }),
  );
  const length = Buffer.alloc(8);
  length.writeUInt32LE(header.length, 0);
  return gzipSync(Buffer.concat([length, header, ...blocks]), { level: 9 });
}

/** Codes 0…255 gathered into LEVELS by k-means in one dimension (Lloyd 1982), started at the quantiles. */
function fewerLevels(codes: Uint8Array): { codes: Uint8Array; levels: readonly number[] } {
  const histogram = new Float64Array(256);
  for (const code of codes) histogram[code] = (histogram[code] ?? 0) + 1;
  let centres = quantiles(histogram, codes.length);
  const nearest = new Uint8Array(256);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = centres.map(() => 0);
    const counts = centres.map(() => 0);
    histogram.forEach((count, code) => {
      const best = nearestOf(centres, code);
      nearest[code] = best;
      sums[best] = (sums[best] ?? 0) + count * code;
      counts[best] = (counts[best] ?? 0) + count;
    });
    centres = centres.map((centre, j) => ((counts[j] ?? 0) > 0 ? (sums[j] ?? 0) / (counts[j] ?? 1) : centre));
  }
  return {
    codes: codes.map((code) => nearest[code] ?? 0),
    levels: centres.map((centre) => LOG_RANGE.low + ((LOG_RANGE.high - LOG_RANGE.low) * centre) / 255),
  };
}

function quantiles(histogram: Float64Array, total: number): number[] {
  const found: number[] = [];
  let sum = 0;
  histogram.forEach((count, code) => {
    sum += count;
    while (found.length < LEVELS && sum >= (total * (found.length + 0.5)) / LEVELS) found.push(code);
  });
  return found;
}

function nearestOf(centres: readonly number[], code: number): number {
  let best = 0;
  centres.forEach((centre, j) => {
    if (Math.abs(centre - code) < Math.abs((centres[best] ?? 0) - code)) best = j;
  });
  return best;
}

/** Rows of ascending numbers as their lengths and the gaps between neighbours, base-128 varints. */
function gapRows(start: Uint32Array, values: Uint32Array): { lengths: Uint8Array; gaps: Uint8Array } {
  const lengths: number[] = [];
  const gaps: number[] = [];
  for (let row = 0; row + 1 < start.length; row += 1) {
    const from = start[row] ?? 0;
    const to = start[row + 1] ?? 0;
    putVarint(lengths, to - from);
    let previous = -1;
    for (let i = from; i < to; i += 1) {
      const value = values[i] ?? 0;
      putVarint(gaps, value - previous - 1);
      previous = value;
    }
  }
  return { lengths: Uint8Array.from(lengths), gaps: Uint8Array.from(gaps) };
}

function putVarint(into: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    into.push((rest & 127) | 128);
    rest >>>= 7;
  }
  into.push(rest);
}

/** All first bytes, then all second bytes, and so on: like lies beside like and compresses better. */
function bytePlanes(values: Uint8Array | Uint16Array | Int16Array | Uint32Array): Uint8Array {
  const width = values.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  if (width === 1) return bytes;
  const planes = new Uint8Array(bytes.length);
  for (let i = 0; i < values.length; i += 1) {
    for (let plane = 0; plane < width; plane += 1)
      planes[plane * values.length + i] = bytes[i * width + plane] ?? 0;
  }
  return planes;
}
