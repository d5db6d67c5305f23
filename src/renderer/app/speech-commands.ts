import type { SpeechEnd } from '../../core/ipc/contract';
import { VoiceOutput, isWithoutLoudspeaker } from '../audio/voice-output';
import { settingsStore } from '../stores/settings-store';
import { speechStore } from '../stores/speech-store';
import { addProblem, dismissProblem, show } from '../stores/view-store';
import { stringsOf } from '../strings';
import { learnMessage } from './learning';
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

/** Says a text at once, in place of what is being said. */
export function say(text: string): void {
  const words = text.trim();
  if (words === '') return;
  stopSpeaking();
  const utteranceId = crypto.randomUUID();
  underWay.set(utteranceId, { text: words, silenceTimer: setTimeout(() => silent(utteranceId), SILENCE_MS) });
  voice.expect(utteranceId);
  speechStore.setState({ speaking: true, lastSpoken: words });
  const { language } = settingsStore.getState();
  window.app
    .speak({ utteranceId, text: words, language, mode: 'replace' })
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

function showWords(text: string): void {
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
