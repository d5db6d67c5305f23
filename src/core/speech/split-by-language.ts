import type { Language } from '../language';

/** A stretch of text that one voice can say. */
export interface LanguagePiece {
  readonly text: string;
  readonly language: Language;
}

/** Han characters, bopomofo, and the punctuation that only Chinese text uses. */
const CHINESE =
  /[\p{Script=Han}\p{Script=Bopomofo}\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;
const LATIN = /\p{Script=Latin}/u;
/** Digits, ordinary punctuation, spaces, symbols: said by whichever voice is speaking. */
const SPEAKABLE = /[\p{L}\p{N}]/u;

/** Whether a voice has anything to say here. Bare punctuation and spaces are not speakable. */
export function hasSpeakable(text: string): boolean {
  return SPEAKABLE.test(text);
}

/** The language a character belongs to by its script; null when either voice may say it. */
function scriptOf(character: string): Language | null {
  if (CHINESE.test(character)) return 'zh';
  if (LATIN.test(character)) return 'en';
  return null;
}

/**
 * Cuts mixed text into pieces of one language each, in order; joined they are the text again.
 *
 * Letters decide. Digits, spaces and ordinary punctuation go with the piece before them; at the start, with
 * the first letter that follows, as long as nothing stands between; text without any letter is `fallback`.
 * Digits between two languages are therefore said by the one before: "我有2只 cats" reads 2 in Chinese.
 * Chinese punctuation after an English word ends that word's piece without opening a Chinese one that would
 * have nothing to say.
 */
export function splitByLanguage(text: string, fallback: Language): LanguagePiece[] {
  const pieces: { text: string; language: Language | null }[] = [];
  for (const character of text) {
    const script = scriptOf(character);
    const last = pieces.at(-1);
    const opensPiece = script !== null && SPEAKABLE.test(character);
    if (last === undefined) pieces.push({ text: character, language: opensPiece ? script : null });
    else if (!opensPiece || last.language === script) last.text += character;
    else if (last.language === null) {
      last.text += character;
      last.language = script;
    } else pieces.push({ text: character, language: script });
  }
  return pieces.map((piece) => ({ text: piece.text, language: piece.language ?? fallback }));
}
