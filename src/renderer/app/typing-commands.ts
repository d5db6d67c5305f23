import type { CandidateReply, CandidateRequest } from '../../core/keyboard/composition';
import type { KeyAction } from '../../core/keyboard/key-action';
import { keyEvidence, keyShares } from '../../core/keyboard/key-evidence';
import type { Key, KeyboardLayout } from '../../core/keyboard/layout';
import type { Language } from '../../core/language';
import type { Pick as SelectionPick } from '../../core/selection/selection-state';
import { withAbbreviations } from '../../core/sentences/abbreviations';
import { textToRead } from '../../core/sentences/document';
import type { Draft } from '../../core/text/message';
import * as edit from '../../core/text/message-editor';
import * as typing from '../../core/text/typing';
import {
  CANDIDATE_LIMITS,
  candidateRequest,
  candidatesAreFresh,
  compositionOf,
  draftOf,
  startTyping,
  type TypingState,
} from '../../core/text/typing-state';
import { changeSettings, settingsStore } from '../stores/settings-store';
import { show } from '../stores/view-store';
import { typingStore } from '../stores/typing-store';
import { saveText } from './draft-saving';
import { distrustLastPick } from './gaze-offset';
import { languageClient } from './language';
import { rememberSaid } from './said-memory';
import { notePick } from './learning';

/** Puts the message of the last run back. */
export function restoreDraft(draft: Draft, language: Language): void {
  typingStore.setState({ typing: startTyping(draft, language), saved: true });
  void refreshCandidates();
}

/**
 * Presses a key of a keyboard.
 * @param pick How sure the eyes were of the key and its neighbours; left out for clicks and switches, which are exact.
 */
export function pressKey(key: Key, layout: KeyboardLayout, pick?: SelectionPick): void {
  const { action } = key;
  const evidence = keyEvidence(layout, key.id, pick ? keyShares(pick) : []);
  const press = (state: TypingState) => typing.applyKey(state, action, evidence);
  if (action.kind === 'candidate') return pickCandidate(action.index);
  if (typingStore.getState().desk.kind === 'letters' && !belongsToLetters(action)) return;
  if (addsText(action)) addText(press);
  else change(press);
  if (action.kind === 'switchLanguage') changeSettings({ language: typingStore.getState().typing.language });
  if (action.kind === 'switchLanguage') show({});
}

/** Commits a candidate of the shown page; a page of candidates then makes room for the letters. */
export function pickCandidate(index: number): void {
  const { typing: seen, desk } = typingStore.getState();
  const { candidates, candidatePage, candidatesPerPage } = seen;
  const candidate =
    index < candidatesPerPage ? candidates[candidatePage * candidatesPerPage + index] : undefined;
  if (candidate === undefined) return;
  if (desk.kind === 'letters') return desk.onPick(candidate);
  // A message that makes room takes its candidates along, but what is picked is what was seen.
  addText((state) => {
    const shown = { ...state, candidates, candidatePage };
    const after = typing.pickCandidate(shown, index);
    notePick(shown, after, index);
    return after;
  });
}

/** Adds a phrase to the message. */
export function insertPhrase(phrase: string): void {
  addText((state) => typing.insertPhrase(state, phrase));
}

/** Commits a whole sentence in place of the open letters. */
export const insertSentence = (text: string): void => addText((state) => typing.commitSentence(state, text));

/** Puts another text in place of all that is written, as one step. */
export const replaceText = (text: string): void =>
  change((state) => typing.replaceMessage(state, { text, caret: text.length }));

/** Puts the caret elsewhere. */
export const moveCaret = (move: (draft: Draft) => Draft): void =>
  change((state) => typing.moveCaret(state, move));

/** Changes the text around the caret. */
export const editText = (edit: (draft: Draft) => Draft): void =>
  change((state) => typing.editMessage(state, edit));

export const startNewLine = (): void => editText((draft) => edit.insertText(draft, '\n'));

/** One step back, over letters, picks, phrases and clearing alike. */
export function undo(): void {
  change(typing.undo);
  distrustLastPick();
}

export const clearMessage = (): void => change(typing.clearMessage);

export const deleteWord = (): void => change((state) => typing.applyKey(state, { kind: 'deleteBack' }));

/** Types in another language; the composition stays. */
export const switchTypingLanguage = (language: Language): void =>
  change((state) => typing.switchLanguage(state, language));

/** As many candidates a page as the layout has places. */
export function setCandidatePlaces(count: number): void {
  typingStore.setState((view) =>
    view.typing.candidatesPerPage === count
      ? view
      : { ...view, typing: { ...view.typing, candidatesPerPage: count, candidatePage: 0 } },
  );
}

/** Turns open letters into text with the best candidate, and says what the message then is. */
export async function finishComposition(): Promise<string> {
  const { typing: state } = typingStore.getState();
  // Without open letters there is nothing to wait for: the first words after a start must not wait for the table.
  if (compositionOf(state).keys.length > 0 && !candidatesAreFresh(state)) await refreshCandidates();
  change(typing.commitBest);
  return draftOf(typingStore.getState().typing).text;
}

/** What the Speak key says: the message, or of a document all from the caret on. Letters of a search say nothing. */
export async function textToSay(): Promise<string> {
  if (typingStore.getState().desk.kind === 'letters') {
    pickCandidate(0);
    return '';
  }
  const text = await finishComposition();
  const { desk, typing: state } = typingStore.getState();
  return desk.kind === 'document' ? textToRead(text, draftOf(state).caret) : text;
}

/** Marks the message as spoken: it is kept, it stays on view, and the next text begins a new one. */
export function markSpoken(): void {
  const { desk, typing: state } = typingStore.getState();
  if (desk.kind !== 'message') return;
  typingStore.setState({ spoken: true });
  rememberSaid(draftOf(state).text);
}

/** Keys that make sense while letters only ask for something: no text comes of them. */
const belongsToLetters = ({ kind }: KeyAction): boolean =>
  kind !== 'text' && kind !== 'space' && kind !== 'shift';

const addsText = (action: KeyAction): boolean => action.kind === 'letters' || action.kind === 'text';

/** Adds text. What has been spoken makes room for it; one step of undo brings it back. */
function addText(step: (state: TypingState) => TypingState): void {
  const { spoken } = typingStore.getState();
  change(spoken ? (state) => typing.asNewMessage(state, step) : step);
  typingStore.setState({ spoken: false });
}

function change(step: (state: TypingState) => TypingState): void {
  const before = typingStore.getState().typing;
  const after = step(before);
  if (after === before) return;
  const draft = draftOf(after);
  const isEdited = draft.text !== draftOf(before).text || draft.caret !== draftOf(before).caret;
  typingStore.setState({
    typing: after,
    ...(isEdited ? { saved: false, spoken: false } : {}),
    ...(after.candidatePage === before.candidatePage ? {} : { candidatesChangedAtMs: performance.now() }),
  });
  if (isEdited) saveText(typingStore.getState().desk, draft);
  if (after.page !== before.page) show({});
  if (after.revision !== before.revision) void refreshCandidates();
}

/** Asks the decoders; an answer that comes too late is dropped by the typing state. */
export async function refreshCandidates(): Promise<void> {
  const { typing: asking } = typingStore.getState();
  const reply = await answer(candidateRequest(asking, CANDIDATE_LIMITS[asking.language]));
  typingStore.setState((view) => {
    const after = typing.withCandidates(view.typing, reply);
    if (after === view.typing) return view;
    const isSame = textsOf(after) === textsOf(view.typing);
    return {
      ...view,
      typing: after,
      candidatesChangedAtMs: isSame ? view.candidatesChangedAtMs : performance.now(),
    };
  });
}

async function answer(request: CandidateRequest): Promise<CandidateReply> {
  const { desk } = typingStore.getState();
  if (desk.kind === 'letters') {
    const candidates = desk.candidates(request.keys);
    return { requestId: request.requestId, candidates, reading: '', tookMs: 0 };
  }
  const reply = await languageClient.request(request);
  return withAbbreviations(reply, settingsStore.getState().sentences.abbreviations, request.keys);
}

const textsOf = (state: TypingState): string =>
  state.candidates.map((candidate) => candidate.text).join('\n');
