import type { Candidate, CandidateRequest, KeyEvidence } from '../keyboard/composition';
import type { NextLetters } from '../keyboard/key-odds';
import type { KeyboardPage } from '../keyboard/layout';
import type { Language } from '../language';
import { atSentenceStart } from './character-class';
import { type History, startHistory } from './history';
import type { Draft } from './message';
import { textBeforeCaret } from './message-editor';

/** Letters typed but not yet turned into text. */
export interface Composition {
  readonly keys: readonly KeyEvidence[];
  /** Key positions before which a syllable border is forced, ascending, each in 1…keys.length. */
  readonly splits: readonly number[];
}

/** No letters. */
export const EMPTY_COMPOSITION: Composition = { keys: [], splits: [] };

/** Letters beyond this many are ignored; the composition stays usable. */
export const MAX_COMPOSITION_KEYS = 200;

/** How much of the text left of the caret the decoders are shown, UTF-16 units. */
export const CONTEXT_LENGTH = 200;

/** What one step of undo restores: the message together with the letters that were open. */
export interface TypingSnapshot {
  readonly draft: Draft;
  readonly composition: Composition;
}

/** Everything about typing, as immutable plain data. Changed by the functions in `typing.ts` only. */
export interface TypingState {
  readonly history: History<TypingSnapshot>;
  readonly language: Language;
  readonly page: KeyboardPage;
  /** The next English word starts with a capital. */
  readonly shift: boolean;
  /** Counts up whenever other candidates are needed; a reply to an older one is refused. */
  readonly revision: number;
  /** All candidates of the last accepted reply, likeliest first. */
  readonly candidates: readonly Candidate[];
  /** The revision that `candidates` and `reading` answer; less than `revision` while a reply is under way. */
  readonly candidatesRevision: number;
  /** Which page of candidates is shown, from 0. */
  readonly candidatePage: number;
  readonly candidatesPerPage: number;
  /** How the composition is shown: the best reading, or the bare letters until the decoder has answered. */
  readonly reading: string;
  /** How likely each letter comes next, from the last accepted reply; empty when nothing is known. */
  readonly nextLetters: NextLetters;
  /** Whether the last step changed the composition, so that the next letter belongs to the same undo step. */
  readonly composing: boolean;
  /** Whether the last step moved the caret, so that the next move belongs to the same undo step. */
  readonly moving: boolean;
}

/** A typing state for a message. `candidatesPerPage` follows the layout; default 5. */
export function startTyping(draft: Draft, language: Language, candidatesPerPage = 5): TypingState {
  return {
    history: startHistory({ draft, composition: EMPTY_COMPOSITION }),
    language,
    page: 'letters',
    shift: false,
    revision: 1,
    candidates: [],
    candidatesRevision: 0,
    candidatePage: 0,
    candidatesPerPage,
    reading: '',
    nextLetters: {},
    composing: false,
    moving: false,
  };
}

/** The committed message. */
export function draftOf(state: TypingState): Draft {
  return state.history.present.draft;
}

/** The open letters. */
export function compositionOf(state: TypingState): Composition {
  return state.history.present.composition;
}

/** Whether the candidates answer the present composition and text. */
export function candidatesAreFresh(state: TypingState): boolean {
  return state.candidatesRevision === state.revision;
}

/** What to ask the decoders now. */
export function candidateRequest(state: TypingState, limit = 20): CandidateRequest {
  const { keys, splits } = compositionOf(state);
  return {
    requestId: state.revision,
    language: state.language,
    context: textBeforeCaret(draftOf(state)).slice(-CONTEXT_LENGTH),
    keys,
    splits,
    limit,
  };
}

/** No text of the message: letters that are named, and answers to what the keyboard is borrowed for. */
const AS_THEY_STAND: ReadonlySet<Candidate['kind']> = new Set<Candidate['kind']>(['spelling', 'choice']);

/** The candidates of the shown page, written as they would be inserted (with shift and sentence capitals). */
export function visibleCandidates(state: TypingState): readonly Candidate[] {
  const start = state.candidatePage * state.candidatesPerPage;
  return state.candidates
    .slice(start, start + state.candidatesPerPage)
    .map((candidate) =>
      AS_THEY_STAND.has(candidate.kind)
        ? candidate
        : { ...candidate, text: capitalized(state, candidate.text) },
    );
}

/** How many pages of candidates there are, at least 1. */
export function candidatePageCount(state: TypingState): number {
  return Math.max(1, Math.ceil(state.candidates.length / state.candidatesPerPage));
}

/** Candidates asked for at a time: several pages; in Chinese enough for every character of a syllable (`yi` has the most). */
export const CANDIDATE_LIMITS: Readonly<Record<Language, number>> = { zh: 600, en: 25 };

/** What every key says by itself, one after the other: what is shown when nothing better is known. */
export function bareLetters(keys: readonly KeyEvidence[]): string {
  return keys.map(likeliestLetter).join('');
}

/**
 * The letter of the key that was picked; when a key holds several the one with the largest weight, of equal ones the
 * first of the alphabet; empty without letters.
 */
export function likeliestLetter(key: KeyEvidence): string {
  if (key.literal !== undefined) return key.literal;
  let best = '';
  let weight = 0;
  for (const [letter, letterWeight] of Object.entries(key.letters)) {
    if (letterWeight > weight || (letterWeight === weight && letter < best)) {
      best = letter;
      weight = letterWeight;
    }
  }
  return best;
}

/** Gives an English text the capital that shift or the start of a sentence asks for; other texts stay. */
export function capitalized(state: TypingState, text: string): string {
  if (!/^[a-z]/.test(text)) return text;
  const startsSentence = state.language === 'en' && atSentenceStart(textBeforeCaret(draftOf(state)));
  return state.shift || startsSentence ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
