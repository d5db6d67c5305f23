import { type LetterLogs, NO_LETTER } from '../letter-evidence';
import { letterNumbers, spellingLog } from './syllables';

/** A sentence of the bank with its reading. */
export interface BankPhrase {
  readonly text: string;
  /** One per character; ü written as v. */
  readonly syllables: readonly string[];
}

/** A phrase that the keys may mean. */
export interface BankMatch {
  /** The phrase, without the characters that are already written. */
  readonly text: string;
  /** log10 likelihood with the bank's prior and all penalties. */
  readonly log: number;
  /** Whether the keys reach to its last syllable. */
  readonly complete: boolean;
}

export interface BankResult {
  readonly phrases: readonly BankPhrase[];
  /** Lines that could not be read, as `line 12: …`. */
  readonly faults: readonly string[];
}

/**
 * Reads a phrase file: one phrase a line, a tab, its syllables separated by spaces. Empty lines and lines that start
 * with # are left out; a line with a fault is reported and left out.
 */
export function parsePhraseBank(content: string): BankResult {
  const phrases: BankPhrase[] = [];
  const faults: string[] = [];
  content.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [text = '', reading = ''] = line.split('\t');
    const syllables = reading.trim().split(/\s+/);
    const isSound =
      /^[\u3400-\u9fff]+$/.test(text) &&
      syllables.length === text.length &&
      syllables.every((syllable) => /^[a-z]{1,6}$/.test(syllable));
    if (isSound) phrases.push({ text, syllables });
    else faults.push(`line ${index + 1}: ${line.slice(0, 60)}`);
  });
  return { phrases, faults };
}

/** The bank as a whole is this likely beside the language model: 30 %, as for its pairs of words. */
const BANK_LOG = -0.5;
/** Only the first letter (or zh, ch, sh) of a syllable was typed. */
const INITIAL_LOG = -0.35;
/** The last syllable is not finished. */
const UNFINISHED_LOG = -0.2;
/** Each character that is not typed at all. */
const UNTYPED_LOG = -0.15;

/** A phrase bank ready for matching. */
export class PhraseBank {
  private readonly letters: readonly (readonly Uint8Array[])[];

  constructor(readonly phrases: readonly BankPhrase[]) {
    this.letters = phrases.map(({ syllables }) => syllables.map(letterNumbers));
  }

  /**
   * Phrases that all keys together may mean, best first: spelt out, by initials, or mixed, whole or only begun.
   * @param borders borders[i] is true when a syllable border is forced before key i.
   * @param skip Characters of each phrase that are already written (a phrase that is being continued).
   */
  match(
    keys: readonly LetterLogs[],
    borders: readonly boolean[],
    limit: number,
    skip: (phrase: BankPhrase) => number | null = () => 0,
  ): readonly BankMatch[] {
    if (keys.length === 0) return [];
    const matches: BankMatch[] = [];
    const prior = BANK_LOG - Math.log10(Math.max(1, this.phrases.length));
    this.phrases.forEach((phrase, index) => {
      const from = skip(phrase);
      const letters = this.letters[index] ?? [];
      if (from === null || from >= letters.length) return;
      const result = matchSyllables(keys, borders, letters.slice(from));
      if (result !== null)
        matches.push({ text: phrase.text.slice(from), log: prior + result.log, complete: result.complete });
    });
    return matches.sort((a, b) => b.log - a.log).slice(0, limit);
  }
}

/** Best way to lay all keys on the first syllables; null when there is none. */
function matchSyllables(
  keys: readonly LetterLogs[],
  borders: readonly boolean[],
  syllables: readonly Uint8Array[],
): { log: number; complete: boolean } | null {
  // Every key is a letter of the phrase: most phrases are too short for what is typed.
  if (keys.length > syllables.reduce((sum, { length }) => sum + length, 0)) return null;
  const first = syllables[0]?.[0] ?? 0;
  if ((keys[0]?.[first] ?? NO_LETTER) <= NO_LETTER) return null;
  const count = keys.length;
  let reached = new Float64Array(count + 1).fill(NO_LETTER);
  reached[0] = 0;
  let best: { log: number; complete: boolean } | null = null;
  for (const [index, letters] of syllables.entries()) {
    const next = new Float64Array(count + 1).fill(NO_LETTER);
    const isLast = index === syllables.length - 1;
    let alive = false;
    for (let start = 0; start < count; start += 1) {
      const base = reached[start] ?? NO_LETTER;
      if (base <= NO_LETTER) continue;
      for (let typed = 1; typed <= letters.length && start + typed <= count; typed += 1) {
        if (typed > 1 && borders[start + typed - 1] === true) break;
        const isWhole = typed === letters.length;
        const isInitial = typed === 1 || (typed === 2 && letters[1] === H);
        const endsKeys = start + typed === count;
        if (!isWhole && !isInitial && !endsKeys) continue;
        const spelt = spellingLog(keys, start, letters, typed);
        if (spelt <= NO_LETTER) break;
        const penalty = isWhole ? 0 : endsKeys && !isInitial ? UNFINISHED_LOG : INITIAL_LOG;
        const log = base + spelt + penalty;
        if (log > (next[start + typed] ?? NO_LETTER)) next[start + typed] = log;
        alive = true;
      }
    }
    const atEnd = next[count] ?? NO_LETTER;
    if (atEnd > NO_LETTER) {
      const log = atEnd + (syllables.length - 1 - index) * UNTYPED_LOG;
      if (best === null || log > best.log) best = { log, complete: isLast };
    }
    if (!alive) break;
    reached = next;
  }
  return best;
}

const H = 7;
