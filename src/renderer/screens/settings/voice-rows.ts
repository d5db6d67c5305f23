import { useState } from 'react';
import type { VoiceFolderTrouble } from '../../../core/ipc/contract';
import type { Settings } from '../../../core/settings/settings';
import { openScreen } from '../../app/screen-commands';
import { say } from '../../app/speech-commands';
import { checkVoices, listOutputs } from '../../app/voice-check';
import { toggleWhisper } from '../../app/voice-commands';
import { useSlice } from '../../components/use-store';
import { bankStore } from '../../stores/bank-store';
import { changeSettings, settingsStore } from '../../stores/settings-store';
import { speechStore, type SpeechState } from '../../stores/speech-store';
import { stringsOf } from '../../strings';
import { voiceWordsOf, type VoiceWords } from '../../strings/voice-words';
import type { Row } from './setting-row';

const PITCH_STEP = 0.1;
const sayTest = () => say(stringsOf(settingsStore.getState().language).firstSoundSentence);

function stepPitch(by: number): void {
  const { pitch } = settingsStore.getState().speech;
  changeSettings({ speech: { pitch: Math.round(Math.min(2, Math.max(0.5, pitch + by)) * 10) / 10 } });
  sayTest();
}

/** The next loudspeaker, after the last the system's own; heard at once. */
async function nextOutput(): Promise<void> {
  const outputs = await listOutputs();
  const { outputDeviceId } = settingsStore.getState().speech;
  const at = outputs.findIndex(({ deviceId }) => deviceId === outputDeviceId);
  const chosen = outputs[at + 1];
  changeSettings({
    speech: { outputDeviceId: chosen?.deviceId ?? '', outputLabel: chosen?.label ?? '' },
  });
  sayTest();
}

async function chooseFolder(): Promise<VoiceFolderTrouble | null> {
  const choice = await window.app.chooseVoiceFolder();
  if (choice.kind === 'trouble') return choice.trouble;
  if (choice.kind === 'cancelled') return null;
  const { language, speech } = settingsStore.getState();
  const voice = { ...speech.voice, [language]: `sherpa:${language}` };
  changeSettings({ speech: { voiceFolder: choice.folder, voice } });
  sayTest();
  return null;
}

function dropFolder(): void {
  const { voice } = settingsStore.getState().speech;
  const without = (id: string) => (id.startsWith('sherpa:') ? '' : id);
  changeSettings({ speech: { voiceFolder: '', voice: { zh: without(voice.zh), en: without(voice.en) } } });
}

const lastPart = (path: string): string => path.split(/[\\/]/).findLast((part) => part !== '') ?? path;

/** What the self-check found, in one line: which engine speaks which language. */
function checkSentence(checks: SpeechState['checks'], words: VoiceWords): string {
  if (checks.length === 0) return words.checkNone;
  return checks
    .map(({ language, engine }) => {
      const name = stringsOf(language).languageName;
      if (engine === null) return `${name}: ${words.checkBad}`;
      const known: Readonly<Record<string, string>> = words.engine;
      return `${name}: ${known[engine] ?? words.checkGood}`;
    })
    .join(' · ');
}

/** What the rows are made of, besides the settings. */
export interface VoiceRowState {
  readonly checks: SpeechState['checks'];
  readonly recordings: number;
  /** Why the folder that was just chosen cannot be used. */
  readonly trouble: VoiceFolderTrouble | null;
  readonly setTrouble: (trouble: VoiceFolderTrouble | null) => void;
}

/** The rows as they are now. */
export function useMoreVoiceRows(): Row[] {
  const settings = useSlice(settingsStore, (state) => state);
  const checks = useSlice(speechStore, (state) => state.checks);
  const recordings = useSlice(bankStore, ({ bank }) => bank.length);
  const [trouble, setTrouble] = useState<VoiceFolderTrouble | null>(null);
  return moreVoiceRows(settings, { checks, recordings, trouble, setTrouble });
}

/** Everything about voices besides rate, volume and their choice. */
export function moreVoiceRows(settings: Settings, state: VoiceRowState): Row[] {
  const { checks, recordings, trouble, setTrouble } = state;
  const { speech, language } = settings;
  const words = voiceWordsOf(language);
  const { change, on, off } = stringsOf(language).settings;
  const next = (onPick: () => void, label = change): Row['control'] => ({ kind: 'next', label, onPick });
  const held = (onHeld: () => void, label = words.hold): Row['control'] => ({ kind: 'held', label, onHeld });
  return [
    {
      id: 'pitch',
      name: words.pitch,
      value: `${Math.round(speech.pitch * 100)} %`,
      control: { kind: 'steps', onLess: () => stepPitch(-PITCH_STEP), onMore: () => stepPitch(PITCH_STEP) },
    },
    {
      id: 'output',
      name: words.output,
      value: speech.outputDeviceId === '' ? words.outputSystem : speech.outputLabel,
      note: words.outputNote,
      control: next(() => void nextOutput()),
    },
    {
      id: 'whisper',
      name: words.whisper,
      value: speech.whisper ? on : off,
      note: words.whisperNote,
      control: next(toggleWhisper),
    },
    {
      id: 'voice-bank',
      name: words.bank,
      value: `${recordings} ${words.bankCount}`,
      note: words.bankNote,
      control: held(() => openScreen('voiceBank')),
    },
    {
      id: 'pronunciations',
      name: words.dictionary,
      value: `${speech.pronunciations.length} ${words.dictionaryCount}`,
      note: words.dictionaryNote,
      control: held(() => openScreen('pronunciations')),
    },
    {
      id: 'voice-folder',
      name: words.folder,
      value: speech.voiceFolder === '' ? words.folderNone : lastPart(speech.voiceFolder),
      note: trouble === null ? words.folderNote : words.folderTrouble[trouble],
      control:
        speech.voiceFolder === ''
          ? held(() => void chooseFolder().then(setTrouble), words.choose)
          : held(dropFolder, words.removeFolder),
    },
    {
      id: 'voice-check',
      name: words.check,
      value: checkSentence(checks, words),
      note: words.checkNote,
      control: next(() => void checkVoices(), words.checkNow),
    },
  ];
}
