import {
  Eye,
  Info,
  Keyboard,
  LayoutGrid,
  type LucideIcon,
  MessageSquareText,
  Monitor,
  Timer,
  ToggleLeft,
  Volume2,
  Wrench,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Voice } from '../../../core/ipc/contract';
import { useSlice, useStrings } from '../../components/use-store';
import { gazeStore } from '../../stores/gaze-store';
import { learntStore } from '../../stores/learnt-store';
import { partnerStore } from '../../stores/partner-store';
import { recordingStore } from '../../stores/recording-store';
import { settingsStore } from '../../stores/settings-store';
import { socketStore } from '../../stores/socket-store';
import { type SettingsSection, viewStore } from '../../stores/view-store';
import { boardRows } from './board-rows';
import { keyboardRows } from './keyboard-rows';
import { partnerRows } from './partner-rows';
import { aboutRows, dwellRows, eyesRows, screenRows, voiceRows } from './rows';
import { sentenceRows } from './sentence-rows';
import type { Row } from './setting-row';
import { toolRows } from './tool-rows';
import { typingRows } from './typing-rows';
import { useMoreVoiceRows } from './voice-rows';

export const SECTION_ICONS: Readonly<Record<SettingsSection, LucideIcon>> = {
  eyes: Eye,
  dwell: Timer,
  typing: Keyboard,
  sentences: MessageSquareText,
  voice: Volume2,
  screen: Monitor,
  switch: ToggleLeft,
  boards: LayoutGrid,
  tools: Wrench,
  about: Info,
};

/** What can be set in one part of the settings, as it is now. */
export function useSectionRows(section: SettingsSection): readonly Row[] {
  const strings = useStrings();
  const settings = useSlice(settingsStore, (state) => state);
  const camera = useSlice(gazeStore, (gaze) => gaze.camera);
  const recording = useSlice(recordingStore, (store) => store);
  const socket = useSlice(socketStore, (store) => store.socket);
  const learntCount = useSlice(learntStore, ({ entries }) => entries.length);
  const isPartnerOpen = useSlice(partnerStore, ({ isOpen }) => isOpen);
  const version = useSlice(viewStore, (view) => view.appVersion);
  const moreVoiceRows = useMoreVoiceRows();
  const voices = useVoices();
  switch (section) {
    case 'eyes':
      return eyesRows(settings, strings, camera);
    case 'dwell':
      return dwellRows(settings, strings);
    case 'typing':
      return typingRows(settings, strings, learntCount);
    case 'sentences':
      return sentenceRows(settings);
    case 'voice':
      return [...voiceRows(settings, strings, voices), ...moreVoiceRows];
    case 'screen':
      return [...screenRows(settings, strings), ...partnerRows(settings, isPartnerOpen)];
    case 'switch':
      return keyboardRows(settings);
    case 'boards':
      return boardRows(settings);
    case 'tools':
      return toolRows(settings, socket, recording);
    case 'about':
      return aboutRows(strings, version);
  }
}

function useVoices(): readonly Voice[] {
  const [voices, setVoices] = useState<readonly Voice[]>([]);
  useEffect(() => {
    let isCurrent = true;
    window.app.listVoices().then(
      (found) => isCurrent && setVoices(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return voices;
}
