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
  beam: 32,
  entriesPerNode: 50,
  edges: 350,
  states: 600,
  window: 5,
  initial: -1.5,
  unfinished: -0.7,
  stray: -8,
};
