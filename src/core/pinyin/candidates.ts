import type { Candidate, CandidateRequest } from '../keyboard/composition';
import { letterLogs, literalLetters } from '../letter-evidence';
import type { PinyinDecoder, StartWord } from './decoder';
import type { Hypothesis } from './hypothesis';
import { type BankMatch, type PhraseBank } from './phrase-bank';
import { charactersOf, spellings } from './spellings';
import type { Lexicon } from './lexicon';

/** A request with its forced borders laid out per key. */
export interface ChineseRequest extends CandidateRequest {
  readonly borders: readonly boolean[];
}

/** Whole readings further than this (log10) from the best come after the words at the start. */
const NEAR = 2.5;
/** Whole readings before anything else. */
const WHOLE_FIRST = 5;
/** Sentences of the bank that say more than was typed, before the words at the start. */
const LONGER_FIRST = 2;
/** log10 of a phrase that begins in the middle of a sentence. */
const FRESH_WITHIN_LOG = -1;
/** Fewest keys that bring up longer sentences of the bank. */
const KEYS_FOR_LONGER = 2;
/** Words at the start offered per number of keys, and how far (log10) they may lie behind the best reading of them. */
const STARTS_PER_LENGTH = 3;
const START_BEHIND = 3.5;
/** Words at the start before the remaining whole readings. */
const STARTS_FIRST = 10;
/** Spellings of the first syllable stand behind so many candidates, and then take turns with so many others. */
const BEFORE_SPELLINGS = 6;
const SPELLINGS_AT_A_TIME = 4;
/** The bare letters stand no further behind than this. */
const LITERAL_AT = 24;

/**
 * The candidates of a composition, in this order: readings of all keys that are nearly as likely as the best, with
 * sentences of the bank that go on behind the first; words that use only the first keys, longest first; the remaining
 * readings; the bare letters; all characters of a syllable that stands alone or was named. From the second page on, what the first
 * syllable may be, as long as that is not known.
 */
export function chineseCandidates(
  request: ChineseRequest,
  decoder: PinyinDecoder,
  banks: readonly PhraseBank[],
  lexicon: Lexicon,
): { readonly candidates: readonly Candidate[]; readonly reading: string } {
  const { keys, limit } = request;
  const hypotheses = decoder.hypotheses();
  const matches = bankMatches(request, banks);
  const whole = wholeReadings(hypotheses, matches, decoder, keys.length);
  const best = whole[0]?.log ?? 0;
  const near = whole.filter(({ log }) => log >= best - NEAR).slice(0, WHOLE_FIRST);
  const [first] = hypotheses;
  const longer = matches
    .filter(({ complete, log }) => !complete && log >= best - NEAR && keys.length >= KEYS_FOR_LONGER)
    .slice(0, LONGER_FIRST)
    .map(({ text }) => ({ text, keysUsed: keys.length, kind: 'phrase' as const }));
  const beginnings = first === undefined ? [] : decoder.beginnings(first);
  const starts = startCandidates(decoder.startWords(), beginnings, keys.length);
  const reading = first === undefined ? '' : decoder.spelled(first);
  const characters = charactersOf(request, lexicon, (word) => decoder.firstLog(word));
  // Who has said which syllable it is looks for one of its characters.
  const pinned = keys.length > (request.splits[0] ?? Infinity) ? characters : [];
  const ordered: Candidate[] = [
    ...near.slice(0, 1).map(({ candidate }) => candidate),
    ...longer,
    ...pinned,
    ...near.slice(1).map(({ candidate }) => candidate),
    ...starts.slice(0, STARTS_FIRST),
    ...whole.slice(near.length).map(({ candidate }) => candidate),
    ...characters,
    ...starts.slice(STARTS_FIRST),
  ];
  const literal = literalLetters(keys);
  const texts = withoutRepeats(ordered).filter(({ text }) => text !== literal);
  const candidates = withSpellings(texts, spellings(keys, request.borders, lexicon));
  candidates.length = Math.min(candidates.length, literal === '' ? limit : Math.max(0, limit - 1));
  if (literal !== '') {
    // Letters that are no pinyin are probably meant as they are; otherwise the bare letters come last.
    const isStray = first === undefined || decoder.hasStray(first);
    candidates.splice(isStray ? 1 : Math.min(LITERAL_AT, candidates.length), 0, {
      text: literal,
      keysUsed: keys.length,
      kind: 'literal',
    });
  }
  return { candidates, reading };
}

/** Phrases from their beginning, and rests of phrases that the text has begun. */
function bankMatches(
  { keys, borders, context }: ChineseRequest,
  banks: readonly PhraseBank[],
): readonly BankMatch[] {
  const logs = keys.map(({ letters }) => letterLogs(letters));
  const startLog = /[\u3400-\u9fff]$/.test(context) ? FRESH_WITHIN_LOG : 0;
  return banks
    .flatMap((bank) => [
      ...bank.match(logs, borders, 3, bank.written(context)),
      ...bank.match(logs, borders, 5).map((match) => ({ ...match, log: match.log + startLog })),
    ])
    .sort((a, b) => b.log - a.log);
}

interface Whole {
  readonly candidate: Candidate;
  readonly log: number;
}

function wholeReadings(
  hypotheses: readonly Hypothesis[],
  matches: readonly BankMatch[],
  decoder: PinyinDecoder,
  keyCount: number,
): readonly Whole[] {
  const decoded = hypotheses.map((hypothesis) => ({
    candidate: { text: decoder.text(hypothesis), keysUsed: keyCount, kind: 'whole' as const },
    log: hypothesis.log,
  }));
  const banked = matches
    .filter(({ complete }) => complete)
    .map(({ text, log }) => ({ candidate: { text, keysUsed: keyCount, kind: 'phrase' as const }, log }));
  return [...decoded, ...banked].sort((a, b) => b.log - a.log);
}

/**
 * What uses only the first keys, the longest first: for each number of keys the beginning of the best reading, then the
 * best few words. For the first syllable every word is offered, so that any character can be reached.
 */
function startCandidates(
  words: readonly StartWord[],
  beginnings: readonly { readonly text: string; readonly keysUsed: number }[],
  keyCount: number,
): readonly Candidate[] {
  const shortest = Math.min(keyCount, ...beginnings.map(({ keysUsed }) => keysUsed));
  const starts: Candidate[] = [];
  for (let keysUsed = keyCount; keysUsed > 0; keysUsed -= 1) {
    const isOpen = keysUsed === keyCount || keysUsed === shortest;
    const likely = words
      .filter((word) => word.keysUsed === keysUsed && (isOpen || word.behind <= START_BEHIND))
      .sort((a, b) => b.log - a.log)
      .slice(0, isOpen ? undefined : STARTS_PER_LENGTH);
    for (const { text } of [...beginnings.filter((start) => start.keysUsed === keysUsed), ...likely]) {
      starts.push({ text, keysUsed, kind: 'part' });
    }
  }
  return starts;
}

/** Spellings among the texts, never on the first places. */
function withSpellings(texts: readonly Candidate[], spelt: readonly Candidate[]): Candidate[] {
  const mixed = texts.slice(0, BEFORE_SPELLINGS);
  if (mixed.length === 0) return [];
  let others = texts.slice(BEFORE_SPELLINGS);
  for (let at = 0; at < spelt.length; at += SPELLINGS_AT_A_TIME) {
    mixed.push(...spelt.slice(at, at + SPELLINGS_AT_A_TIME), ...others.slice(0, SPELLINGS_AT_A_TIME));
    others = others.slice(SPELLINGS_AT_A_TIME);
  }
  return [...mixed, ...others];
}

function withoutRepeats(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text));
}
