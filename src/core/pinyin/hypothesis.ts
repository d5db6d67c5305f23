import type { Lexicon } from './lexicon';
import { NONE } from './language-model';
import type { OpenWord } from './word-lattice';

/** A way to read all keys up to some key: a chain of words. */
export interface Hypothesis {
  readonly log: number;
  /** The last word, or NONE for a stray letter or the start. */
  readonly word: number;
  /** The letter that stands for itself, 0 = a; only when `word` is NONE. */
  readonly strayLetter: number;
  readonly bigram: number;
  readonly previous: Hypothesis | null;
  readonly hash: number;
  readonly open: OpenWord | null;
}

/** The beginnings of a hypothesis, word by word, without the whole: each says how many of the keys it uses. */
export function beginningsOf(
  hypothesis: Hypothesis,
  keyCount: number,
  lexicon: Lexicon,
): readonly { readonly text: string; readonly keysUsed: number }[] {
  const found: { text: string; keysUsed: number }[] = [];
  if (hasStray(hypothesis)) return found;
  for (let at = hypothesis; at.previous?.previous; at = at.previous) {
    found.push({ text: textOf(at.previous, lexicon), keysUsed: at.open?.start ?? keyCount - 1 });
  }
  return found;
}

/** Whether a letter of the hypothesis fits no syllable. */
export function hasStray(hypothesis: Hypothesis): boolean {
  for (let at: Hypothesis | null = hypothesis; at?.previous; at = at.previous) {
    if (at.open === null) return true;
  }
  return false;
}

/** The characters of a hypothesis. */
export function textOf(hypothesis: Hypothesis, lexicon: Lexicon): string {
  let text = '';
  for (let at: Hypothesis | null = hypothesis; at?.previous; at = at.previous) {
    text = (at.word === NONE ? String.fromCharCode(A + at.strayLetter) : lexicon.text(at.word)) + text;
  }
  return text;
}

/** What the keys say by themselves. */
export interface KeyLetters {
  /** The likeliest letter of a key, 0 = a. */
  letterAt(place: number): number;
  /** Whether a key can mean a letter; u is also a way to type ü, which is written v. */
  canMean(place: number, letter: number): boolean;
}

/**
 * The letters of a hypothesis, as far as they were typed, with a space between syllables: one letter a key. Where a
 * sound was spelt as its neighbour, the letters are those of the keys.
 */
export function spelledOut(hypothesis: Hypothesis, lexicon: Lexicon, keys: KeyLetters): string {
  const parts: string[] = [];
  for (let at: Hypothesis | null = hypothesis; at?.previous; at = at.previous) {
    if (at.open === null) parts.push(String.fromCharCode(A + at.strayLetter));
    for (let word = at.open; word !== null && word.before !== null; word = word.before) {
      const syllable = lexicon.table.syllables[lexicon.nodeSyllable[word.node] ?? 0] ?? '';
      const { end } = word.before;
      const letters = Array.from({ length: word.end - end }, (_, index) => syllable.charCodeAt(index) - A);
      const fits = letters.every((letter, index) => keys.canMean(end + index, letter));
      const shown = fits ? letters : letters.map((_, index) => keys.letterAt(end + index));
      parts.push(String.fromCharCode(...shown.map((letter) => A + letter)));
    }
  }
  return parts.reverse().join(' ');
}

const A = 'a'.charCodeAt(0);
