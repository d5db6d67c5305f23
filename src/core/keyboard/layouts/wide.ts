import type { Language } from '../../language';
import { type KeyboardLayout, letterKey, textKey } from '../layout';
import {
  clearKey,
  deleteKey,
  lettersKey,
  moreKey,
  shiftKey,
  spaceKey,
  splitKey,
  switchKey,
  symbolsKey,
} from './function-keys';

/*
 * For gaze that errs more up and down than across: two tall rows, two letters on a key, which the decoder tells apart.
 * What is rarely needed is on the page of symbols.
 */

const PAIRS = [
  ['ab', 'cd', 'ef', 'gh', 'ij', 'kl', 'm'],
  ['no', 'pq', 'rs', 'tu', 'vw', 'xy', 'z'],
] as const;

const letters = (language: Language): KeyboardLayout => ({
  id: `wide-${language}`,
  language,
  columns: 18,
  rows: [
    [...PAIRS[0].map((pair) => letterKey(pair, 2)), moreKey(language, 2), deleteKey(language, 2)],
    [...PAIRS[1].map((pair) => letterKey(pair, 2)), symbolsKey(language, 2), switchKey(language, 2)],
  ],
});

const symbols = (language: Language, marks: readonly [string, string]): KeyboardLayout => ({
  id: `wide-symbols-${language}`,
  language,
  columns: 9,
  rows: [
    [...[...`12345${marks[0]}`].map((text) => textKey(text)), deleteKey(language)],
    [...[...`67890${marks[1]}`].map((text) => textKey(text)), switchKey(language)],
    [
      language === 'zh' ? splitKey(language, 2) : shiftKey(language, 2),
      clearKey(language, 2),
      spaceKey(language, 2),
      lettersKey(language, 3),
    ],
  ],
});

type ByLanguage = Readonly<Record<Language, KeyboardLayout>>;

/** Thirteen pairs of letters in alphabetical order. */
export const WIDE_LETTERS: ByLanguage = { zh: letters('zh'), en: letters('en') };

/** Digits, punctuation and the rarer functions. */
export const WIDE_SYMBOLS: ByLanguage = {
  zh: symbols('zh', ['，。？', '！、：']),
  en: symbols('en', [',.?', `!':`]),
};
