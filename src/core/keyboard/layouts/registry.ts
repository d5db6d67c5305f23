import type { Language } from '../../language';
import { candidateCells, type KeyboardKind, type KeyboardLayout, type KeyboardPage } from '../layout';
import { CLUSTERS_LETTERS, CLUSTERS_SYMBOLS, CLUSTERS_WORDS } from './clusters';
import { FULL_EN, FULL_ZH } from './full';
import { GROUPED_LETTERS, GROUPED_SYMBOLS, GROUPED_WORDS } from './grouped';
import { HALVES_LETTERS, HALVES_SYMBOLS } from './halves';
import { NINE_KEY_EN, NINE_KEY_ZH } from './nine-key';
import { SCANNING_LETTERS, SCANNING_SYMBOLS } from './scanning';
import { FULL_SYMBOLS, NINE_KEY_SYMBOLS } from './symbols';
import { WIDE_LETTERS, WIDE_SYMBOLS } from './wide';

type LayoutsOfKind = Readonly<Record<KeyboardPage, Readonly<Record<Language, KeyboardLayout>>>>;

const FULL = { zh: FULL_ZH, en: FULL_EN };
const NINE_KEY = { zh: NINE_KEY_ZH, en: NINE_KEY_EN };
const HALVES: LayoutsOfKind = { letters: HALVES_LETTERS, words: HALVES_LETTERS, symbols: HALVES_SYMBOLS };

/** Every keyboard there is. A new kind is one entry here and one file of data. */
export const LAYOUTS: Readonly<Record<KeyboardKind, LayoutsOfKind>> = {
  full: { letters: FULL, words: FULL, symbols: FULL_SYMBOLS },
  wide: { letters: WIDE_LETTERS, words: WIDE_LETTERS, symbols: WIDE_SYMBOLS },
  nineKey: { letters: NINE_KEY, words: NINE_KEY, symbols: NINE_KEY_SYMBOLS },
  clusters: { letters: CLUSTERS_LETTERS, words: CLUSTERS_WORDS, symbols: CLUSTERS_SYMBOLS },
  grouped: { letters: GROUPED_LETTERS, words: GROUPED_WORDS, symbols: GROUPED_SYMBOLS },
  scanning: { letters: SCANNING_LETTERS, words: SCANNING_LETTERS, symbols: SCANNING_SYMBOLS },
  halves: HALVES,
  // Who can only say yes or no may still write when somebody helps: by halves.
  yesNo: HALVES,
};

/** The keyboard of this kind, language and page (default: letters). */
export function layoutFor(
  kind: KeyboardKind,
  language: Language,
  page: KeyboardPage = 'letters',
): KeyboardLayout {
  return LAYOUTS[kind][page][language];
}

/** How many candidates a keyboard of this kind shows in its own cells; null when they have places above the keys. */
export function candidatePlaces(kind: KeyboardKind, language: Language): number | null {
  return candidateCells(layoutFor(kind, language, 'words'));
}
