// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type SettingsPatch } from '../../../../src/core/settings/settings';
import { openScreen, openSettings } from '../../../../src/renderer/app/screen-commands';
import { SettingsScreen } from '../../../../src/renderer/screens/settings/settings-screen';
import { changeSettings, loadSettings, settingsStore } from '../../../../src/renderer/stores/settings-store';
import { SETTINGS_SECTIONS, show, viewStore } from '../../../../src/renderer/stores/view-store';
import { rendered, type Rendered } from '../../rendered';

vi.mock('../../../../src/renderer/app/language', () => ({
  languageClient: { request: () => new Promise(() => undefined), know: () => undefined },
}));
vi.mock('../../../../src/renderer/app/speech-commands', () => ({ say: () => undefined }));
vi.mock('../../../../src/renderer/app/gaze-recording', () => ({}));
vi.mock('../../../../src/renderer/app/call-commands', () => ({ raiseCall: () => undefined }));
vi.mock('../../../../src/renderer/app/voice-check', () => ({
  checkVoices: () => Promise.resolve(),
  listOutputs: () => Promise.resolve([]),
}));
vi.mock('../../../../src/renderer/app/camera-commands', () => ({ nextCamera: () => undefined }));

let screen: Rendered;
const ids = () =>
  [...screen.page.querySelectorAll('[data-target]')].map(
    (target) => target.getAttribute('data-target') ?? '',
  );
const rows = () =>
  [...screen.page.querySelectorAll('[data-setting]')].map((row) => row.getAttribute('data-setting') ?? '');

beforeEach(() => {
  loadSettings({ ...DEFAULT_SETTINGS, pointSource: 'mouse' });
  const updateSettings = (_patch: SettingsPatch) => Promise.resolve(settingsStore.getState());
  Object.assign(window, { app: { updateSettings, listVoices: () => Promise.resolve([]) } });
  openSettings();
  screen = rendered(<SettingsScreen />);
});
afterEach(() => screen.unmount());

describe('settings', () => {
  it('begin with every part as a tile, the call, and the way back to Speak', () => {
    expect(ids()).toEqual(['back', 'call', ...SETTINGS_SECTIONS.map((section) => `section-${section}`)]);
    screen.pick('back');
    expect(viewStore.getState().screen).toBe('speak');
  });

  it.each(SETTINGS_SECTIONS)('open %s, show each of its rows once, and go back to the parts', (section) => {
    screen.pick(`section-${section}`);
    const seen: string[] = [];
    for (let page = 0; page < 12 && !rows().some((id) => seen.includes(id)); page += 1) {
      expect(rows().length).toBeGreaterThan(0);
      expect(rows().length).toBeLessThanOrEqual(4);
      seen.push(...rows());
      screen.pick('page-next');
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(ids()).toContain('call');
    screen.pick('back');
    expect(ids()).toContain('section-about');
  });

  it('turn pages both ways, and round', () => {
    screen.pick('section-dwell');
    const first = rows();
    screen.pick('page-before');
    expect(rows()).toContain('adaptive-dwell');
    screen.pick('page-next');
    expect(rows()).toEqual(first);
  });

  it('are at the same part and page when one comes back from a screen below', () => {
    screen.pick('section-dwell');
    screen.pick('page-next');
    const before = rows();
    screen.change(() => openScreen('learnt'));
    screen.change(() => openScreen('settings'));
    expect(rows()).toEqual(before);
  });

  it('give eyes that need large keys one row at a time and fewer keys', () => {
    screen.change(() => changeSettings({ tileGrid: '2x1' }));
    expect(ids()).toEqual(['back', 'call', 'section-eyes', 'more']);
    screen.pick('section-eyes');
    expect(rows()).toEqual(['calibrate']);
    expect(ids()).toEqual(['back', 'page-next', 'call', 'calibrate-next']);
  });

  it('stay on a page that there is when rows have gone', () => {
    screen.change(() => show({ settingsSection: 'about', settingsPage: 7 }));
    expect(rows()).toEqual(['version', 'first-run', 'quit']);
  });
});
