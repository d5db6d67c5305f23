import type { Candidate, CandidateRequest } from '../keyboard/composition';
import { letterLogs, literalLetters } from '../letter-evidence';
import { continuedCharacters } from './association';
import type { Hypothesis, PinyinDecoder, StartWord } from './decoder';
import type { Lexicon } from './lexicon';
import { type BankMatch, type PhraseBank } from './phrase-bank';

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
/** Words at the start offered per length. */
const STARTS_PER_LENGTH = 3;

/**
 * The candidates of a composition, in this order: readings of all keys that are nearly as likely as the best, with
 * sentences of the bank that go on behind the first; words that use only the first keys, longest first; the remaining
 * readings; the bare letters.
 */
export function chineseCandidates(
  request: ChineseRequest,
  decoder: PinyinDecoder,
  lexicon: Lexicon,
  bank: PhraseBank,
): { readonly candidates: readonly Candidate[]; readonly reading: string } {
  const { keys, limit } = request;
  const hypotheses = decoder.hypotheses();
  const matches = bankMatches(request, bank);
  const whole = wholeReadings(hypotheses, matches, decoder, keys.length);
  const best = whole[0]?.log ?? 0;
  const near = whole.filter(({ log }) => log >= best - NEAR).slice(0, WHOLE_FIRST);
  const longer = matches
    .filter(({ complete, log }) => !complete && log >= best - NEAR)
    .slice(0, LONGER_FIRST)
    .map(({ text }) => ({ text, keysUsed: keys.length, kind: 'phrase' as const }));
  const ordered: Candidate[] = [
    ...near.slice(0, 1).map(({ candidate }) => candidate),
    ...longer,
    ...near.slice(1).map(({ candidate }) => candidate),
    ...startCandidates(decoder.startWords(), keys.length, lexicon),
    ...whole.slice(near.length).map(({ candidate }) => candidate),
  ];
  const literal = literalLetters(keys);
  const unique = withoutRepeats(ordered).slice(0, literal === '' ? limit : Math.max(0, limit - 1));
  const candidates =
    literal === '' ? unique : [...unique, { text: literal, keysUsed: keys.length, kind: 'literal' as const }];
  const [first] = hypotheses;
  return { candidates, reading: first === undefined ? '' : decoder.spelled(first) };
}

/** Phrases from their beginning, and rests of phrases that the text has begun. */
function bankMatches({ keys, borders, context }: ChineseRequest, bank: PhraseBank): readonly BankMatch[] {
  const logs = keys.map(({ letters }) => letterLogs(letters));
  const continued = bank.match(logs, borders, 3, (phrase) => continuedCharacters(context, phrase) || null);
  const fresh = bank.match(logs, borders, 5);
  return [...continued, ...fresh].sort((a, b) => b.log - a.log);
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

/** The best few words of each length in keys, the longest first; those of all keys are whole readings already. */
function startCandidates(
  words: readonly StartWord[],
  keyCount: number,
  lexicon: Lexicon,
): readonly Candidate[] {
  const byLength = new Map<number, StartWord[]>();
  for (const word of words) {
    const list = byLength.get(word.keysUsed) ?? [];
    list.push(word);
    byLength.set(word.keysUsed, list);
  }
  return [...byLength.keys()]
    .sort((a, b) => b - a)
    .flatMap((length) => {
      const count = length === keyCount ? Infinity : STARTS_PER_LENGTH;
      return (byLength.get(length) ?? []).sort((a, b) => b.log - a.log).slice(0, count);
    })
    .map(({ word, keysUsed }) => ({ text: lexicon.text(word), keysUsed, kind: 'part' as const }));
}

function withoutRepeats(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text));
}
