import { areSidesLearnt } from '../../../core/gaze/side-gaze';
import { type Settings, SWITCH_KEYS } from '../../../core/settings/settings';
import { openScreen } from '../../app/screen-commands';
import { toggleSides } from '../../app/sides-commands';
import { changeSettings, settingsStore } from '../../stores/settings-store';
import { stringsOf } from '../../strings';
import { keyboardWordsOf } from '../../strings/keyboard-words';
import { callsRow } from './call-rows';
import type { Row } from './setting-row';

const STEP_MS = 250;
const STEP_RANGE = { least: 500, most: 4000 };
const LOOPS_RANGE = { least: 1, most: 10 };

const now = (): Settings['scanning'] => settingsStore.getState().scanning;

/** The call by closed eyes, the calls that were, everything about the switch, and about looking left and right. */
export function keyboardRows({ scanning, sides, callByClosedEyes, language }: Settings): Row[] {
  const words = keyboardWordsOf(language);
  const common = stringsOf(language).settings;
  const toggle = (id: string, key: 'gamePad' | 'closedEyes' | 'sound', name: string, note?: string): Row => ({
    id,
    name,
    value: scanning[key] ? words.on : words.off,
    ...(note === undefined ? {} : { note }),
    control: {
      kind: 'next',
      label: words.change,
      onPick: () => changeSettings({ scanning: { [key]: !now()[key] } }),
    },
  });
  return [
    {
      id: 'closed-eyes',
      name: common.callByClosedEyes,
      value: callByClosedEyes ? words.on : words.off,
      note: common.callByClosedEyesSub,
      control: {
        kind: 'next',
        label: words.change,
        onPick: () => changeSettings({ callByClosedEyes: !callByClosedEyes }),
      },
    },
    callsRow(language),
    {
      id: 'scanning',
      name: words.scanning,
      value: scanning.on ? words.on : words.off,
      note: words.scanningSub,
      control: { kind: 'next', label: words.change, onPick: toggleScanning },
    },
    {
      id: 'switch-key',
      name: words.switchKeyName,
      value: words.switchKey[scanning.key],
      control: { kind: 'next', label: words.change, onPick: nextKey },
    },
    toggle('switch-pad', 'gamePad', words.gamePad, words.gamePadSub),
    toggle('switch-eyes', 'closedEyes', words.closedEyes, words.closedEyesSub),
    {
      id: 'scan-step',
      name: words.stepMs,
      value: `${scanning.stepMs / 1000} ${words.seconds}`,
      control: { kind: 'steps', onLess: () => changeStep(-STEP_MS), onMore: () => changeStep(STEP_MS) },
    },
    {
      id: 'scan-loops',
      name: words.loops,
      value: String(scanning.loops),
      note: words.loopsSub,
      control: { kind: 'steps', onLess: () => changeLoops(-1), onMore: () => changeLoops(1) },
    },
    toggle('scan-sound', 'sound', words.stepSound),
    {
      id: 'sides',
      name: words.sides,
      value: sides.on ? words.on : words.off,
      note: words.sidesSub,
      control: { kind: 'next', label: words.change, onPick: toggleSides },
    },
    ...(areSidesLearnt(sides) ? [sidesAgain(words)] : []),
  ];
}

const sidesAgain = (words: ReturnType<typeof keyboardWordsOf>): Row => ({
  id: 'sides-again',
  name: words.sidesAgain,
  control: { kind: 'next', label: words.start, onPick: () => openScreen('sides') },
});

/** Scanning without any switch would be a highlight that nobody can press: the space bar is one that all have. */
function toggleScanning(): void {
  const { on, key, gamePad, closedEyes } = now();
  const hasSwitch = key !== 'off' || gamePad || closedEyes;
  changeSettings({ scanning: { on: !on, ...(on || hasSwitch ? {} : { key: 'Space' }) } });
}

function nextKey(): void {
  const at = SWITCH_KEYS.indexOf(now().key);
  changeSettings({ scanning: { key: SWITCH_KEYS[(at + 1) % SWITCH_KEYS.length] ?? 'off' } });
}

const within = (value: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, value));

function changeStep(byMs: number): void {
  changeSettings({ scanning: { stepMs: within(now().stepMs + byMs, STEP_RANGE) } });
}

function changeLoops(by: number): void {
  changeSettings({ scanning: { loops: within(now().loops + by, LOOPS_RANGE) } });
}
