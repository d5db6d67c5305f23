/** Words per minute that espeak-ng speaks at rate 1 (its own default is 175; a little slower is clearer). */
export const BASE_WORDS_PER_MINUTE = 165;
/** Range espeak-ng accepts for its rate parameter (`espeakRATE_MINIMUM`, `espeakRATE_MAXIMUM`). */
export const MIN_WORDS_PER_MINUTE = 80;
export const MAX_WORDS_PER_MINUTE = 450;

/**
 * The relative rate of the settings as espeak-ng's words per minute, whole, within the engine's range.
 *
 * @param rate 0.5 (half as fast) – 2 (twice as fast).
 */
export function wordsPerMinute(rate: number): number {
  const wanted = Math.round(BASE_WORDS_PER_MINUTE * rate);
  return Math.min(MAX_WORDS_PER_MINUTE, Math.max(MIN_WORDS_PER_MINUTE, wanted));
}

/**
 * The relative pitch of the settings as espeak-ng's, 0–99, of which 50 is the voice's own.
 *
 * @param pitch 0.5 (lower) – 2 (higher).
 */
export function espeakPitch(pitch: number): number {
  return Math.min(99, Math.max(0, Math.round(50 + 40 * Math.log2(pitch))));
}
