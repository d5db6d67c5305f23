import { literalLetters } from '../../core/letter-evidence';
import type { ExpansionReply } from '../../core/sentences/expansion';
import { textBeforeCaret } from '../../core/text/message-editor';
import { compositionOf, draftOf, type TypingState } from '../../core/text/typing-state';
import { expansionStore } from '../stores/expansion-store';
import { settingsStore } from '../stores/settings-store';
import { typingStore } from '../stores/typing-store';
import { openSentences } from './screen-commands';
import { insertSentence, replaceText } from './typing-commands';

/** Nothing is asked before the letters have stood for so long. */
const PAUSE_MS = 700;
/** Fewer letters say too little. */
const LEAST_LETTERS = 2;
/** How much of the text before is sent along, UTF-16 units. */
const WORDS_LENGTH = 120;
const MAX_LETTERS = 40;
/** A server that fails this often in a row is left alone for a while; the panel can still ask it. */
const MAX_FAILURES = 3;
const LEFT_ALONE_MS = 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let silentUntilMs = 0;

/** Asks for sentences when letters stand for a moment on the keyboard. Typing never waits for it. */
export function watchExpansion(): void {
  typingStore.subscribe(({ typing, desk }, before) => {
    if (typing.revision === before.typing.revision) return;
    clearTimeout(timer);
    const { enabled } = settingsStore.getState().expansion;
    if (!enabled || desk.kind === 'letters' || lettersOf(typing).length < LEAST_LETTERS) return;
    timer = setTimeout(() => {
      if (performance.now() >= silentUntilMs) void askForSentences();
    }, PAUSE_MS);
  });
}

/** Opens the panel of whole sentences and asks for some. */
export function openWhole(): void {
  openSentences('whole');
  void askForSentences();
}

/** Asks about the open letters, or the words that are written. */
export async function askForSentences(): Promise<void> {
  const { typing } = typingStore.getState();
  const asked = questionFor(typing);
  if (asked.letters === '' && asked.words.trim() === '') return;
  expansionStore.setState({ asked, isAsking: true, reply: null });
  const reply = await window.app.expand({ language: typing.language, ...asked });
  if (reply.kind === 'failed' && reply.why === 'superseded') return;
  failures = reply.kind === 'failed' ? failures + 1 : 0;
  if (failures >= MAX_FAILURES) silentUntilMs = performance.now() + LEFT_ALONE_MS;
  const lastSent = reply.sent === '' ? expansionStore.getState().lastSent : reply.sent;
  expansionStore.setState({ isAsking: false, reply, lastSent, changedAtMs: performance.now() });
}

/** Asks about two example words, for the carer who sets it up. */
export async function testExpansion(words: string): Promise<ExpansionReply> {
  const { language } = settingsStore.getState();
  const reply = await window.app.expand({ language, letters: '', words });
  if (reply.sent !== '') expansionStore.setState({ lastSent: reply.sent });
  return reply;
}

/** What would be asked now. */
export function questionFor(typing: TypingState): { readonly letters: string; readonly words: string } {
  return { letters: lettersOf(typing), words: textBeforeCaret(draftOf(typing)).slice(-WORDS_LENGTH) };
}

/** A sentence was picked: it takes the place of the letters it was made of, or of the keywords. */
export function pickSentence(text: string): void {
  if (lettersOf(typingStore.getState().typing) === '') replaceText(text);
  else insertSentence(text);
}

/** The open letters; where a key holds several, those of the likeliest reading. */
function lettersOf(typing: TypingState): string {
  const { keys } = compositionOf(typing);
  const letters = literalLetters(keys) || typing.reading;
  return keys.length === 0
    ? ''
    : letters
        .toLowerCase()
        .replace(/[^a-z]/g, '')
        .slice(0, MAX_LETTERS);
}
