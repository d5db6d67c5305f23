import type { Candidate, CandidateRequest, KeyEvidence } from '../keyboard/composition';
import { literalLetters } from '../letter-evidence';
import type { Lexicon } from './lexicon';

/** A press that means a letter with less weight than this does not mean it. */
const LEAST_WEIGHT = 0.01;
/** log10 that a spelling gains with every key that it explains: what it leaves must be explained by another one. */
const LOG_PER_KEY = 0.8;

/**
 * The syllables that the first keys may spell, likeliest first, for keys that hold several letters: who names the
 * syllable reaches every character of it, however little the letters said. Empty when the letters are known already.
 * @param borders Whether a border is forced before each key.
 */
export function spellings(
  keys: readonly KeyEvidence[],
  borders: readonly boolean[],
  lexicon: Lexicon,
): readonly Candidate[] {
  const found: { readonly candidate: Candidate; readonly log: number }[] = [];
  for (const node of syllableNodes(lexicon)) {
    const text = syllableOf(lexicon, node);
    const length = text.length;
    if (length > keys.length || literalLetters(keys.slice(0, length)) !== '') continue;
    if (borders.slice(1, length).some(Boolean)) continue;
    let log = (lexicon.nodeBest[node] ?? -99) + LOG_PER_KEY * length;
    for (let at = 0; at < length; at += 1) {
      const weight = keys[at]?.letters[text.charAt(at)] ?? 0;
      log = weight < LEAST_WEIGHT ? -Infinity : log + Math.log10(weight);
    }
    if (log > -Infinity) found.push({ candidate: { text, keysUsed: length, kind: 'spelling' }, log });
  }
  return found.sort((a, b) => b.log - a.log).map(({ candidate }) => candidate);
}

/**
 * Every character of the first syllable, the likeliest first, so that none is out of reach. Empty when its letters are
 * not known, or when neither the end nor a forced border says that a character is looked for.
 * @param logOf log10 of a word behind the text before.
 */
export function charactersOf(
  { keys, splits }: Pick<CandidateRequest, 'keys' | 'splits'>,
  lexicon: Lexicon,
  logOf: (word: number) => number,
): readonly Candidate[] {
  const keysUsed = splits[0] ?? keys.length;
  const syllable = literalLetters(keys.slice(0, keysUsed));
  const number = lexicon.table.syllables.indexOf(syllable);
  const node = number < 0 ? -1 : lexicon.child(0, number);
  if (node < 0) return [];
  const words = [...lexicon.table.entryWord.subarray(lexicon.firstEntry[node], lexicon.endEntry[node])];
  return words
    .map((word) => ({ text: lexicon.text(word), log: logOf(word) }))
    .sort((a, b) => b.log - a.log)
    .map(({ text }) => ({ text, keysUsed, kind: 'part' }));
}

function syllableNodes(lexicon: Lexicon): Uint32Array {
  return lexicon.childNode.subarray(lexicon.childStart[0], lexicon.childStart[1]);
}

function syllableOf(lexicon: Lexicon, node: number): string {
  return lexicon.table.syllables[lexicon.nodeSyllable[node] ?? 0] ?? '';
}
