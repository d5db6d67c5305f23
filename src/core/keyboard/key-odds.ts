import { keysOf, type Key, type KeyboardLayout } from './layout';

/** How likely each letter comes next: `a`…`z` to its share, summing to at most 1; the rest ends the composition. */
export type NextLetters = Readonly<Record<string, number>>;

/** The likeliest keys take this part of the user's dwell, the unlikeliest this multiple. */
export const FASTEST_FACTOR = 0.55;
export const SLOWEST_FACTOR = 1.2;
/** Even a letter that no word has next keeps this share: names and foreign words are typed, too. */
const FLOOR_SHARE = 0.02;
/** What a doubling of a key's share takes off the dwell, and what a halving adds. */
const LESS_PER_DOUBLING = 0.2;
const MORE_PER_HALVING = 0.1;

/**
 * Dwell of the letter keys as a factor of the user's own, by the id of the key, from how likely their letters come
 * next: a key's share is compared with that of a keyboard on which all are alike. Keys that are no letters keep their
 * dwell, for what deletes or leads away must not become faster by itself. Empty when nothing is known.
 */
export function keyDwellFactors(layout: KeyboardLayout, next: NextLetters): ReadonlyMap<string, number> {
  const keys = keysOf(layout).filter((key) => key.action.kind === 'letters');
  const known = Object.values(next).reduce((sum, share) => sum + share, 0);
  if (known <= 0) return new Map();
  return new Map(
    keys.map((key) => {
      const share = Math.max(FLOOR_SHARE, shareOf(key, next) / known);
      const doublings = Math.log2(share * keys.length);
      const factor = 1 - (doublings > 0 ? LESS_PER_DOUBLING : MORE_PER_HALVING) * doublings;
      return [key.id, Math.min(SLOWEST_FACTOR, Math.max(FASTEST_FACTOR, factor))];
    }),
  );
}

function shareOf(key: Key, next: NextLetters): number {
  if (key.action.kind !== 'letters') return 0;
  return [...key.action.letters].reduce((sum, letter) => sum + (next[letter] ?? 0), 0);
}
