import {
  ArrowLeft,
  BellRing,
  Eye,
  Info,
  LayoutGrid,
  MessageSquareText,
  Monitor,
  Timer,
  ToggleLeft,
  Volume2,
  Wrench,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Voice } from '../../../core/ipc/contract';
import { raiseCall } from '../../app/call-commands';
import { openScreen } from '../../app/screen-commands';
import { EdgeKey } from '../../components/edge-key';
import { useLanguage, useSlice, useStrings } from '../../components/use-store';
import { gazeStore } from '../../stores/gaze-store';
import { recordingStore } from '../../stores/recording-store';
import { learntStore } from '../../stores/learnt-store';
import { settingsStore } from '../../stores/settings-store';
import { show, viewStore } from '../../stores/view-store';
import { socketStore } from '../../stores/socket-store';
import { toolWordsOf } from '../../strings/tool-words';
import { CarerDialogs } from '../carer/carer-dialogs';
import { carerWordsOf } from '../../strings/carer-words';
import { sentenceWordsOf } from '../../strings/sentence-words';
import { keyboardWordsOf } from '../../strings/keyboard-words';
import { boardRows } from './board-rows';
import { keyboardRows } from './keyboard-rows';
import { aboutRows, dwellRows, eyesRows, screenRows, voiceRows } from './rows';
import { sentenceRows } from './sentence-rows';
import { SettingRow } from './setting-row';
import { toolRows } from './tool-rows';
import { typingRows } from './typing-rows';
import { useMoreVoiceRows } from './voice-rows';

const SECTIONS = [
  'dwell',
  'voice',
  'screen',
  'eyes',
  'switch',
  'sentences',
  'boards',
  'tools',
  'about',
] as const;
type Section = (typeof SECTIONS)[number];
const ICONS = {
  dwell: Timer,
  voice: Volume2,
  screen: Monitor,
  eyes: Eye,
  sentences: MessageSquareText,
  switch: ToggleLeft,
  boards: LayoutGrid,
  tools: Wrench,
  about: Info,
};
/** Rows that fit at a size the eyes can hit. */
const ROWS_PER_PAGE = 4;

/** Everything that can be set, in steps large enough for the eyes: no sliders, no scrolling. */
export function SettingsScreen() {
  const strings = useStrings();
  const [section, setSection] = useState<Section>('dwell');
  const [page, setPage] = useState(0);
  const rows = useRows(section);
  const pages = Math.ceil(rows.length / ROWS_PER_PAGE);
  // Pages of about equal length: no page with a single row.
  const rowsPerPage = Math.ceil(rows.length / pages);
  const shown = rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage);
  const names = {
    dwell: strings.settingsDwell,
    voice: strings.settingsVoice,
    screen: strings.settingsScreen,
    eyes: strings.settingsEyes,
    sentences: sentenceWordsOf(useLanguage()).section,
    switch: keyboardWordsOf(useLanguage()).section,
    boards: carerWordsOf(useLanguage()).section,
    tools: toolWordsOf(useLanguage()).title,
    about: strings.settingsAbout,
  };
  const open = (next: Section) => {
    setPage(next === section ? (page + 1) % pages : 0);
    setSection(next);
    show({});
  };
  return (
    <main className="settings">
      <nav className="settings-nav">
        <EdgeKey id="back" icon={ArrowLeft} label={strings.back} onPick={() => openScreen('speak')} />
        {SECTIONS.map((name) => (
          <EdgeKey
            key={name}
            id={`section-${name}`}
            icon={ICONS[name]}
            label={names[name]}
            {...(name === section && pages > 1 ? { sub: `${page + 1} / ${pages} ›` } : {})}
            className={name === section ? 'current' : ''}
            onPick={() => open(name)}
          />
        ))}
        <EdgeKey
          id="call"
          icon={BellRing}
          label={strings.call}
          className="call"
          dwellClass="call"
          onPick={() => raiseCall('tile')}
        />
      </nav>
      <section
        className="settings-rows"
        style={{ gridTemplateRows: `repeat(${rowsPerPage}, minmax(0, 1fr))` }}
      >
        {shown.map((row) => (
          <SettingRow key={row.id} row={row} />
        ))}
      </section>
      <CarerDialogs />
    </main>
  );
}

function useRows(section: Section) {
  const strings = useStrings();
  const settings = useSlice(settingsStore, (state) => state);
  const camera = useSlice(gazeStore, (gaze) => gaze.camera);
  const recording = useSlice(recordingStore, (store) => store);
  const socket = useSlice(socketStore, (store) => store.socket);
  const learntCount = useSlice(learntStore, ({ entries }) => entries.length);
  const version = useSlice(viewStore, (view) => view.appVersion);
  const moreVoiceRows = useMoreVoiceRows();
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
  switch (section) {
    case 'dwell':
      return dwellRows(settings, strings);
    case 'voice':
      return [...voiceRows(settings, strings, voices), ...moreVoiceRows];
    case 'screen':
      return screenRows(settings, strings);
    case 'eyes':
      return eyesRows(settings, strings, camera);
    case 'switch':
      return keyboardRows(settings);
    case 'boards':
      return boardRows(settings);
    case 'sentences':
      return [...typingRows(settings, strings, learntCount), ...sentenceRows(settings)];
    case 'tools':
      return toolRows(settings, socket, recording);
    case 'about':
      return aboutRows(strings, version);
  }
}
