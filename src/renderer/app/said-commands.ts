import { keepPhrase } from '../../core/boards/board-edits';
import { isAbbreviation, withAbbreviation, withoutAbbreviation } from '../../core/sentences/abbreviations';
import type { Candidate, KeyEvidence } from '../../core/keyboard/composition';
import type { Reading } from '../../core/sentences/reading';
import { withoutSaid } from '../../core/sentences/said';
import { findSaid } from '../../core/sentences/sentence-search';
import { EMPTY_DRAFT } from '../../core/text/message';
import { bareLetters, draftOf } from '../../core/text/typing-state';
import { shortened } from '../components/shortened';
import { sentenceStore } from '../stores/sentence-store';
import { changeSettings, settingsStore } from '../stores/settings-store';
import { typingStore } from '../stores/typing-store';
import { show } from '../stores/view-store';
import { editBoards } from './board-editing';
import { closeDesk, openDesk } from './desk';
import { signDone } from './done-sign';
import { languageClient } from './language';
import { rememberSaid } from './said-memory';
import { openBoard, openSentences } from './screen-commands';
import { say } from './speech-commands';
import { insertPhrase, insertSentence, refreshCandidates, textToSay } from './typing-commands';

/** Sentences whose readings are asked for at a time: the decoders must not wait long. */
const READINGS_AT_ONCE = 100;
/** Sentences that a search offers. */
const FOUND_LIMIT = 25;

/** What has room in a candidate's place. */
const PLACE_EM = 16;
/** The whole sentence behind a candidate. */
const wholeOf = new WeakMap<Candidate, string>();
const readings = new Map<string, Reading>();

/** Shows what was said before. */
export function openSaid(): void {
  openSentences('said');
  void loadSaid();
}

async function loadSaid(): Promise<void> {
  const said = await window.app.listSaid().catch(() => null);
  if (said) sentenceStore.setState({ said });
}

/** A sentence of the list was picked: said at once, or its choices are shown. */
export function pickSaid(text: string): void {
  if (sentenceStore.getState().picks === 'say') return saySentence(text);
  sentenceStore.setState({ chosen: text });
  openSentences('choices');
}

/** Says a sentence that was said before. */
export function saySentence(text: string): void {
  say(text);
  rememberSaid(text);
}

/** Adds a sentence to the message and shows the boards. */
export function addSentence(text: string): void {
  insertPhrase(text);
  openBoard('home');
}

/** Keeps a sentence as a phrase of the speaker's own board. */
export function pinSentence(text: string): void {
  editBoards((boards) => keepPhrase(boards, text));
  signDone('choice-pin');
}

/** Forgets a sentence for good. */
export function forgetSentence(text: string): void {
  sentenceStore.setState(({ said }) => ({ said: withoutSaid(said, text) }));
  window.app.forgetSaid(text).catch(() => undefined);
  openSentences('said');
}

/** Forgets everything that was said. */
export function forgetAllSaid(): void {
  sentenceStore.setState({ said: [] });
  window.app.forgetSaid(null).catch(() => undefined);
}

/** Lets the keyboard ask for a sentence by its first letters. */
export function searchSaid(): void {
  show({ panel: 'keyboard', page: 0 });
  openDesk(
    {
      kind: 'letters',
      hint: 'search',
      candidates: found,
      onPick: (picked) => pickFound(wholeOf.get(picked)),
    },
    EMPTY_DRAFT,
  );
  void readSaid();
}

function found(keys: readonly KeyEvidence[]): readonly Candidate[] {
  const { said } = sentenceStore.getState();
  const known = said.map(({ text }) => readings.get(text) ?? []);
  return findSaid(said, known, keys, FOUND_LIMIT).map(({ text }) => {
    const candidate: Candidate = { text: shortened(text, PLACE_EM), keysUsed: keys.length, kind: 'choice' };
    wholeOf.set(candidate, text);
    return candidate;
  });
}

function pickFound(text: string | undefined): void {
  if (text === undefined) return;
  closeDesk();
  if (sentenceStore.getState().picks === 'say') openSentences('said');
  pickSaid(text);
}

/** Learns how the sentences are read, the latest first; what is found meanwhile is shown as it comes. */
async function readSaid(): Promise<void> {
  if (sentenceStore.getState().said.length === 0) await loadSaid();
  const unread = sentenceStore
    .getState()
    .said.map(({ text }) => text)
    .filter((text) => !readings.has(text));
  void refreshCandidates();
  for (let from = 0; from < unread.length; from += READINGS_AT_ONCE) {
    const texts = unread.slice(from, from + READINGS_AT_ONCE);
    const read = await languageClient.readings(texts);
    read.forEach((reading, at) => readings.set(texts[at] ?? '', reading));
    if (typingStore.getState().desk.kind !== 'letters') return;
    void refreshCandidates();
  }
}

/** Lets the keyboard take letters that stand for a sentence from then on. */
export function abbreviate(sentence: string): void {
  const text = sentence.trim();
  if (text === '') return;
  show({ panel: 'keyboard', page: 0 });
  const candidates = (keys: readonly KeyEvidence[]): readonly Candidate[] => {
    const letters = bareLetters(keys);
    return isAbbreviation(letters, text)
      ? [{ text: `${letters} → ${shortened(text, PLACE_EM)}`, keysUsed: keys.length, kind: 'choice' }]
      : [];
  };
  const onPick = ({ keysUsed, text: label }: Candidate): void => {
    closeDesk();
    keepAbbreviation(label.slice(0, keysUsed), text);
  };
  openDesk({ kind: 'letters', hint: 'abbreviation', candidates, onPick }, EMPTY_DRAFT);
}

/** Gives the message that is written a short form. */
export async function abbreviateMessage(): Promise<void> {
  abbreviate(await textToSay());
}

function keepAbbreviation(letters: string, text: string): void {
  const { abbreviations } = settingsStore.getState().sentences;
  changeSettings({ sentences: { abbreviations: [...withAbbreviation(abbreviations, letters, text)] } });
  openSentences('abbreviations');
}

/** Takes an abbreviation away. */
export function removeAbbreviation(letters: string): void {
  const { abbreviations } = settingsStore.getState().sentences;
  changeSettings({ sentences: { abbreviations: [...withoutAbbreviation(abbreviations, letters)] } });
}

/** Puts the sentence of an abbreviation into the message. */
export function insertAbbreviation(text: string): void {
  insertSentence(text);
  openBoard('home');
}

/** Copies what is written to the clipboard of the system. */
export async function copyMessage(tileId: string): Promise<void> {
  const { text } = draftOf(typingStore.getState().typing);
  if (text === '') return;
  await window.app.copyText(text);
  signDone(tileId);
}
