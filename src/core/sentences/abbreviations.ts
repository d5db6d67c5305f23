import { z } from 'zod';
import type { Candidate, CandidateReply, KeyEvidence } from '../keyboard/composition';

/** Letters that stand for a sentence, as the user defined them. */
export const abbreviationSchema = z.object({
  /** At least two: one letter alone begins too many words. */
  letters: z.string().regex(/^[a-z]{2,12}$/),
  text: z.string().min(1).max(500),
});
export type Abbreviation = z.infer<typeof abbreviationSchema>;

export const MAX_ABBREVIATIONS = 200;
/** The least weight every key must give the letter of an abbreviation, for letters that are uncertain. */
const LEAST_WEIGHT = 0.15;
/** Most abbreviations that are offered at once, on keys that hold several letters. */
const MOST_OFFERED = 2;

/** Whether these letters may stand for this text. */
export const isAbbreviation = (letters: string, text: string): boolean =>
  abbreviationSchema.safeParse({ letters, text: text.trim() }).success;

/**
 * The list with an abbreviation in front; the same letters stand for one text only, so an older one goes. The same
 * list when the letters or the text are none that can be, or the list is full.
 */
export function withAbbreviation(
  list: readonly Abbreviation[],
  letters: string,
  text: string,
): readonly Abbreviation[] {
  const others = list.filter((known) => known.letters !== letters);
  if (!isAbbreviation(letters, text) || others.length >= MAX_ABBREVIATIONS) return list;
  return [{ letters, text: text.trim() }, ...others];
}

/** The list without an abbreviation. */
export const withoutAbbreviation = (
  list: readonly Abbreviation[],
  letters: string,
): readonly Abbreviation[] => list.filter((known) => known.letters !== letters);

/**
 * Puts the sentences of abbreviations that the keys spell in front of a reply's candidates. The letters on the keys
 * count, whatever the language; where a key holds several or the eyes were not sure, what the keys make likely.
 */
export function withAbbreviations(
  reply: CandidateReply,
  list: readonly Abbreviation[],
  keys: readonly KeyEvidence[],
): CandidateReply {
  const offered = list
    .filter(({ letters }) => letters.length === keys.length)
    .map(({ letters, text }) => ({ text, log: fit(letters, keys) }))
    .filter(({ log }) => log > -Infinity)
    .sort((a, b) => b.log - a.log)
    .slice(0, MOST_OFFERED)
    .map(({ text }): Candidate => ({ text, keysUsed: keys.length, kind: 'abbreviation' }));
  if (offered.length === 0) return reply;
  const texts = new Set(offered.map(({ text }) => text));
  return {
    ...reply,
    candidates: [...offered, ...reply.candidates.filter(({ text }) => !texts.has(text))],
  };
}

/** 0 for just these letters on the keys; less for what the keys only make likely; -Infinity for what they cannot mean. */
function fit(letters: string, keys: readonly KeyEvidence[]): number {
  if (keys.every(({ literal }, at) => literal === letters[at])) return 0;
  let log = 0;
  for (const [at, key] of keys.entries()) {
    const weight = key.letters[letters[at] ?? ''] ?? 0;
    if (weight < LEAST_WEIGHT) return -Infinity;
    log += Math.log10(weight);
  }
  return log;
}
