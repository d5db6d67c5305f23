import { type Key, type KeyboardLayout, letterKey, textKey } from '../layout';
import {
  clearKey,
  deleteKey,
  moreKey,
  shiftKey,
  spaceKey,
  splitKey,
  switchKey,
  symbolsKey,
} from './function-keys';

const letters = (row: string): Key[] => [...row].map((letter) => letterKey(letter));

/** QWERTY for pinyin: ten columns, three rows of letters, one of functions. */
export const FULL_ZH: KeyboardLayout = {
  id: 'full-zh',
  language: 'zh',
  columns: 10,
  rows: [
    letters('qwertyuiop'),
    [...letters('asdfghjkl'), splitKey('zh')],
    [...letters('zxcvbnm'), deleteKey('zh', 3)],
    [
      symbolsKey('zh'),
      switchKey('zh', 2),
      textKey('，'),
      spaceKey('zh', 2),
      textKey('。'),
      clearKey('zh'),
      moreKey('zh', 2),
    ],
  ],
};

/** QWERTY for English: the same places as pinyin, so that the eyes need not learn two keyboards. */
export const FULL_EN: KeyboardLayout = {
  id: 'full-en',
  language: 'en',
  columns: 10,
  rows: [
    letters('qwertyuiop'),
    [...letters('asdfghjkl'), shiftKey('en')],
    [...letters('zxcvbnm'), deleteKey('en', 3)],
    [
      symbolsKey('en'),
      switchKey('en', 2),
      textKey(','),
      spaceKey('en', 2),
      textKey('.'),
      clearKey('en'),
      moreKey('en', 2),
    ],
  ],
};
