import type { KeyEvidence } from '../keyboard/composition';
import type { Reading } from './reading';
import type { SaidList } from './said';

/** A press that means a letter with less weight than this does not mean it. */
const LEAST_WEIGHT = 0.02;
/** log10 for beginning in the middle of a sentence, and what each tenfold saying of it is worth. */
const LATER_START_LOG = -1;
const OFTEN_LOG = 0.2;

/** A sentence that was found. */
export interface Found {
  readonly text: string;
  /** log10 of how well the letters fit, weighed with how often it is said. */
  readonly log: number;
}

/**
 * Sentences that letters may mean, best first; of equals the latest first. Letters stand for the beginnings of the
 * syllables or words in order: by initials (`wxhs`, `iwsw`), spelt out, or mixed; from the first word or a later one.
 * Without letters the latest sentences.
 *
 * @param readings the reading of each sentence, in the same order; one that is missing is not found.
 */
export function findSaid(
  list: SaidList,
  readings: readonly Reading[],
  keys: readonly KeyEvidence[],
  limit: number,
): readonly Found[] {
  if (keys.length === 0) return list.slice(0, limit).map(({ text }) => ({ text, log: 0 }));
  const found: Found[] = [];
  list.forEach(({ text, count }, index) => {
    const log = bestStart(keys, readings[index] ?? []);
    if (log !== null) found.push({ text, log: log + OFTEN_LOG * Math.log10(count) });
  });
  return found.sort((a, b) => b.log - a.log).slice(0, limit);
}

function bestStart(keys: readonly KeyEvidence[], reading: Reading): number | null {
  let best: number | null = null;
  for (let start = 0; start < reading.length; start += 1) {
    const fit = fitFrom(keys, reading, start);
    if (fit === null) continue;
    const log = fit + (start === 0 ? 0 : LATER_START_LOG);
    if (best === null || log > best) best = log;
  }
  return best;
}

/** Best way to lay all keys on the syllables from `start` on, each begun by at least one key; null when there is none. */
function fitFrom(keys: readonly KeyEvidence[], reading: Reading, start: number): number | null {
  let reached = new Map([[0, 0]]);
  for (let at = start; at < reading.length && reached.size > 0; at += 1) {
    const syllable = reading[at] ?? '';
    const next = new Map<number, number>();
    for (const [from, base] of reached) {
      let log = base;
      for (let typed = 1; typed <= syllable.length && from + typed <= keys.length; typed += 1) {
        log += letterLog(keys[from + typed - 1], syllable[typed - 1] ?? '');
        if (log === -Infinity) break;
        const to = from + typed;
        if (to === keys.length || isBorder(syllable, typed))
          next.set(to, Math.max(next.get(to) ?? -Infinity, log));
      }
    }
    const whole = next.get(keys.length);
    if (whole !== undefined) return whole;
    reached = next;
  }
  return null;
}

/** Whether a syllable may be left after so many letters: its initial (zh, ch, sh count as one), or all of it. */
function isBorder(syllable: string, typed: number): boolean {
  return typed === 1 || typed === syllable.length || (typed === 2 && /^[zcs]h/.test(syllable));
}

function letterLog(key: KeyEvidence | undefined, letter: string): number {
  const weight = key?.letters[letter] ?? 0;
  return weight < LEAST_WEIGHT ? -Infinity : Math.log10(weight);
}
