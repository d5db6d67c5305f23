import { functionKey, type Key, type KeyboardLayout, letterKey } from '../layout';
import {
  clearKey,
  deleteKey,
  deleteSyllableKey,
  moreKey,
  shiftKey,
  splitKey,
  switchKey,
  symbolsKey,
} from './function-keys';

/** The first cell opens punctuation and digits: on nine keys they have no places of their own. */
const punctuation = (label: string): Key =>
  functionKey('punctuation', label, { kind: 'showPage', page: 'symbols' });

/** Three by three groups of letters with two columns of functions; each press means any letter of its group. */
export const NINE_KEY_ZH: KeyboardLayout = {
  id: 'nine-key-zh',
  language: 'zh',
  columns: 5,
  rows: [
    [punctuation('，。？'), letterKey('abc'), letterKey('def'), splitKey('zh'), deleteSyllableKey('zh')],
    [letterKey('ghi'), letterKey('jkl'), letterKey('mno'), moreKey('zh'), clearKey('zh')],
    [letterKey('pqrs'), letterKey('tuv'), letterKey('wxyz'), switchKey('zh'), deleteKey('zh')],
  ],
};

/** The same nine keys for English. */
export const NINE_KEY_EN: KeyboardLayout = {
  id: 'nine-key-en',
  language: 'en',
  columns: 5,
  rows: [
    [punctuation('. , ?'), letterKey('abc'), letterKey('def'), shiftKey('en'), deleteKey('en')],
    [letterKey('ghi'), letterKey('jkl'), letterKey('mno'), moreKey('en'), clearKey('en')],
    [letterKey('pqrs'), letterKey('tuv'), letterKey('wxyz'), switchKey('en'), symbolsKey('en')],
  ],
};
