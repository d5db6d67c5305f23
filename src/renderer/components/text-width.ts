/** Widths in ems of the interface font, semibold, as it draws them; a Han character is a square. */
const WIDTHS_EM: readonly (readonly [characters: RegExp, em: number])[] = [
  [/[⺀-\u{10ffff}…—@%]/u, 1],
  [/[mMW]/, 0.92],
  [/w/, 0.85],
  [/[A-HK-Z&]/, 0.72],
  [/[fijlrtI.,:;'’!|()/-]|\s/, 0.37],
];
const EM_LETTER = 0.62;

const characterEm = (character: string): number =>
  WIDTHS_EM.find(([characters]) => characters.test(character))?.[1] ?? EM_LETTER;

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
