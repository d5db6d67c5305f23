import { CALIBRATION_PRESETS } from '../../../core/gaze/calibration-points';
import type { Voice } from '../../../core/ipc/contract';
import type { Language } from '../../../core/language';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings';
import { nextCamera } from '../../app/camera-commands';
import { changeLanguage, openScreen, quit } from '../../app/screen-commands';
import { say } from '../../app/speech-commands';
import type { CameraState } from '../../camera/camera-state';
import { changeSettings, settingsStore } from '../../stores/settings-store';
import { eyesWordsOf } from '../../strings/eyes-words';
import { calibrationRows } from './calibration-rows';
import { toolWordsOf } from '../../strings/tool-words';
import { stringsOf, type Strings } from '../../strings';
import type { Row } from './setting-row';

const DWELL_STEP_MS = 50;
const DWELL_MIN_MS = 300;
const DWELL_MAX_MS = 4000;

type DwellKey = keyof Settings['dwell'];
const DWELL_KEYS = Object.keys(DEFAULT_SETTINGS.dwell) as DwellKey[];

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const next = <T>(choices: readonly T[], current: T): T =>
  choices[(choices.indexOf(current) + 1) % choices.length] ?? current;

/** Dwell time of each class of target, and what lengthens or shortens it. A longer look steps by 50 ms again and again. */
export function dwellRows(settings: Settings, strings: Strings): Row[] {
  const step = (key: DwellKey, byMs: number) => () =>
    changeSettings({
      dwell: { [key]: clamp(settingsStore.getState().dwell[key] + byMs, DWELL_MIN_MS, DWELL_MAX_MS) },
    });
  const words = strings.settings;
  const onOff = (value: boolean) => (value ? words.on : words.off);
  const change = (onPick: () => void): Row['control'] => ({ kind: 'next', label: words.change, onPick });
  return [
    ...DWELL_KEYS.map((key): Row => ({
      id: `dwell-${key}`,
      name: words[key],
      value: `${settings.dwell[key]} ${words.ms}`,
      control: { kind: 'steps', onLess: step(key, -DWELL_STEP_MS), onMore: step(key, DWELL_STEP_MS) },
    })),
    {
      id: 'language-dwell',
      name: words.languageDwell,
      value: onOff(settings.languageDwell),
      note: words.languageDwellSub,
      control: change(() => changeSettings({ languageDwell: !settings.languageDwell })),
    },
    {
      id: 'adaptive-dwell',
      name: words.adaptiveDwell,
      value: onOff(settings.adaptiveDwell),
      note: words.adaptiveDwellSub,
      control: change(() => changeSettings({ adaptiveDwell: !settings.adaptiveDwell })),
    },
  ];
}

/** Rate, volume, voices, and a sentence to try them. Heard at once. */
export function voiceRows(settings: Settings, strings: Strings, voices: readonly Voice[]): Row[] {
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  const stepOf = (key: 'rate' | 'volume', by: number, low: number, high: number) => () => {
    const value = settingsStore.getState().speech[key];
    changeSettings({ speech: { [key]: Math.round(clamp(value + by, low, high) * 100) / 100 } });
    say(strings.firstSoundSentence);
  };
  const voiceRow = (language: Language, name: string): Row => {
    const choices = ['', ...voices.filter((voice) => voice.language === language).map((voice) => voice.id)];
    const current = settings.speech.voice[language];
    const label = voices.find((voice) => voice.id === current)?.name ?? strings.settings.voiceDefault;
    return {
      id: `voice-${language}`,
      name,
      value: label,
      control: {
        kind: 'next',
        label: strings.settings.change,
        onPick: () => {
          const { voice } = settingsStore.getState().speech;
          changeSettings({ speech: { voice: { ...voice, [language]: next(choices, current) } } });
          // Heard in the language that was changed.
          say(stringsOf(language).firstSoundSentence);
        },
      },
    };
  };
  return [
    {
      id: 'rate',
      name: strings.settings.rate,
      value: percent(settings.speech.rate),
      control: { kind: 'steps', onLess: stepOf('rate', -0.1, 0.5, 2), onMore: stepOf('rate', 0.1, 0.5, 2) },
    },
    {
      id: 'volume',
      name: strings.settings.volume,
      value: percent(settings.speech.volume),
      control: { kind: 'steps', onLess: stepOf('volume', -0.1, 0, 1), onMore: stepOf('volume', 0.1, 0, 1) },
    },
    voiceRow('zh', strings.settings.voiceZh),
    voiceRow('en', strings.settings.voiceEn),
    {
      id: 'test-voice',
      name: strings.settings.testVoice,
      note: strings.settings.testVoiceSub,
      control: {
        kind: 'next',
        label: strings.settings.start,
        onPick: () => say(strings.firstSoundSentence),
      },
    },
  ];
}

const GRIDS: readonly Settings['tileGrid'][] = ['auto', '6x4', '5x3', '4x3', '4x2', '3x2', '2x2', '2x1'];
const INCH_STEP = 0.5;

/** Language, tiles, size of the display. */
export function screenRows(settings: Settings, strings: Strings): Row[] {
  const words = strings.settings;
  const onOff = (value: boolean) => (value ? words.on : words.off);
  const stepInch = (by: number) => () =>
    changeSettings({
      screen: { diagonalInch: clamp(settingsStore.getState().screen.diagonalInch + by, 7, 80) },
    });
  const change = (onPick: () => void): Row['control'] => ({ kind: 'next', label: words.change, onPick });
  return [
    { id: 'language', name: words.language, value: strings.languageName, control: change(changeLanguage) },
    {
      id: 'tile-grid',
      name: words.tileGrid,
      value: settings.tileGrid === 'auto' ? words.auto : settings.tileGrid.replace('x', ' × '),
      control: change(() => changeSettings({ tileGrid: next(GRIDS, settings.tileGrid) })),
    },
    {
      id: 'diagonal',
      name: words.diagonalInch,
      value: `${settings.screen.diagonalInch} ${words.inch}`,
      control: { kind: 'steps', onLess: stepInch(-INCH_STEP), onMore: stepInch(INCH_STEP) },
    },
    {
      id: 'full-screen',
      name: words.fullScreen,
      value: onOff(settings.fullScreen),
      control: change(() => changeSettings({ fullScreen: !settings.fullScreen })),
    },
    {
      id: 'click-sound',
      name: words.clickSound,
      value: onOff(settings.clickSound),
      control: change(() => changeSettings({ clickSound: !settings.clickSound })),
    },
  ];
}

/** What one can point with: another device only where one is let in. */
const sourcesOf = ({ gazeSocket }: Settings): readonly Settings['pointSource'][] =>
  gazeSocket.enabled ? ['camera', 'mouse', 'socket'] : ['camera', 'mouse'];

function sourceName({ pointSource, language }: Settings, words: Strings['settings']): string {
  if (pointSource === 'socket') return toolWordsOf(language).source;
  return pointSource === 'camera' ? words.sourceCamera : words.sourceMouse;
}

/** Calibration, camera, what one points with, the helper's dot. */
export function eyesRows(settings: Settings, strings: Strings, camera: CameraState): Row[] {
  const words = strings.settings;
  return [
    {
      id: 'calibrate',
      name: words.calibrate,
      note: words.calibrateSub,
      control: { kind: 'next', label: words.start, onPick: () => openScreen('position') },
    },
    {
      id: 'point-source',
      name: words.pointSource,
      value: sourceName(settings, words),
      control: {
        kind: 'next',
        label: words.change,
        onPick: () => changeSettings({ pointSource: next(sourcesOf(settings), settings.pointSource) }),
      },
    },
    {
      id: 'camera',
      name: words.camera,
      value: camera.kind === 'running' ? camera.device.label : words.cameraNone,
      control: { kind: 'next', label: words.change, onPick: nextCamera },
    },
    {
      id: 'calibration-preset',
      name: words.calibration,
      value: eyesWordsOf(settings.language).preset[settings.calibration],
      note: words.calibrationSub,
      control: {
        kind: 'next',
        label: words.change,
        onPick: () => changeSettings({ calibration: next(CALIBRATION_PRESETS, settings.calibration) }),
      },
    },
    ...calibrationRows(settings),
    {
      id: 'gaze-point',
      name: words.showGazePoint,
      value: settings.showGazePoint ? words.on : words.off,
      note: words.showGazePointSub,
      control: {
        kind: 'next',
        label: words.change,
        onPick: () => changeSettings({ showGazePoint: !settings.showGazePoint }),
      },
    },
  ];
}

/** What this is, the way back to the first steps, and the way out. */
export function aboutRows(strings: Strings, version: string): Row[] {
  const words = strings.settings;
  return [
    {
      id: 'version',
      name: `${strings.appName} ${strings.otherName}`,
      value: `${words.version} ${version}`,
      note: words.privacy,
      control: { kind: 'none' },
    },
    {
      id: 'first-run',
      name: words.firstRun,
      control: { kind: 'next', label: words.start, onPick: () => openScreen('firstRun') },
    },
    {
      id: 'quit',
      name: words.quit,
      control: { kind: 'confirmed', label: words.quit, confirm: words.quitConfirm, onPick: quit },
    },
  ];
}
