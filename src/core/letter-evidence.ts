/** Log10 likelihood of the letters a…z for one key press. */
export type LetterLogs = Float32Array;

/** log10 of a letter that the press cannot have meant. */
export const NO_LETTER = -1e9;

/** The log10 likelihoods of a weighted set of letters. Letters that are not in it cannot have been meant. */
export function letterLogs(letters: Readonly<Record<string, number>>): LetterLogs {
  const logs = new Float32Array(26).fill(NO_LETTER);
  for (const [letter, weight] of Object.entries(letters)) {
    const index = letter.charCodeAt(0) - 'a'.charCodeAt(0);
    if (index >= 0 && index < 26 && weight > 0) logs[index] = Math.log10(weight);
  }
  return logs;
}

/** A press is sharp when one letter has more than this share: only then do the bare letters mean something. */
const SHARP_WEIGHT = 0.5;

/**
 * The bare letters of presses, each on a key of its own or sharp by its weights; empty when one is neither (nine keys).
 */
export function literalLetters(
  keys: readonly { readonly letters: Readonly<Record<string, number>>; readonly literal?: string }[],
): string {
  let text = '';
  for (const { letters, literal } of keys) {
    if (literal !== undefined) {
      text += literal;
      continue;
    }
    const sharp = Object.entries(letters).find(([, weight]) => weight > SHARP_WEIGHT);
    if (sharp === undefined) return '';
    text += sharp[0];
  }
  return text;
}
