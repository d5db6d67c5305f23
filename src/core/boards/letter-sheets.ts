import type { Bilingual } from '../language';

/**
 * Letters in rows for a printed board that somebody points along: the helper asks for the row, then for the letter,
 * and the speaker answers with the agreed look. In the order of the alphabet, because a helper must find the place at
 * once; pinyin needs no letter of its own but ü, which is typed as V.
 */
export const LETTER_ROWS: readonly (readonly string[])[] = [
  [...'ABCDE'],
  [...'FGHIJ'],
  [...'KLMNO'],
  [...'PQRST'],
  [...'UVWXYZ'],
  [...'01234'],
  [...'56789'],
];

/** Phrases beside the letters, likeliest first: those that cannot wait until they are spelled. */
export const SHEET_PHRASES: readonly Bilingual[] = [
  { zh: '是', en: 'Yes' },
  { zh: '不是', en: 'No' },
  { zh: '吸痰', en: 'Suction' },
  { zh: '喘不上气', en: 'Short of breath' },
  { zh: '疼', en: 'Pain' },
  { zh: '翻身', en: 'Turn me' },
  { zh: '上厕所', en: 'Toilet' },
  { zh: '喝水', en: 'Water' },
  { zh: '冷／热', en: 'Cold / hot' },
  { zh: '说错了，重来', en: 'Wrong, start again' },
  { zh: '说完了', en: 'Finished' },
  { zh: '谢谢', en: 'Thank you' },
];

/** Places of the eight blocks round the window that two people look through, row by row; null is the window. */
export const EYE_PLACES: readonly (number | null)[] = [0, 1, 2, 3, null, 4, 5, 6, 7];

/**
 * Blocks of the eye-transfer board: the first look names the block, the second one the direction in which the letter
 * lies in it. Each block is laid out by `EYE_PLACES`; empty places are ''.
 */
export const EYE_BLOCKS: readonly (readonly string[])[] = [
  ['A', 'B', 'C', 'D', 'E', '', '', ''],
  ['F', 'G', 'H', 'I', 'J', '', '', ''],
  ['K', 'L', 'M', 'N', 'O', '', '', ''],
  ['P', 'Q', 'R', 'S', 'T', '', '', ''],
  ['U', 'V', 'W', 'X', 'Y', '', 'Z', ''],
  ['1', '2', '3', '4', '5', '', '', ''],
  ['6', '7', '8', '9', '0', '', '', ''],
  ['✓', '?', '✗', '', '', '', '', ''],
];
