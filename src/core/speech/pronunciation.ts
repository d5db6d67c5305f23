import { characterFor } from './homophones';

/** How a word is to be said: in other words, or in pinyin with tones. */
export interface Pronunciation {
  /** As it is written. */
  readonly written: string;
  /** `chong2 qing4`, or a respelling that a voice reads rightly. */
  readonly said: string;
}

/** Most entries, and the longest of each side, UTF-16 units. */
export const MAX_PRONUNCIATIONS = 500;
export const MAX_WRITTEN_LENGTH = 40;
export const MAX_SAID_LENGTH = 80;

const TONES: Readonly<Record<string, string>> = {
  ...tones('a', 'āáǎà'),
  ...tones('e', 'ēéěè'),
  ...tones('i', 'īíǐì'),
  ...tones('o', 'ōóǒò'),
  ...tones('u', 'ūúǔù'),
  ...tones('v', 'ǖǘǚǜ'),
};

function tones(vowel: string, marked: string): Record<string, string> {
  return Object.fromEntries([...marked].map((letter, at) => [letter, `${vowel}${at + 1}`]));
}

/** `chóng` and `lü4` as `chong2` and `lv4`; what has its number already stays. */
function numbered(syllable: string): string {
  let tone = '';
  const plain = [...syllable.toLowerCase()]
    .map((letter) => {
      const known = TONES[letter];
      if (known === undefined) return letter === 'ü' ? 'v' : letter;
      tone = known.slice(1);
      return known.slice(0, 1);
    })
    .join('');
  return tone === '' ? plain : `${plain}${tone}`;
}

const READING = /^[a-z]+[1-5]$/;

/** What came of reading the way a word is to be said. */
export type Respelling =
  | { readonly kind: 'text'; readonly text: string }
  /** Meant as pinyin, but this syllable does not exist. */
  | { readonly kind: 'unknown'; readonly syllable: string };

/**
 * What is handed to a voice in place of a word. Pinyin with tones becomes characters that have only this reading, so
 * that every engine says it, whatever it knows of pinyin; anything else is said as it is written.
 */
export function respell(said: string): Respelling {
  const readings = said
    .trim()
    .split(/[\s'’-]+/u)
    .map(numbered);
  if (!readings.every((reading) => READING.test(reading))) return { kind: 'text', text: said.trim() };
  const characters = readings.map((reading) => characterFor(reading));
  const missing = characters.indexOf(undefined);
  return missing < 0
    ? { kind: 'text', text: characters.join('') }
    : { kind: 'unknown', syllable: readings[missing] ?? '' };
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Latin}\p{N}]/u.test(character);

/**
 * The text as it is to be said. The longest entry wins where two begin at the same place; a Latin word is replaced only
 * as a whole, in whatever case it is written. Entries that cannot be said are passed over.
 */
export function applyPronunciations(text: string, entries: readonly Pronunciation[]): string {
  const known = entries
    .filter(({ written }) => written.trim() !== '')
    .sort((a, b) => b.written.length - a.written.length);
  if (known.length === 0) return text;
  const small = text.toLowerCase();
  let result = '';
  let at = 0;
  while (at < text.length) {
    const found = known.find(({ written }) => stands(small, at, written.trim().toLowerCase()));
    const respelling = found === undefined ? undefined : respell(found.said);
    if (found !== undefined && respelling?.kind === 'text') {
      result += respelling.text;
      at += found.written.trim().length;
    } else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      result += character;
      at += character.length;
    }
  }
  return result;
}

function stands(text: string, at: number, written: string): boolean {
  if (!text.startsWith(written, at)) return false;
  const cutsBefore = isLetter(written.charAt(0)) && isLetter(text[at - 1]);
  const cutsAfter = isLetter(written.at(-1)) && isLetter(text[at + written.length]);
  return !cutsBefore && !cutsAfter;
}
