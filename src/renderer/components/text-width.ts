/** Widths in ems of a semibold interface font: a Han character is a square, Latin letters are about half as wide. */
const EM_HAN = 1;
const EM_LETTER = 0.6;
const EM_NARROW = 0.3;
const FIRST_WIDE_CHARACTER = '⺀';

const characterEm = (character: string): number => {
  if (character >= FIRST_WIDE_CHARACTER) return EM_HAN;
  return /[ilI1.,:;'’!|()]|\s/.test(character) ? EM_NARROW : EM_LETTER;
};

/** Width of a text on one line, ems. */
export const lineEm = (text: string): number =>
  [...text].reduce((sum, character) => sum + characterEm(character), 0);

/** Width of the wider of two lines when the text is broken where that is narrowest, ems. */
export function twoLinesEm(text: string): number {
  const pieces = piecesOf(text);
  const total = lineEm(text);
  let first = 0;
  let narrowest = total;
  for (const piece of pieces) {
    first += lineEm(piece);
    narrowest = Math.min(narrowest, Math.max(first, total - first));
  }
  return narrowest;
}

/** Where a line may break: after a space, and between Han characters. */
const piecesOf = (text: string): readonly string[] =>
  text.match(/[⺀-\u{10ffff}]|[^⺀-\u{10ffff}\s]*\s*/gu) ?? [];
