// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from '../../../../src/core/settings/settings';
import { keyboardRows } from '../../../../src/renderer/screens/settings/keyboard-rows';
import {
  aboutRows,
  dwellRows,
  eyesRows,
  screenRows,
  voiceRows,
} from '../../../../src/renderer/screens/settings/rows';
import { partnerRows } from '../../../../src/renderer/screens/settings/partner-rows';
import { toolRows } from '../../../../src/renderer/screens/settings/tool-rows';
import { sentenceRows } from '../../../../src/renderer/screens/settings/sentence-rows';
import { fuzzyRows, typingRows } from '../../../../src/renderer/screens/settings/typing-rows';
import type { Row } from '../../../../src/renderer/screens/settings/setting-row';
import { recordingStore } from '../../../../src/renderer/stores/recording-store';
import { moreVoiceRows } from '../../../../src/renderer/screens/settings/voice-rows';
import { changeSettings, loadSettings, settingsStore } from '../../../../src/renderer/stores/settings-store';
import { viewStore } from '../../../../src/renderer/stores/view-store';
import { stringsOf } from '../../../../src/renderer/strings';

vi.mock('../../../../src/renderer/app/language', () => ({
  languageClient: { request: () => new Promise(() => undefined), know: () => undefined },
}));
vi.mock('../../../../src/renderer/app/speech-commands', () => ({ say: () => undefined }));
vi.mock('../../../../src/renderer/app/gaze-recording', () => ({}));
vi.mock('../../../../src/renderer/app/voice-check', () => ({
  checkVoices: () => Promise.resolve(),
  listOutputs: () => Promise.resolve([]),
}));
vi.mock('../../../../src/renderer/app/camera-commands', () => ({
  nextCamera: () => changeSettings({ camera: { deviceId: 'second', label: 'Second camera' } }),
}));

/** What has no row, and why. */
const WITHOUT_ROW: Readonly<Record<string, string>> = {
  version: 'belongs to the file, not to the user',
  'speech.outputDeviceId': 'the row first asks the system for its loudspeakers (`voice-check.ts`)',
  'speech.outputLabel': 'goes with the loudspeaker',
  'speech.voiceFolder': 'a dialog for a hand, behind a button that is held',
  'partner.open': 'follows the window, behind a button that is held',
  firstRunDone: 'the row in About opens the first run itself',
  'carer.pin': 'digits that a hand types, behind a button that is held (`carer-dialogs.tsx`)',
  'carer.callAddress': 'an address that a hand types, behind a button that is held (`carer-dialogs.tsx`)',
  'camera.hfovDeg': 'a property of the camera that nobody at a bedside knows; the calibration absorbs it',
  'screen.cameraOffsetXMm': 'cameras sit in the middle above the screen; the calibration absorbs the rest',
  'sides.on': 'its row opens the set-up, which turns it on (below)',
  'sides.leftDeg': 'what the set-up of looking left and right has seen',
  'sides.rightDeg': 'what the set-up of looking left and right has seen',
  'screen.cameraOffsetYMm': 'cameras sit in the middle above the screen; the calibration absorbs the rest',
  'expansion.enabled': 'a row only once an address was allowed; set on the carer’s own screen',
  'expansion.address': 'typed on the carer’s own screen',
  'expansion.allowedOrigin': 'typed on the carer’s own screen',
  'expansion.model': 'typed on the carer’s own screen',
};

const VOICES = (['zh', 'en'] as const).map((language) => ({
  id: `voice-${language}`,
  name: `Voice ${language}`,
  language,
  engine: 'embedded',
}));

function pathsOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null
      ? pathsOf(inner as object, `${path}${key}.`)
      : [`${path}${key}`],
  );
}

function allRows(): Row[] {
  const settings = settingsStore.getState();
  const strings = stringsOf('zh');
  return [
    ...dwellRows(settings, strings),
    ...voiceRows(settings, strings, VOICES),
    ...moreVoiceRows(settings, {
      ...{ checks: [], recordings: 0, trouble: null },
      setTrouble: () => undefined,
    }),
    ...screenRows(settings, strings),
    ...partnerRows(settings, false),
    ...typingRows(settings, strings, 0).filter(
      ({ control }) => control.kind === 'next' && control.label === strings.settings.change,
    ),
    ...fuzzyRows(settings, strings),
    ...eyesRows(settings, strings, { kind: 'off' }),
    ...keyboardRows(settings),
    ...toolRows(
      settings,
      { kind: 'listening', port: 47_615, token: 'abc', devices: 0 },
      recordingStore.getState(),
    ),
    ...sentenceRows(settings),
    ...aboutRows(strings, '1.0.0'),
  ];
}

function press({ control }: Row): void {
  if (control.kind === 'steps') {
    control.onLess();
    control.onMore();
  }
  if (control.kind === 'next') control.onPick();
}

describe('settings rows', () => {
  let changed: Set<string>;

  beforeEach(() => {
    changed = new Set();
    loadSettings(DEFAULT_SETTINGS);
    const updateSettings = (patch: SettingsPatch): Promise<Settings> => {
      pathsOf(patch).forEach((path) => changed.add(path));
      return Promise.resolve(settingsStore.getState());
    };
    const renewSocketToken = () => Promise.resolve({ kind: 'off' });
    Object.assign(window, { app: { updateSettings, renewSocketToken } });
  });

  it('change every setting there is, but for those that are left out with a reason', () => {
    allRows().forEach(press);
    const expected = pathsOf(DEFAULT_SETTINGS).filter((path) => !(path in WITHOUT_ROW));
    expect([...changed].filter((path) => !(path in WITHOUT_ROW)).sort()).toEqual(expected.sort());
  });

  it('leave nothing out that is not a setting any more', () => {
    const known = pathsOf(DEFAULT_SETTINGS);
    for (const path of Object.keys(WITHOUT_ROW)) expect(known).toContain(path);
  });

  it('go through every tile grid and every keyboard, and round again', () => {
    for (const [id, key] of [
      ['tile-grid', 'tileGrid'],
      ['keyboard-kind', 'keyboard'],
    ] as const) {
      const seen = new Set<string>();
      for (let i = 0; i < 12; i += 1) {
        const row = allRows().find((candidate) => candidate.id === id);
        if (!row) throw new Error(`no row ${id}`);
        press(row);
        seen.add(settingsStore.getState()[key]);
      }
      expect(seen).toContain('auto');
      expect(seen.size).toBe(key === 'tileGrid' ? 8 : 9);
    }
  });

  it('stay inside the range at both ends', () => {
    for (let i = 0; i < 100; i += 1) {
      for (const { control } of allRows()) if (control.kind === 'steps') control.onLess();
    }
    expect(settingsStore.getState().dwell.keyMs).toBe(300);
    expect(settingsStore.getState().speech.volume).toBe(0);
    for (let i = 0; i < 160; i += 1) {
      for (const { control } of allRows()) if (control.kind === 'steps') control.onMore();
    }
    expect(settingsStore.getState().dwell.keyMs).toBe(4000);
    expect(settingsStore.getState().speech.volume).toBe(1);
  });

  it('set left and right up first, and then only turn them on and off', () => {
    const pressSides = () => press(allRows().find(({ id }) => id === 'sides')!);
    pressSides();
    expect(viewStore.getState().screen).toBe('sides');
    expect(settingsStore.getState().sides.on).toBe(false);
    changeSettings({ sides: { leftDeg: 12, rightDeg: -12 } });
    pressSides();
    expect(settingsStore.getState().sides.on).toBe(true);
    pressSides();
    expect(settingsStore.getState().sides).toEqual({ on: false, leftDeg: 12, rightDeg: -12 });
  });

  it('ask twice before the app ends', () => {
    expect(allRows().find(({ id }) => id === 'quit')?.control.kind).toBe('confirmed');
  });
});
