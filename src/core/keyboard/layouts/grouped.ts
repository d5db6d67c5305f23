import type { Language } from '../../language';
import { candidateKey, functionKey, type Key, type KeyboardLayout, letterKey } from '../layout';
import { deleteKey, lettersKey, moreKey, spaceKey, switchKey, symbolsKey, wordsKey } from './function-keys';

/*
 * For coarse gaze: one row of tall cells, for vertical errors are the larger ones and rows are what they cost. Letters
 * and words take turns on the whole area; each press means any letter of its group. What is wanted most stands at the end,
 * where there is no neighbour on one side; the language, which is seldom changed, at the other.
 */

const GROUPS = ['abcdef', 'ghijkl', 'mnopqrs', 'tuvwxyz'];

const letters = (language: Language): KeyboardLayout => ({
  id: `grouped-${language}`,
  language,
  columns: 22,
  candidates: 'page',
  rows: [[deleteKey(language, 3), ...GROUPS.map((group) => letterKey(group, 4)), wordsKey(language, 3)]],
});

/** Places of candidates on the page of words. */
const WORDS = 3;

const words = (language: Language): KeyboardLayout => ({
  id: `grouped-words-${language}`,
  language,
  columns: 23,
  candidates: 'page',
  rows: [
    [
      deleteKey(language, 2),
      ...Array.from({ length: WORDS }, (_, index) => candidateKey(index, 4)),
      moreKey(language, 3),
      symbolsKey(language, 2),
      lettersKey(language, 4),
    ],
  ],
});

const mark = (text: string): Key => functionKey(`text.${text}`, text, { kind: 'text', text });

const symbols = (language: Language, marks: readonly [string, string]): KeyboardLayout => ({
  id: `grouped-symbols-${language}`,
  language,
  columns: 9,
  candidates: 'page',
  rows: [
    [...'12345', ...marks[0]].map(mark),
    [...'67890', ...marks[1]].map(mark),
    [deleteKey(language, 2), spaceKey(language, 2), switchKey(language, 2), lettersKey(language, 3)],
  ],
});

type ByLanguage = Readonly<Record<Language, KeyboardLayout>>;

/** Four groups of letters, and the way to the words. */
export const GROUPED_LETTERS: ByLanguage = { zh: letters('zh'), en: letters('en') };

/** Three candidates, more of them, and the way back. */
export const GROUPED_WORDS: ByLanguage = { zh: words('zh'), en: words('en') };

/** Digits and punctuation in three rows. */
export const GROUPED_SYMBOLS: ByLanguage = {
  zh: symbols('zh', ['，。？！', '、：…～']),
  en: symbols('en', [',.?!', `':-%`]),
};
