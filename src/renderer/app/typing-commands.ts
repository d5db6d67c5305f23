import type { KeyAction } from '../../core/keyboard/key-action';
import { keyEvidence, keyShares } from '../../core/keyboard/key-evidence';
import type { Key, KeyboardLayout } from '../../core/keyboard/layout';
import type { Language } from '../../core/language';
import type { Pick as SelectionPick } from '../../core/selection/selection-state';
import type { Draft } from '../../core/text/message';
import * as typing from '../../core/text/typing';
import {
  candidateRequest,
  candidatesAreFresh,
  compositionOf,
  draftOf,
  startTyping,
  type TypingState,
} from '../../core/text/typing-state';
import { changeSettings } from '../stores/settings-store';
import { show } from '../stores/view-store';
import { typingStore } from '../stores/typing-store';
import { saveDraft } from './draft-saving';
import { distrustLastPick } from './gaze-offset';
import { languageClient } from './language';
import { notePick } from './learning';

/** Candidates asked for at a time: several pages of them. */
const CANDIDATE_LIMIT = 25;

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
  if (addsText(action)) beginAnew();
  const evidence = keyEvidence(layout, key.id, pick ? keyShares(pick) : []);
  change((state) => typing.applyKey(state, action, evidence));
  if (action.kind === 'switchLanguage') changeSettings({ language: typingStore.getState().typing.language });
  if (action.kind === 'switchLanguage') show({});
}

/** Commits a candidate of the shown page; a page of candidates then makes room for the letters. */
export function pickCandidate(index: number): void {
  const { candidates, candidatePage } = typingStore.getState().typing;
  beginAnew();
  // A message that makes room takes its candidates along, but what is picked is what was seen.
  change((state) => {
    const seen = { ...state, candidates, candidatePage };
    const after = typing.pickCandidate(seen, index);
    notePick(seen, after, index);
    return after;
  });
}

/** Adds a phrase to the message. */
export function insertPhrase(phrase: string): void {
  beginAnew();
  change((state) => typing.insertPhrase(state, phrase));
}

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
  const { typing: open } = typingStore.getState();
  // Without open letters nothing is waited for: speaking must not hang on the decoders.
  if (compositionOf(open).keys.length > 0 && !candidatesAreFresh(open)) await refreshCandidates();
  change(typing.commitBest);
  return draftOf(typingStore.getState().typing).text;
}

/** Marks the message as spoken: it stays on view, and the next text begins a new one. */
export const markSpoken = (): void => typingStore.setState({ spoken: true });

const addsText = (action: KeyAction): boolean => action.kind === 'letters' || action.kind === 'text';

/** What has been spoken makes room for the next message; undo brings it back. */
function beginAnew(): void {
  if (!typingStore.getState().spoken) return;
  typingStore.setState((view) => ({ spoken: false, typing: typing.clearMessage(view.typing) }));
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
  if (isEdited) saveDraft(draft);
  if (after.page !== before.page) show({});
  if (after.revision !== before.revision) void refreshCandidates();
}

/** Asks the decoders; an answer that comes too late is dropped by the typing state. */
async function refreshCandidates(): Promise<void> {
  const reply = await languageClient.request(
    candidateRequest(typingStore.getState().typing, CANDIDATE_LIMIT),
  );
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

const textsOf = (state: TypingState): string =>
  state.candidates.map((candidate) => candidate.text).join('\n');
