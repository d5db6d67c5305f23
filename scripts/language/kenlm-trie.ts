import { ByteReader } from './byte-reader';

/** A trigram model as plain lists; probabilities and back-offs are log10. */
export interface TrigramModel {
  readonly words: readonly string[];
  readonly unigramLog: Float64Array;
  readonly unigramBackOff: Float64Array;
  readonly bigrams: {
    readonly first: Uint32Array;
    readonly second: Uint32Array;
    readonly log: Float32Array;
    readonly backOff: Float32Array;
  };
  readonly trigrams: {
    readonly first: Uint32Array;
    readonly second: Uint32Array;
    readonly third: Uint32Array;
    readonly log: Float32Array;
  };
}

const ORDER_AT = 0x58;
const TYPE_AT = 0x60;
const COUNTS_AT = 0x6c;
const VOCABULARY_AT = 0x88;
/** The type number of a trie whose pointers are compressed arrays and whose values are quantised. */
const QUANTISED_ARRAY_TRIE = 5;
const UNIGRAM_BYTES = 16;

/**
 * Reads a KenLM binary of order 3 in its quantised array-trie form, written from the published description of the
 * format (https://kheafield.com/code/kenlm/structures/). Its trie is reversed: below word x hang the words before it.
 * @throws Error when the file is of another form.
 */
export function readKenlmTrie(bytes: Uint8Array): TrigramModel {
  const file = new ByteReader(bytes);
  const order = file.u8(ORDER_AT);
  const type = file.u32(TYPE_AT);
  if (order !== 3 || type !== QUANTISED_ARRAY_TRIE) {
    throw new Error(`expected order 3 and type ${QUANTISED_ARRAY_TRIE}, found ${order} and ${type}`);
  }
  const [unigramCount, bigramCount, trigramCount] = [0, 1, 2].map((n) => file.u64(COUNTS_AT + 8 * n)) as [
    number,
    number,
    number,
  ];

  // Quantiser: a header of 8 bytes, then the values behind the codes of bigrams (twice) and trigrams.
  const quantiserAt = VOCABULARY_AT + 8 + 8 * unigramCount;
  const logBits = file.u8(quantiserAt + 1);
  const backOffBits = file.u8(quantiserAt + 2);
  const bigramLogsAt = quantiserAt + 8;
  const backOffsAt = bigramLogsAt + 4 * 2 ** logBits;
  const trigramLogsAt = backOffsAt + 4 * 2 ** backOffBits;
  const unigramsAt = trigramLogsAt + 4 * 2 ** logBits;
  const bigramLogs = file.floats(bigramLogsAt, 2 ** logBits);
  const backOffs = file.floats(backOffsAt, 2 ** backOffBits);
  const trigramLogs = file.floats(trigramLogsAt, 2 ** logBits);

  // Bigrams: packed bits, the high part of their pointers in an array of offsets before them.
  const middleAt = unigramsAt + UNIGRAM_BYTES * (unigramCount + 2);
  const wordBits = bitsFor(unigramCount);
  const inlineBits =
    bitsFor(trigramCount) - choppedBits(bigramCount + 1, trigramCount, file.u8(middleAt + 1));
  const offsetCount = Math.floor(trigramCount / 2 ** inlineBits) + 1;
  const offsetsAt = Math.ceil(middleAt / 8) * 8 + 8;
  const offsets = Array.from({ length: offsetCount }, (_, index) => file.u64(offsetsAt + 8 * index));
  const bigramsAt = middleAt + 8 * (1 + offsetCount) + 7;
  const bigramBits = wordBits + logBits + backOffBits + inlineBits;
  const trigramsAt = bigramsAt + Math.floor(((1 + bigramCount) * bigramBits + 7) / 8) + 8;
  const trigramBits = wordBits + logBits;
  const wordsAt = trigramsAt + Math.floor(((1 + trigramCount) * trigramBits + 7) / 8) + 8;

  const words = new TextDecoder().decode(bytes.subarray(wordsAt)).split('\0').slice(0, unigramCount);
  const unigram = (index: number, field: number): number => unigramsAt + UNIGRAM_BYTES * index + field;
  const model: TrigramModel = {
    words,
    unigramLog: Float64Array.from(words, (_, index) => file.f32(unigram(index, 0))),
    unigramBackOff: Float64Array.from(words, (_, index) => file.f32(unigram(index, 4))),
    bigrams: {
      first: new Uint32Array(bigramCount),
      second: new Uint32Array(bigramCount),
      log: new Float32Array(bigramCount),
      backOff: new Float32Array(bigramCount),
    },
    trigrams: {
      first: new Uint32Array(trigramCount),
      second: new Uint32Array(trigramCount),
      third: new Uint32Array(trigramCount),
      log: new Float32Array(trigramCount),
    },
  };

  let block = 0;
  const trigramsBefore = (bigram: number): number => {
    while (block + 1 < offsetCount && (offsets[block + 1] ?? 0) <= bigram) block += 1;
    const inline = file.bits(bigramsAt, bigram * bigramBits + wordBits + logBits + backOffBits, inlineBits);
    return block * 2 ** inlineBits + inline;
  };
  let second = 0;
  let nextTrigram = trigramsBefore(0);
  for (let i = 0; i < bigramCount; i += 1) {
    while (file.u64(unigram(second + 1, 8)) <= i) second += 1;
    const bit = i * bigramBits;
    const first = file.bits(bigramsAt, bit, wordBits);
    model.bigrams.first[i] = first;
    model.bigrams.second[i] = second;
    model.bigrams.backOff[i] = backOffs[file.bits(bigramsAt, bit + wordBits, backOffBits)] ?? 0;
    model.bigrams.log[i] = bigramLogs[file.bits(bigramsAt, bit + wordBits + backOffBits, logBits)] ?? 0;
    const trigram = nextTrigram;
    nextTrigram = trigramsBefore(i + 1);
    for (let j = trigram; j < nextTrigram; j += 1) {
      model.trigrams.first[j] = file.bits(trigramsAt, j * trigramBits, wordBits);
      model.trigrams.second[j] = first;
      model.trigrams.third[j] = second;
      model.trigrams.log[j] = trigramLogs[file.bits(trigramsAt, j * trigramBits + wordBits, logBits)] ?? 0;
    }
  }
  return model;
}

function bitsFor(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log2(value)) + 1;
}

/** How many high bits of the pointers moved to the offsets: the writer took what made the file smallest. */
function choppedBits(entries: number, largest: number, allowed: number): number {
  const needed = bitsFor(largest);
  let best = 0;
  let least = Infinity;
  for (let chopped = 0; chopped <= Math.min(needed, allowed); chopped += 1) {
    const size = Math.floor(largest / 2 ** (needed - chopped)) * 64 - entries * chopped;
    if (size < least) [least, best] = [size, chopped];
  }
  return best;
}
