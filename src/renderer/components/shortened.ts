import { lineEm } from './text-width';

/** A sentence as far as it has room on a tile, ems; what is left out is marked. */
export function shortened(text: string, widthEm: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (lineEm(line) <= widthEm) return line;
  let short = '';
  let em = 1;
  for (const character of line) {
    em += lineEm(character);
    if (em > widthEm) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

/** Two lines of a wide tile at the smallest size. */
export const SENTENCE_EM = 26;
