import { type LetterLogs, NO_LETTER } from '../letter-evidence';
import { type FuzzyPairs, NO_FUZZY_PAIRS, spellingsOf } from './fuzzy';
import { letterNumbers, spellingLog } from './syllables';

/** A sentence of the bank with its reading. */
export interface BankPhrase {
  readonly text: string;
  /** One per character; ü written as v. */
  readonly syllables: readonly string[];
  /** How often it counts beside the others; default 1. */
  readonly weight?: number;
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

/** Only the first letter (or zh, ch, sh) of a syllable was typed. */
const INITIAL_LOG = -0.35;
/** The last syllable is not finished. */
const UNFINISHED_LOG = -0.2;
/** Each character that is not typed at all. */
const UNTYPED_LOG = -0.15;

/** A phrase bank ready for matching. */
export class PhraseBank {
  private readonly spellings: readonly (readonly (readonly Spelt[])[])[];
  private readonly letterCounts: readonly number[];
  /** log10 of each phrase's share of all. */
  private readonly shareLogs: readonly number[];
  private continued: { readonly context: string; readonly written: readonly number[] } | null = null;

  /** @param shareLog log10 of how likely the bank as a whole is beside the language model. */
  constructor(
    readonly phrases: readonly BankPhrase[],
    readonly shareLog: number,
    fuzzy: FuzzyPairs = NO_FUZZY_PAIRS,
  ) {
    const known = new Map<string, readonly Spelt[]>();
    const spelt = (syllable: string): readonly Spelt[] => {
      const ways =
        known.get(syllable) ??
        spellingsOf(syllable, fuzzy).map(({ letters, log }) => ({ letters: letterNumbers(letters), log }));
      known.set(syllable, ways);
      return ways;
    };
    this.spellings = phrases.map(({ syllables }) => syllables.map(spelt));
    this.letterCounts = this.spellings.map((phrase) =>
      phrase.reduce((sum, ways) => sum + Math.max(...ways.map(({ letters }) => letters.length)), 0),
    );
    const total = phrases.reduce((sum, { weight = 1 }) => sum + weight, 0);
    this.shareLogs = phrases.map(({ weight = 1 }) => shareLog + Math.log10(weight / total));
  }

  /** How many characters of each phrase stand at the end of the text already. */
  written(context: string): readonly number[] {
    if (this.continued?.context !== context) {
      const written = this.phrases.map((phrase) => continuedCharacters(context, phrase));
      this.continued = { context, written };
    }
    return this.continued.written;
  }

  /**
   * Phrases that all keys together may mean, best first: spelt out, by initials, or mixed, whole or only begun.
   * @param borders borders[i] is true when a syllable border is forced before key i.
   * @param written Characters of each phrase that are already written; then only such phrases are found.
   */
  match(
    keys: readonly LetterLogs[],
    borders: readonly boolean[],
    limit: number,
    written?: readonly number[],
  ): readonly BankMatch[] {
    if (keys.length === 0) return [];
    const matches: BankMatch[] = [];
    this.phrases.forEach((phrase, index) => {
      const from = written?.[index] ?? 0;
      const spellings = this.spellings[index] ?? [];
      if ((written !== undefined && from === 0) || from >= spellings.length) return;
      // Every key is a letter of the phrase: most phrases are too short for what is typed.
      if (keys.length > (this.letterCounts[index] ?? 0)) return;
      const result = matchSyllables(keys, borders, spellings.slice(from));
      if (result !== null)
        matches.push({
          text: phrase.text.slice(from),
          log: (this.shareLogs[index] ?? 0) + result.log,
          complete: result.complete,
        });
    });
    return matches.sort((a, b) => b.log - a.log).slice(0, limit);
  }
}

/** A way to spell a syllable: its letters, 0 = a, and its log10 beside the right one. */
interface Spelt {
  readonly letters: Uint8Array;
  readonly log: number;
}

/** Best way to lay all keys on the first syllables; null when there is none. */
function matchSyllables(
  keys: readonly LetterLogs[],
  borders: readonly boolean[],
  syllables: readonly (readonly Spelt[])[],
): { log: number; complete: boolean } | null {
  const canBegin = syllables[0]?.some(({ letters }) => (keys[0]?.[letters[0] ?? 0] ?? NO_LETTER) > NO_LETTER);
  if (canBegin !== true) return null;
  const count = keys.length;
  let reached = new Float64Array(count + 1).fill(NO_LETTER);
  reached[0] = 0;
  let best: { log: number; complete: boolean } | null = null;
  for (const [index, ways] of syllables.entries()) {
    const next = new Float64Array(count + 1).fill(NO_LETTER);
    const isLast = index === syllables.length - 1;
    let alive = false;
    for (let start = 0; start < count; start += 1) {
      const base = reached[start] ?? NO_LETTER;
      if (base <= NO_LETTER) continue;
      for (const way of ways) if (laySyllable(keys, borders, start, base, way, next)) alive = true;
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

/** Lays one syllable on the keys from `start` on, whole or begun; whether it fits at all. */
function laySyllable(
  keys: readonly LetterLogs[],
  borders: readonly boolean[],
  start: number,
  base: number,
  { letters, log: wayLog }: Spelt,
  next: Float64Array,
): boolean {
  let fits = false;
  for (let typed = 1; typed <= letters.length && start + typed <= keys.length; typed += 1) {
    if (typed > 1 && borders[start + typed - 1] === true) break;
    const isWhole = typed === letters.length;
    const isInitial = typed === 1 || (typed === 2 && letters[1] === H);
    const endsKeys = start + typed === keys.length;
    if (!isWhole && !isInitial && !endsKeys) continue;
    const spelt = spellingLog(keys, start, letters, typed);
    if (spelt <= NO_LETTER) break;
    const penalty = isWhole ? 0 : endsKeys && !isInitial ? UNFINISHED_LOG : INITIAL_LOG;
    const log = base + wayLog + spelt + penalty;
    if (log > (next[start + typed] ?? NO_LETTER)) next[start + typed] = log;
    fits = true;
  }
  return fits;
}

const H = 7;

/** How many characters at the end of the text are the beginning of the phrase; 0 when none. */
export function continuedCharacters(context: string, phrase: BankPhrase): number {
  for (let length = Math.min(context.length, phrase.text.length); length > 0; length -= 1) {
    if (context.endsWith(phrase.text.slice(0, length))) return length;
  }
  return 0;
}
