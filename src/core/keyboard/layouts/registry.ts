import type { Language } from '../../language';
import type { KeyboardKind, KeyboardLayout, KeyboardPage } from '../layout';
import { FULL_EN, FULL_ZH } from './full';
import { GROUPED_LETTERS, GROUPED_SYMBOLS, GROUPED_WORDS } from './grouped';
import { NINE_KEY_EN, NINE_KEY_ZH } from './nine-key';
import { FULL_SYMBOLS, NINE_KEY_SYMBOLS } from './symbols';

type LayoutsOfKind = Readonly<Record<KeyboardPage, Readonly<Record<Language, KeyboardLayout>>>>;

const FULL = { zh: FULL_ZH, en: FULL_EN };
const NINE_KEY = { zh: NINE_KEY_ZH, en: NINE_KEY_EN };

/** Every keyboard there is. A new kind is one entry here and one file of data. */
export const LAYOUTS: Readonly<Record<KeyboardKind, LayoutsOfKind>> = {
  full: { letters: FULL, words: FULL, symbols: FULL_SYMBOLS },
  nineKey: { letters: NINE_KEY, words: NINE_KEY, symbols: NINE_KEY_SYMBOLS },
  grouped: { letters: GROUPED_LETTERS, words: GROUPED_WORDS, symbols: GROUPED_SYMBOLS },
};

/** The keyboard of this kind, language and page (default: letters). */
export function layoutFor(
  kind: KeyboardKind,
  language: Language,
  page: KeyboardPage = 'letters',
): KeyboardLayout {
  return LAYOUTS[kind][page][language];
}
