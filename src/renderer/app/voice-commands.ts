import { sayAcross } from '../../core/speech/across';
import { spellOut } from '../../core/speech/spell-out';
import { draftOf } from '../../core/text/typing-state';
import { boardStore } from '../stores/board-store';
import { changeSettings, settingsStore } from '../stores/settings-store';
import { speechStore } from '../stores/speech-store';
import { typingStore } from '../stores/typing-store';
import { stringsOf } from '../strings';
import { voiceWordsOf } from '../strings/voice-words';
import { askForTime } from './partner-commands';
import { say, showWords } from './speech-commands';

/** Most steps that "louder" takes; each is 6 dB. */
const MAX_LOUDER = 3;

/** What is written, or when nothing is, what was said last. */
export const wordsAtHand = (): string =>
  draftOf(typingStore.getState().typing).text.trim() || speechStore.getState().lastSpoken;

/** The last utterance again, a step louder each time. */
export function sayLouder(): void {
  const { lastSpoken, louder } = speechStore.getState();
  say(lastSpoken, { louder: Math.min(MAX_LOUDER, louder + 1) });
}

/** The words at hand, letter by letter or character by character. */
export function spell(): void {
  say(spellOut(wordsAtHand()), { isAside: true });
}

/** The words at hand, large and without a sound. */
export function showWordsAtHand(): void {
  const words = wordsAtHand();
  if (words !== '') showWords(words);
}

/** From now on words are shown instead of said, or said again. */
export function toggleWhisper(): void {
  changeSettings({ speech: { whisper: !settingsStore.getState().speech.whisper } });
}

/** The words at hand in the other language; null when they are known in one only. */
export function acrossAtHand(): ReturnType<typeof sayAcross> {
  const [zh, en] = [stringsOf('zh'), stringsOf('en')];
  const ask = (['zh', 'en'] as const).map((language) => voiceWordsOf(language).pleaseWait);
  const phrases = [
    { zh: zh.sayYes, en: en.sayYes },
    { zh: zh.sayNo, en: en.sayNo },
    { zh: ask[0] ?? '', en: ask[1] ?? '' },
  ];
  return sayAcross(wordsAtHand(), boardStore.getState().boards, phrases);
}

/** Says the words at hand in the other language. */
export function speakAcross(): void {
  const across = acrossAtHand();
  if (across !== null) say(across.words, { language: across.language, isAside: true });
}

/** Asks the listener to wait until the message is written: said, and shown in the partner window. */
export function pleaseWait(): void {
  say(voiceWordsOf(settingsStore.getState().language).pleaseWait, { isAside: true });
  askForTime();
}
