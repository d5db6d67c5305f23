import type { Language } from '../../language';
import { functionKey, type Key } from '../layout';

const LABELS = {
  zh: {
    delete: '删一字',
    deleteLetter: '删除',
    clear: '清空',
    split: '分词',
    more: '更多',
    space: '空格',
    switch: '中 / EN',
    symbols: '123',
    letters: '字母',
    words: '选字',
    shift: 'Shift',
  },
  en: {
    delete: 'Delete word',
    deleteLetter: 'Delete',
    clear: 'Clear',
    split: 'Split',
    more: 'More',
    space: 'Space',
    switch: 'EN / 中',
    symbols: '123',
    letters: 'ABC',
    words: 'Words',
    shift: 'Shift',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Deletes one letter of the composition, else the last word or character. */
export const deleteKey = (language: Language, span = 1): Key =>
  functionKey('delete', LABELS[language].deleteLetter, { kind: 'deleteBack' }, span);
/** Deletes one syllable of the composition, else the last word or character. */
export const deleteSyllableKey = (language: Language, span = 1): Key =>
  functionKey('deleteSyllable', LABELS[language].delete, { kind: 'deleteSyllable' }, span);
/** Throws the open letters away. */
export const clearKey = (language: Language, span = 1): Key =>
  functionKey('clear', LABELS[language].clear, { kind: 'clearComposition' }, span);
/** Forces a syllable border. */
export const splitKey = (language: Language, span = 1): Key =>
  functionKey('split', LABELS[language].split, { kind: 'splitSyllable' }, span);
/** Shows the next page of candidates. */
export const moreKey = (language: Language, span = 1): Key =>
  functionKey('more', LABELS[language].more, { kind: 'moreCandidates' }, span);
/** A space, or the word that was typed. */
export const spaceKey = (language: Language, span = 1): Key =>
  functionKey('space', LABELS[language].space, { kind: 'space' }, span);
/** Changes between Chinese and English. */
export const switchKey = (language: Language, span = 1): Key =>
  functionKey('language', LABELS[language].switch, { kind: 'switchLanguage' }, span);
/** A capital for the next word. */
export const shiftKey = (language: Language, span = 1): Key =>
  functionKey('shift', LABELS[language].shift, { kind: 'shift' }, span);
/** Opens digits and punctuation. */
export const symbolsKey = (language: Language, span = 1): Key =>
  functionKey('symbols', LABELS[language].symbols, { kind: 'showPage', page: 'symbols' }, span);
/** Opens the page of candidates. */
export const wordsKey = (language: Language, span = 1): Key =>
  functionKey('words', LABELS[language].words, { kind: 'showPage', page: 'words' }, span);
/** Goes back to the letters. */
export const lettersKey = (language: Language, span = 1): Key =>
  functionKey('letters', LABELS[language].letters, { kind: 'showPage', page: 'letters' }, span);
