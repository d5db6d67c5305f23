import type { Language } from '../../language';
import { type Key, type KeyboardLayout, letterKey, textKey } from '../layout';
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
 * For one switch: a highlight goes over the rows, then over the keys of the chosen row. A key costs as many steps as
 * its row and column together, so the frequent letters stand in the corner where it begins.
 */

const COLUMNS = 7;
const ROWS = 5;

/**
 * Letters from the most to the least frequent: in the pinyin of everyday Chinese (counted over the phrase
 * bank), and in English (Norvig, English Letter Frequency Counts, 2013).
 */
const BY_FREQUENCY = {
  zh: 'ianoeguhwyzdxlbstjmkcqfrpv',
  en: 'etaoinsrhldcumfpgwybvkxjqz',
} as const satisfies Record<Language, string>;

/** Cells from the cheapest to the dearest: by row and column together, then by row. */
const CELLS = Array.from({ length: ROWS * COLUMNS }, (_, cell) => cell).sort(
  (a, b) => stepsTo(a) - stepsTo(b) || a - b,
);

function stepsTo(cell: number): number {
  return Math.floor(cell / COLUMNS) + (cell % COLUMNS);
}

/** Puts keys, the most frequent first, into rows. */
function arranged(keys: readonly Key[]): readonly (readonly Key[])[] {
  const placed = new Map(keys.map((key, rank) => [CELLS[rank], key]));
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_unused, column) => placed.get(row * COLUMNS + column)).flatMap((key) =>
      key === undefined ? [] : [key],
    ),
  );
}

const letters = (language: Language, marks: string): KeyboardLayout => {
  const [first, rest] = [BY_FREQUENCY[language].slice(0, 8), BY_FREQUENCY[language].slice(8)];
  return {
    id: `scanning-${language}`,
    language,
    columns: COLUMNS,
    rows: arranged([
      ...[...first].map((letter) => letterKey(letter)),
      deleteKey(language),
      ...[...rest].map((letter) => letterKey(letter)),
      spaceKey(language),
      ...[...marks].map((mark) => textKey(mark)),
      moreKey(language),
      symbolsKey(language),
      switchKey(language),
      language === 'zh' ? splitKey(language) : shiftKey(language),
      clearKey(language),
    ]),
  };
};

const symbols = (language: Language, marks: readonly [string, string]): KeyboardLayout => ({
  id: `scanning-symbols-${language}`,
  language,
  columns: COLUMNS,
  rows: [
    [lettersKey(language, 2), deleteKey(language, 2), spaceKey(language, 3)],
    [...'1234567'].map((digit) => textKey(digit)),
    [...`890${marks[0]}`].map((text) => textKey(text)),
    [...marks[1]].map((text) => textKey(text)),
  ],
});

type ByLanguage = Readonly<Record<Language, KeyboardLayout>>;

/** All letters, the frequent ones first. */
export const SCANNING_LETTERS: ByLanguage = { zh: letters('zh', '，。'), en: letters('en', ',.') };

/** Digits and punctuation; the way back comes first. */
export const SCANNING_SYMBOLS: ByLanguage = {
  zh: symbols('zh', ['，。？！', '、：…～“”%']),
  en: symbols('en', [',.?!', `':-"()%`]),
};
