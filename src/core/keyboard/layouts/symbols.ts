import type { Language } from '../../language';
import { type Key, type KeyboardLayout, textKey } from '../layout';
import { deleteKey, lettersKey, spaceKey, switchKey } from './function-keys';

const texts = (row: string): Key[] => [...row].map((text) => textKey(text));

const MARKS = {
  zh: ['，。？！、：；“”…', '（）《》～·+-%'],
  en: [`,.?!':;"()`, `-_/@#&+=%`],
} as const satisfies Record<Language, readonly [string, string]>;

const full = (language: Language): KeyboardLayout => ({
  id: `full-symbols-${language}`,
  language,
  columns: 10,
  rows: [
    texts('1234567890'),
    texts(MARKS[language][0]),
    [...texts(MARKS[language][1]), deleteKey(language)],
    [lettersKey(language, 3), switchKey(language, 3), spaceKey(language, 4)],
  ],
});

const nineKey = (language: Language, marks: readonly [string, string, string]): KeyboardLayout => ({
  id: `nine-key-symbols-${language}`,
  language,
  columns: 7,
  rows: [
    [...texts(`123${marks[0]}`), deleteKey(language)],
    [...texts(`456${marks[1]}`), spaceKey(language)],
    [...texts(`789${marks[2]}`), lettersKey(language)],
  ],
});

/** Digits and punctuation with the ten columns of the full keyboard. */
export const FULL_SYMBOLS: Readonly<Record<Language, KeyboardLayout>> = { zh: full('zh'), en: full('en') };

/** Digits and punctuation in three rows, for the nine-key keyboard. */
export const NINE_KEY_SYMBOLS: Readonly<Record<Language, KeyboardLayout>> = {
  zh: nineKey('zh', ['，。？', '！、：', '0…～']),
  en: nineKey('en', [',.?', `!':`, '0-%']),
};
