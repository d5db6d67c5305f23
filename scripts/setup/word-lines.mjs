/** @typedef {{ word: string, count: number }} WordCount */

const MOST = 60_000;

/** The list was cut at apostrophes: what is left of I'll, don't and the like is no word. */
const FRAGMENTS = new Set(
  'b c d e f g h j k l m n o p q r s t u v w x y z ll re ve don didn doesn isn wasn couldn wouldn shouldn aren weren hasn hadn haven ain mustn needn'.split(
    ' ',
  ),
);

/**
 * The word list as lines `word<TAB>count`, most frequent first: lower case, spellings that differ in case added
 * up, fragments and everything that is not plain letters left out.
 * @param {readonly WordCount[]} entries
 * @returns {string[]}
 */
export function wordLines(entries) {
  /** @type {Map<string, number>} */
  const countOf = new Map();
  for (const { word, count } of entries) {
    const lower = word.toLowerCase();
    if (FRAGMENTS.has(lower) || !/^[a-z]+$/.test(lower)) continue;
    countOf.set(lower, (countOf.get(lower) ?? 0) + count);
  }
  return [...countOf]
    .sort(([wordA, countA], [wordB, countB]) => countB - countA || (wordA < wordB ? -1 : 1))
    .slice(0, MOST)
    .map(([word, count]) => `${word}\t${count}`);
}
