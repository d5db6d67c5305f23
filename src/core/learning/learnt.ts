import { z } from 'zod';
import type { Language } from '../language';

/** A sentence that was said, or a word that was put together, with how much it counts. */
export const learntEntrySchema = z.strictObject({
  language: z.enum(['zh', 'en']),
  /** Chinese: characters only, no punctuation. English: a sentence as it was written, without its last mark. */
  text: z.string().min(1).max(200),
  /** How often it was said; older times count less. Brought up to `lastMs`. */
  weight: z.number().positive().max(1e6),
  /** When it was last said, ms since 1970. */
  lastMs: z.number().min(0).max(8.64e15),
});
export type LearntEntry = z.infer<typeof learntEntrySchema>;

/** What tells one entry from another. */
export type LearntKey = Pick<LearntEntry, 'language' | 'text'>;

/** What is said once counts half as much after this time, ms: thirty days. */
export const LEARNT_HALF_LIFE_MS = 30 * 24 * 3600 * 1000;
/** More entries than this are not kept: those that count least make room. */
export const MAX_LEARNT = 2000;
/** Longest piece that is learnt, characters. */
const LONGEST_ZH = 30;
const LONGEST_EN = 120;
/** So many digits in a row may be a number to keep to oneself: the sentence is not learnt. */
const SECRET_DIGITS = /\d{4}/;

/** How much an entry counts at a time; time that runs backwards is taken as none. */
export function weightAt({ weight, lastMs }: LearntEntry, nowMs: number): number {
  return weight * 2 ** (-Math.max(0, nowMs - lastMs) / LEARNT_HALF_LIFE_MS);
}

/** One string for `language` and `text`. */
export const learntKey = ({ language, text }: LearntKey): string => `${language} ${text}`;

/**
 * The pieces of a message that are worth knowing: runs of Chinese characters between marks, and English sentences.
 * Sentences with long numbers are left out.
 */
export function learntPieces(message: string): readonly LearntKey[] {
  const pieces: LearntKey[] = [];
  const add = (language: Language, text: string): void => {
    if (!pieces.some((piece) => piece.language === language && piece.text === text))
      pieces.push({ language, text });
  };
  for (const sentence of message.normalize('NFC').split(/[.!?。！？；;\n]+/u)) {
    if (SECRET_DIGITS.test(sentence)) continue;
    const runs = sentence.match(/[\u3400-\u9fff]+/gu) ?? [];
    for (const run of runs) if (run.length > 1 && run.length <= LONGEST_ZH) add('zh', run);
    const english = runs.length > 0 ? '' : sentence.replace(/\s+/gu, ' ').trim();
    const isWorthIt = /^[A-Za-z][A-Za-z '’,:-]*$/u.test(english) && english.length <= LONGEST_EN;
    if (isWorthIt && english.length > 1) add('en', english.replace(/’/gu, "'").replace(/[ ,:-]+$/u, ''));
  }
  return pieces;
}

export interface LearnStep {
  readonly entries: readonly LearntEntry[];
  /** The entries that are new or count more now: these are to be written down. */
  readonly changed: readonly LearntEntry[];
}

/** The entries after pieces were said once more. */
export function learn(
  entries: readonly LearntEntry[],
  pieces: readonly LearntKey[],
  nowMs: number,
): LearnStep {
  const known = new Map(entries.map((entry) => [learntKey(entry), entry]));
  const changed = pieces.map(({ language, text }): LearntEntry => {
    const before = known.get(learntKey({ language, text }));
    const weight = Math.min(1e6, (before === undefined ? 0 : weightAt(before, nowMs)) + 1);
    return { language, text, weight, lastMs: nowMs };
  });
  return { entries: withEntries(entries, changed, nowMs), changed };
}

/** The entries with some of them new or replaced, and those that count least dropped when there are too many. */
export function withEntries(
  entries: readonly LearntEntry[],
  changed: readonly LearntEntry[],
  nowMs: number,
): readonly LearntEntry[] {
  const all = new Map(entries.map((entry) => [learntKey(entry), entry]));
  for (const entry of changed) {
    // Removed first, so that the newest stand last.
    all.delete(learntKey(entry));
    all.set(learntKey(entry), entry);
  }
  const list = [...all.values()];
  if (list.length <= MAX_LEARNT) return list;
  const least = list.map((entry) => weightAt(entry, nowMs)).sort((a, b) => b - a)[MAX_LEARNT - 1] ?? 0;
  return list.filter((entry) => weightAt(entry, nowMs) >= least).slice(-MAX_LEARNT);
}

/** The entries without some of them. */
export function forget(entries: readonly LearntEntry[], gone: readonly LearntKey[]): readonly LearntEntry[] {
  const keys = new Set(gone.map(learntKey));
  return entries.filter((entry) => !keys.has(learntKey(entry)));
}
