import type { SpeechEnd } from '../../core/ipc/contract';
import type { Language } from '../../core/language';
import { recordingOf } from '../../core/speech/voice-bank';
import { VoiceOutput, isWithoutLoudspeaker } from '../audio/voice-output';
import { bankStore } from '../stores/bank-store';
import { settingsStore } from '../stores/settings-store';
import { speechStore } from '../stores/speech-store';
import { addProblem, dismissProblem, show } from '../stores/view-store';
import { stringsOf } from '../strings';
import { learnMessage } from './learning';
import { pictureUrl } from './picture-url';
import { recordings, sounds } from './sound';
import { markSpoken, textToSay } from './typing-commands';

/** After this long without a first sound the words are shown large. */
const SILENCE_MS = 6000;
/** Shown words stay long enough to be read aloud slowly by somebody across the room. */
const SHOWN_BASE_MS = 6000;
const SHOWN_PER_CHARACTER_MS = 200;

interface Spoken {
  readonly text: string;
  silenceTimer: ReturnType<typeof setTimeout>;
}

/** So many former utterances are kept for the partner window. */
const MAX_SAID = 8;

export interface SayOptions {
  /** Steps louder than usual, 0–3. */
  readonly louder?: number;
  /** Language of words that are written in neither script; that of the interface when absent. */
  readonly language?: Language;
  /** It is no phrase of its own: it is spelt, or asks for patience. What was said last remains so. */
  readonly isAside?: boolean;
}

const underWay = new Map<string, Spoken>();
let isMute = false;
let shownTimer: ReturnType<typeof setTimeout> | undefined;

const voice = new VoiceOutput({
  onStart(utteranceId) {
    performance.mark('mouyu:audio', { detail: { utteranceId } });
    clearTimeout(underWay.get(utteranceId)?.silenceTimer);
  },
  onEnd: forget,
});

/** Connects the voice with the main process and watches for loudspeakers that come and go. */
export function startSpeech(): void {
  window.app.on('speechChunk', (chunk) => voice.push(chunk));
  window.app.on('speechEnd', ended);
  void checkLoudspeaker();
  navigator.mediaDevices.addEventListener('devicechange', () => void checkLoudspeaker());
}

/** Sends all that is said to another loudspeaker; empty: the system's. False when it cannot be had. */
export async function setVoiceSink(deviceId: string): Promise<boolean> {
  const had = await Promise.all([voice.setSink(deviceId), recordings.setSink(deviceId)]);
  return had.every(Boolean);
}

/** Says a text at once, in place of what is being said: in the person's own voice where it was recorded. */
export function say(text: string, options: SayOptions = {}): void {
  const words = text.trim();
  if (words === '') return;
  const own = recordingOf(bankStore.getState().bank, words);
  if (own === undefined) synthesise(words, options);
  else sayRecorded(own.sound, words, options);
}

/** Plays the recording of a phrase in place of the voice; when it cannot be played the voice says the words. */
export function sayRecorded(sound: string, words: string, options: SayOptions = {}): void {
  stopSpeaking();
  noteSaid(words, options);
  if (settingsStore.getState().speech.whisper) return showWords(words);
  speechStore.setState({ speaking: true });
  recordings.play(pictureUrl(sound), () => synthesise(words, options), {
    volume: settingsStore.getState().speech.volume,
    louder: options.louder ?? 0,
    onEnd: () => speechStore.setState({ speaking: false }),
  });
}

function noteSaid(words: string, { louder = 0, isAside = false }: SayOptions): void {
  if (isAside) return;
  speechStore.setState(({ said }) => ({
    louder,
    lastSpoken: words,
    said: [words, ...said.filter((former) => former !== words)].slice(0, MAX_SAID),
  }));
}

function synthesise(words: string, options: SayOptions): void {
  stopSpeaking();
  noteSaid(words, options);
  if (settingsStore.getState().speech.whisper) return showWords(words);
  const utteranceId = crypto.randomUUID();
  underWay.set(utteranceId, { text: words, silenceTimer: setTimeout(() => silent(utteranceId), SILENCE_MS) });
  voice.expect(utteranceId);
  speechStore.setState({ speaking: true });
  const { language = settingsStore.getState().language, louder = 0 } = options;
  window.app
    .speak({ utteranceId, text: words, language, louder, mode: 'replace' })
    .catch((error: unknown) => failed(utteranceId, String(error)));
  if (isMute) showWords(words);
}

/** Says the message; open letters are turned into text first. */
export async function speakMessage(): Promise<void> {
  const text = await textToSay();
  say(text);
  markSpoken();
  learnMessage(text);
}

export function sayAgain(): void {
  say(speechStore.getState().lastSpoken);
}

export function sayYesOrNo(answer: 'yes' | 'no'): void {
  const strings = stringsOf(settingsStore.getState().language);
  say(answer === 'yes' ? strings.sayYes : strings.sayNo);
}

/** Silence at once. */
export function stopSpeaking(): void {
  recordings.stop();
  speechStore.setState({ speaking: false });
  if (underWay.size === 0) return;
  voice.stop();
  for (const { silenceTimer } of underWay.values()) clearTimeout(silenceTimer);
  underWay.clear();
  window.app.stopSpeaking().catch(() => undefined);
}

function ended({ utteranceId, outcome, detail }: SpeechEnd): void {
  if (outcome === 'failed') failed(utteranceId, detail);
  else voice.finish(utteranceId);
}

function forget(utteranceId: string): void {
  clearTimeout(underWay.get(utteranceId)?.silenceTimer);
  underWay.delete(utteranceId);
  speechStore.setState({ speaking: underWay.size > 0 });
}

function silent(utteranceId: string): void {
  failed(utteranceId, `no sound within ${SILENCE_MS} ms`);
}

/** Never silent without a sign: the words in large letters, a beep, and the reason for the carer. */
function failed(utteranceId: string, detail: string): void {
  const spoken = underWay.get(utteranceId);
  if (!spoken) return;
  forget(utteranceId);
  addProblem({ code: 'speechSilent', detail });
  sounds.beep();
  showWords(spoken.text);
}

/** Shows words large, for the one in the room. */
export function showWords(text: string): void {
  clearTimeout(shownTimer);
  show({ shownText: text });
  shownTimer = setTimeout(
    () => show({ shownText: '' }),
    SHOWN_BASE_MS + SHOWN_PER_CHARACTER_MS * text.length,
  );
}

async function checkLoudspeaker(): Promise<void> {
  isMute = await isWithoutLoudspeaker();
  if (isMute) addProblem({ code: 'noAudioDevice', detail: 'the system lists no audio output' });
  else dismissProblem('noAudioDevice');
}
