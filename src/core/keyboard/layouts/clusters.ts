import type { Language } from '../../language';
import { candidateKey, type KeyboardLayout, letterKey } from '../layout';
import { clearKey, deleteKey, lettersKey, moreKey, switchKey, symbolsKey, wordsKey } from './function-keys';
import { GROUPED_SYMBOLS } from './grouped';

/*
 * Four clusters of letters below, the likeliest words as large as the clusters above: a word is picked where it is
 * seen, without a page between.
 */

const CLUSTERS = ['abcdef', 'ghijkl', 'mnopqrs', 'tuvwxyz'];

const letters = (language: Language): KeyboardLayout => ({
  id: `clusters-${language}`,
  language,
  columns: 20,
  candidates: 'page',
  rows: [
    [
      wordsKey(language, 3),
      candidateKey(0, 6),
      candidateKey(1, 5),
      candidateKey(2, 4),
      deleteKey(language, 2),
    ],
    [
      ...CLUSTERS.map((cluster, at) => letterKey(cluster, at === 0 || at === 3 ? 5 : 4)),
      symbolsKey(language, 2),
    ],
  ],
});

const words = (language: Language): KeyboardLayout => ({
  id: `clusters-words-${language}`,
  language,
  columns: 20,
  candidates: 'page',
  rows: [
    [moreKey(language, 3), ...[0, 1, 2].map((index) => candidateKey(index, 5)), deleteKey(language, 2)],
    [
      lettersKey(language, 5),
      ...[3, 4].map((index) => candidateKey(index, 5)),
      clearKey(language, 3),
      switchKey(language, 2),
    ],
  ],
});

type ByLanguage = Readonly<Record<Language, KeyboardLayout>>;

/** Three words and four clusters of letters. */
export const CLUSTERS_LETTERS: ByLanguage = { zh: letters('zh'), en: letters('en') };

/** Five words, more of them, and the way back. */
export const CLUSTERS_WORDS: ByLanguage = { zh: words('zh'), en: words('en') };

/** Digits and punctuation: the large keys of the groups. */
export const CLUSTERS_SYMBOLS = GROUPED_SYMBOLS;
