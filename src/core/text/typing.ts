import type { Candidate, CandidateReply, KeyEvidence } from '../keyboard/composition';
import type { KeyAction } from '../keyboard/key-action';
import type { Language } from '../language';
import { amend, record, redo as redoStep, undo as undoStep } from './history';
import type { Draft } from './message';
import * as edit from './message-editor';
import {
  bareLetters,
  candidatePageCount,
  candidatesAreFresh,
  capitalized,
  type Composition,
  compositionOf,
  draftOf,
  EMPTY_COMPOSITION,
  MAX_COMPOSITION_KEYS,
  type TypingState,
  visibleCandidates,
} from './typing-state';

/**
 * What a key does. Letters only ever change the composition; the message changes when a candidate is picked or text
 * is inserted.
 * @param evidence Which letters the press may have meant; default: the letters of the key, all alike.
 */
export function applyKey(state: TypingState, action: KeyAction, evidence?: KeyEvidence): TypingState {
  switch (action.kind) {
    case 'letters':
      return addLetter(state, evidence ?? evenEvidence(action.letters));
    case 'text':
      return insertTyped(state, (draft) => edit.insertMark(draft, action.text));
    case 'space':
      return applySpace(state);
    case 'deleteBack':
      return isComposing(state) ? dropKeys(state, 1) : editDraft(state, edit.deleteBack);
    case 'deleteSyllable':
      return isComposing(state)
        ? dropKeys(state, lastSyllableLength(state))
        : editDraft(state, edit.deleteBack);
    case 'clearComposition':
      return isComposing(state) ? settle(state, draftOf(state), EMPTY_COMPOSITION) : state;
    case 'splitSyllable':
      return splitSyllable(state);
    case 'moreCandidates':
      return { ...state, candidatePage: (state.candidatePage + 1) % candidatePageCount(state) };
    case 'shift':
      return { ...state, shift: !state.shift };
    case 'switchLanguage':
      return switchLanguage(state, state.language === 'zh' ? 'en' : 'zh');
    case 'showPage':
      return { ...state, page: action.page };
    case 'candidate':
      return pickCandidate(state, action.index);
  }
}

/** A press that means any of these letters, all alike. */
export function evenEvidence(letters: string): KeyEvidence {
  return { letters: Object.fromEntries([...letters].map((letter) => [letter, 1 / letters.length])) };
}

/**
 * Takes the decoders' answer. One that answers an older revision is refused: the state comes back unchanged.
 */
export function withCandidates(state: TypingState, reply: CandidateReply): TypingState {
  if (reply.requestId !== state.revision) return state;
  const { keys } = compositionOf(state);
  return {
    ...state,
    candidates: reply.candidates.filter((candidate) => candidate.keysUsed <= keys.length),
    candidatesRevision: reply.requestId,
    candidatePage: 0,
    reading: keys.length === 0 ? '' : reply.reading || bareLetters(keys),
    nextLetters: reply.nextLetters ?? {},
  };
}

/**
 * Commits a candidate of the shown page; keys it does not use stay in the composition. When none are left, a page of
 * candidates gives way to the letters. A spelling commits nothing: the first keys then mean just its letters.
 * @param index 0-based on the shown page; an index without a candidate changes nothing.
 */
export function pickCandidate(state: TypingState, index: number): TypingState {
  const candidate = visibleCandidates(state)[index];
  if (candidate === undefined) return state;
  return candidate.kind === 'spelling' ? pin(state, candidate) : backToLetters(commit(state, candidate));
}

/**
 * Turns an open composition into text, for speaking or punctuation: the best candidate, then the bare letters that
 * it leaves. Ask for candidates and wait first when they are not fresh (`candidatesAreFresh`).
 */
export function commitBest(state: TypingState): TypingState {
  if (!isComposing(state)) return state;
  const best = candidatesAreFresh(state) ? state.candidates[0] : undefined;
  const picked = best === undefined ? state : commit(state, { ...best, text: capitalized(state, best.text) });
  return isComposing(picked) ? commitLiteral(picked) : picked;
}

/** Puts a phrase (a tile, a history entry) behind the text with a fitting separator. */
export function insertPhrase(state: TypingState, phrase: string): TypingState {
  return insertTyped(state, (draft) => edit.insertPhrase(draft, phrase));
}

/** Replaces the whole message (restored after a kill, a chosen history entry) as one step that can be undone. */
export function replaceMessage(state: TypingState, draft: Draft): TypingState {
  return settle(state, edit.normalizeDraft(draft), EMPTY_COMPOSITION);
}

/** Empties message and composition as one step that can be undone. */
export function clearMessage(state: TypingState): TypingState {
  return settle(state, edit.clearDraft(), EMPTY_COMPOSITION);
}

/**
 * Puts the caret elsewhere; an open composition is committed first. Moves in a row are one step that undo takes back.
 * @param move says where: the message as it is in, the same text with another caret out.
 */
export function moveCaret(state: TypingState, move: (draft: Draft) => Draft): TypingState {
  const committed = commitBest(state);
  const before = draftOf(committed);
  const draft = edit.normalizeDraft({ text: before.text, caret: move(before).caret });
  if (draft.caret === before.caret) return committed;
  const present = { draft, composition: EMPTY_COMPOSITION };
  const history = committed.moving ? amend(committed.history, present) : record(committed.history, present);
  return { ...asking({ ...committed, history, composing: false }, []), moving: true };
}

/** Changes text around the caret (deletes a word, for instance); an open composition becomes text first. */
export function editMessage(state: TypingState, change: (draft: Draft) => Draft): TypingState {
  return insertTyped(state, change);
}

/** Commits a whole sentence in place of the open letters, from wherever it came. */
export function commitSentence(state: TypingState, text: string): TypingState {
  return backToLetters(commit(state, { text, keysUsed: compositionOf(state).keys.length }));
}

/**
 * Does a step on an empty message: what was there makes room, and both together are one step of undo. Without any
 * change by the step the state stays as it is.
 */
export function asNewMessage(state: TypingState, step: (empty: TypingState) => TypingState): TypingState {
  const empty = clearMessage(state);
  const after = step(empty);
  if (after === empty) return state;
  return { ...after, history: record(state.history, after.history.present) };
}

/** Types in another language; the composition stays and is decoded anew. */
export function switchLanguage(state: TypingState, language: Language): TypingState {
  if (language === state.language) return state;
  return asking({ ...state, language, shift: false }, []);
}

/** One step back: a run of letters, a pick (its letters come back), an insertion or a deletion. */
export function undo(state: TypingState): TypingState {
  return asking({ ...state, history: undoStep(state.history), composing: false }, []);
}

/** Does the step again that was taken back last. */
export function redo(state: TypingState): TypingState {
  return asking({ ...state, history: redoStep(state.history), composing: false }, []);
}

/** The page of words has done its work when no letters are left. */
function backToLetters(state: TypingState): TypingState {
  return state.page !== 'words' || isComposing(state) ? state : { ...state, page: 'letters' };
}

function isComposing(state: TypingState): boolean {
  return compositionOf(state).keys.length > 0;
}

function addLetter(state: TypingState, key: KeyEvidence): TypingState {
  const { keys, splits } = compositionOf(state);
  if (keys.length >= MAX_COMPOSITION_KEYS) return state;
  // The old candidates stay on screen until the reply comes: they still fit the first keys, and nothing flickers.
  const kept = keys.length === 0 ? [] : state.candidates;
  return compose(state, { keys: [...keys, key], splits }, kept);
}

function dropKeys(state: TypingState, count: number): TypingState {
  const composition = compositionOf(state);
  const keys = composition.keys.slice(0, Math.max(0, composition.keys.length - count));
  const splits = composition.splits.filter((split) => split < keys.length);
  return compose(state, { keys, splits }, []);
}

/** The reading shows syllables apart; without one, letters after the last forced border count as a syllable. */
function lastSyllableLength(state: TypingState): number {
  const { keys, splits } = compositionOf(state);
  if (state.language === 'zh' && candidatesAreFresh(state)) {
    const letters = state.reading.replace(/[^a-z ]/g, '').trimEnd();
    const syllable = letters.slice(letters.lastIndexOf(' ') + 1);
    if (syllable !== '') return syllable.length;
  }
  return Math.max(1, keys.length - (splits.at(-1) ?? 0));
}

function pin(state: TypingState, { text, keysUsed }: Candidate): TypingState {
  const { keys, splits } = compositionOf(state);
  const known = [...text].map((letter) => ({ letters: { [letter]: 1 }, literal: letter }));
  // Named letters of an English word are no syllable.
  const isAtEnd = keysUsed >= keys.length || state.language !== 'zh';
  const later = splits.filter((split) => split > keysUsed);
  return compose(
    state,
    { keys: [...known, ...keys.slice(keysUsed)], splits: isAtEnd ? later : [keysUsed, ...later] },
    [],
  );
}

function splitSyllable(state: TypingState): TypingState {
  const { keys, splits } = compositionOf(state);
  if (keys.length === 0 || splits.includes(keys.length)) return state;
  return compose(state, { keys, splits: [...splits, keys.length] }, state.candidates);
}

function applySpace(state: TypingState): TypingState {
  if (!isComposing(state)) return editDraft(state, (draft) => edit.insertText(draft, ' '));
  if (state.language === 'zh') return commitFirst(state);
  const { keys } = compositionOf(state);
  const whole = candidatesAreFresh(state)
    ? state.candidates.find((candidate) => candidate.kind === 'whole' && candidate.keysUsed === keys.length)
    : undefined;
  return whole === undefined
    ? commitLiteral(state)
    : commit(state, { ...whole, text: capitalized(state, whole.text) });
}

function commitFirst(state: TypingState): TypingState {
  const first = state.candidates[0];
  return candidatesAreFresh(state) && first !== undefined ? commit(state, first) : state;
}

function commitLiteral(state: TypingState): TypingState {
  const { keys } = compositionOf(state);
  return commit(state, { text: capitalized(state, bareLetters(keys)), keysUsed: keys.length });
}

function commit(state: TypingState, candidate: Candidate): TypingState {
  const { keys, splits } = compositionOf(state);
  const used = Math.min(candidate.keysUsed, keys.length);
  const rest: Composition = {
    keys: keys.slice(used),
    splits: splits.map((split) => split - used).filter((split) => split > 0),
  };
  return settle(state, edit.insertWord(draftOf(state), candidate.text, state.language), rest);
}

/** Inserts text; an open composition becomes text before it, in the same undo step. */
function insertTyped(state: TypingState, insert: (draft: Draft) => Draft): TypingState {
  if (!isComposing(state)) return editDraft(state, insert);
  const committed = commitBest(state);
  return settle(state, insert(draftOf(committed)), EMPTY_COMPOSITION);
}

function editDraft(state: TypingState, change: (draft: Draft) => Draft): TypingState {
  const before = draftOf(state);
  const draft = change(before);
  return draft.text === before.text && draft.caret === before.caret
    ? state
    : settle(state, draft, compositionOf(state));
}

/** A step of undo of its own. */
function settle(state: TypingState, draft: Draft, composition: Composition): TypingState {
  const history = record(state.history, { draft, composition });
  return asking({ ...state, history, shift: false, composing: false }, []);
}

/** A change of the composition: a run of them is one step of undo. */
function compose(state: TypingState, composition: Composition, kept: readonly Candidate[]): TypingState {
  const snapshot = { draft: draftOf(state), composition };
  const history = state.composing ? amend(state.history, snapshot) : record(state.history, snapshot);
  return asking({ ...state, history, composing: composition.keys.length > 0 }, kept);
}

/** Marks that new candidates are needed. */
function asking(state: TypingState, kept: readonly Candidate[]): TypingState {
  const reading = bareLetters(compositionOf(state).keys);
  return {
    ...state,
    moving: false,
    revision: state.revision + 1,
    candidates: kept,
    nextLetters: {},
    candidatePage: kept.length === 0 ? 0 : state.candidatePage,
    reading,
  };
}
