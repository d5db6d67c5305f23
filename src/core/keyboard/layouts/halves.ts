import type { Language } from '../../language';
import { type Key, type KeyboardLayout, letterKey, textKey } from '../layout';
import { deleteKey, lettersKey, moreKey, spaceKey, switchKey, symbolsKey } from './function-keys';

/*
 * Not a page of keys but a list of them: left and right halve it until one is left (`core/keyboard/halving.ts`). The
 * letters stand in alphabetical order, for who knows the order sees at once on which side a letter is.
 */

const one = (language: Language, page: string, keys: readonly Key[]): KeyboardLayout => ({
  id: `halves-${page}-${language}`,
  language,
  columns: keys.length,
  rows: [keys],
});

const letters = (language: Language, marks: string): KeyboardLayout =>
  one(language, 'letters', [
    ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => letterKey(letter)),
    deleteKey(language),
    spaceKey(language),
    ...[...marks].map((mark) => textKey(mark)),
    moreKey(language),
    symbolsKey(language),
    switchKey(language),
  ]);

const symbols = (language: Language, marks: string): KeyboardLayout =>
  one(language, 'symbols', [
    ...[...`1234567890${marks}`].map((text) => textKey(text)),
    deleteKey(language),
    spaceKey(language),
    switchKey(language),
    lettersKey(language),
  ]);

type ByLanguage = Readonly<Record<Language, KeyboardLayout>>;

/** Letters from A to Z, and what is done with them. */
export const HALVES_LETTERS: ByLanguage = { zh: letters('zh', '，。'), en: letters('en', ',.') };

/** Digits and punctuation. */
export const HALVES_SYMBOLS: ByLanguage = { zh: symbols('zh', '，。？！、：'), en: symbols('en', `,.?!':`) };
