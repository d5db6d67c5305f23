/**
 * A text as it would be typed: the syllable of every Chinese character and every Latin word, in lower-case letters
 * a–z. Marks and digits are left out, since nobody types them when looking for a sentence.
 */
export type Reading = readonly string[];

/** Syllables of a run of Chinese characters, one per character; empty for one that is not known. */
export type HanReader = (run: string) => readonly string[];

const PIECES = /[\u3400-\u9fff]+|\p{Script=Latin}[\p{Script=Latin}'’]*/gu;
const HAN = /^[\u3400-\u9fff]/;
/** Accents, and all that is no letter of the keyboard. */
const NO_LETTER = /[^a-z]/g;

/** The reading of a text. `ü` is `v`, as keyboards have it. */
export function readText(text: string, readHan: HanReader): Reading {
  return (text.match(PIECES) ?? [])
    .flatMap((piece) => (HAN.test(piece) ? readHan(piece) : [piece.normalize('NFD').toLowerCase()]))
    .map((syllable) => syllable.replace(NO_LETTER, ''))
    .filter((syllable) => syllable !== '');
}
