import type { Candidate, KeyEvidence } from '../keyboard/composition';

/** A press that means a letter with less weight than this does not mean it. */
const LEAST_WEIGHT = 0.01;

/**
 * The letters that the first open key may mean, for words that no dictionary knows on keys that hold several letters:
 * who names letter after letter reaches every word. The likelier key's letters come first, each key's in alphabetical
 * order. The last letter makes the word. Empty when every letter is known already.
 */
export function letterSpellings(keys: readonly KeyEvidence[]): readonly Candidate[] {
  const known = knownLetters(keys);
  const open = keys[known.length];
  if (open === undefined) return [];
  const isLast = known.length === keys.length - 1;
  return Object.entries(open.letters)
    .filter(([, weight]) => weight >= LEAST_WEIGHT)
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || a.localeCompare(b))
    .map(([letter]) => ({
      text: known + letter,
      keysUsed: known.length + 1,
      kind: isLast ? 'literal' : 'spelling',
    }));
}

/** Whether somebody has begun to name letters: the first keys mean one letter only, a later one several. */
export function isSpelling(keys: readonly KeyEvidence[]): boolean {
  const known = knownLetters(keys).length;
  return known > 0 && known < keys.length;
}

/** The letters of the first keys, as far as they are certain. */
function knownLetters(keys: readonly KeyEvidence[]): string {
  let known = '';
  for (const { literal, letters } of keys) {
    if (literal === undefined || letters[literal] !== 1) break;
    known += literal;
  }
  return known;
}
