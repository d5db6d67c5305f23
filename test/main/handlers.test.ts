import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseObf } from '../../src/core/boards/obf';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { createHandlers } from '../../src/main/handlers';
import { Log } from '../../src/main/log';
import { appPaths } from '../../src/main/paths';
import { Problems } from '../../src/main/problems';
import { SettingsStore } from '../../src/main/storage/settings-store';
import { openStores } from '../../src/main/stores';
import { exampleProfile } from '../core/profiles/example';
import { useTemporaryFolder } from './temporary-folder';

describe('createHandlers', () => {
  const folder = useTemporaryFolder();

  /** The main process but for Electron and the sound: real stores in a temporary folder. */
  async function open() {
    const paths = appPaths(join(folder(), 'app/out/main'), join(folder(), 'runtime'), join(folder(), 'user'));
    mkdirSync(paths.userDataDir, { recursive: true });
    const problems = new Problems();
    const settingsPath = join(paths.userDataDir, 'settings.json');
    const settingsFile = {
      path: settingsPath,
      write: (settings: unknown) => writeFileSync(settingsPath, JSON.stringify(settings)),
    };
    const settings = await SettingsStore.open(settingsFile, problems, new Date());
    const speech = {
      ...{ warmUp: vi.fn(), speak: vi.fn(), stop: vi.fn(), voices: vi.fn(), dispose: vi.fn() },
      ...{ refreshFolder: vi.fn(), check: vi.fn() },
    };
    const microphone = { allow: vi.fn(), forbid: vi.fn() };
    const partner = { open: vi.fn(() => 'open' as const), close: vi.fn(), show: vi.fn() };
    const onSettings = vi.fn();
    const quit = vi.fn();
    const callPost = {
      handle: vi.fn(() => Promise.resolve()),
      resume: vi.fn(() => Promise.resolve()),
      test: vi.fn(),
      state: () => ({ kind: 'off' as const }),
    };
    const handlers = createHandlers({
      stores: openStores(paths, settings, parseObf, problems, () => undefined),
      speech,
      microphone,
      partner,
      chooseVoiceFolder: vi.fn(),
      problems,
      log: new Log(paths.logFile, () => new Date()),
      appVersion: '1.2.3',
      testRuntime: false,
      onSettings,
      exportFile: vi.fn(),
      copyText: vi.fn(),
      expand: vi.fn(),
      quit,
      callPost,
      exportPdf: vi.fn(),
      gazeSocket: { state: () => ({ kind: 'off' }), renewToken: () => Promise.resolve({ kind: 'off' }) },
    });
    return { callPost, paths, handlers, speech, microphone, partner, onSettings, quit };
  }

  it('opens with defaults on a fresh machine', async () => {
    const { handlers } = await open();
    expect(await handlers.getStartState()).toMatchObject({
      settings: DEFAULT_SETTINGS,
      draft: { text: '', caret: 0 },
      profile: null,
      callActive: false,
      appVersion: '1.2.3',
    });
  });

  it('gives everything back that was saved', async () => {
    const { handlers, onSettings, callPost } = await open();
    const profile = exampleProfile();
    await handlers.updateSettings({ language: 'en' });
    await handlers.saveDraft({ text: '我想喝水', caret: 4 });
    await handlers.saveProfile(profile);
    await handlers.reportCall({ kind: 'raised', by: 'tile' });
    expect(onSettings).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, language: 'en' }, DEFAULT_SETTINGS);
    const again = await open();
    expect(callPost.handle).toHaveBeenCalledWith({ kind: 'raised', by: 'tile' });
    expect(await again.handlers.getStartState()).toMatchObject({
      settings: { language: 'en' },
      draft: { text: '我想喝水', caret: 4 },
      profile,
      callActive: true,
    });
    expect(again.callPost.resume).toHaveBeenCalledOnce();
  });

  it('keeps the voice bank, and nothing that is no entry', async () => {
    const { handlers } = await open();
    const entry = {
      id: 'a',
      words: '爱你',
      sound: 'media:0.wav',
      durationMs: 900,
      addedAt: '2026-11-22T02:00:00Z',
    };
    await handlers.saveVoiceBank([entry]);
    await expect(handlers.saveVoiceBank([{ ...entry, sound: '' }])).rejects.toThrow();
    expect(await (await open()).handlers.loadVoiceBank()).toEqual([entry]);
  });

  it('opens the microphone and the partner window only to what can be understood', async () => {
    const { handlers, microphone, partner } = await open();
    await handlers.allowMicrophone(true);
    await handlers.allowMicrophone(false);
    expect(microphone.allow).toHaveBeenCalledTimes(1);
    expect(microphone.forbid).toHaveBeenCalledTimes(1);
    expect(() => handlers.allowMicrophone('yes')).toThrow();
    expect(await handlers.openPartner(true)).toBe('open');
    const view = {
      language: 'zh',
      text: '我想',
      said: ['好'],
      speaking: false,
      wait: true,
      light: false,
      turn: 'none',
    };
    await handlers.showPartner(view);
    expect(partner.show).toHaveBeenCalledWith(view);
    expect(() => handlers.showPartner({ ...view, html: '<b>' })).toThrow();
  });

  it('starts, with a problem for each, when everything on disk is bad, and loses nothing', async () => {
    const { paths, handlers } = await open();
    // The first app has read everything before the files go bad, or it would put some of them aside itself.
    await handlers.getStartState();
    mkdirSync(paths.profilesDir);
    mkdirSync(paths.boardsDir, { recursive: true });
    const bad = [
      join(paths.userDataDir, 'settings.json'),
      paths.draftFile,
      paths.callLogFile,
      join(paths.profilesDir, 'p-1.json'),
      join(paths.boardsDir, 'a.obf'),
    ];
    for (const path of bad) writeFileSync(path, '\0\n\0\n');
    const start = await (await open()).handlers.getStartState();
    expect(start.settings).toEqual(DEFAULT_SETTINGS);
    expect(start.problems.map((problem) => problem.code).sort()).toEqual([
      'boardUnreadable',
      'draftUnreadable',
      'profileUnreadable',
      'settingsUnreadable',
    ]);
    const kept = [...readdirSync(paths.userDataDir), ...readdirSync(paths.profilesDir)];
    expect(kept.filter((name) => name.includes('.bad-'))).toHaveLength(3);
  });

  it('speaks and stops', async () => {
    const { handlers, speech } = await open();
    const request = { utteranceId: 'u', text: '水', language: 'zh', mode: 'queue' };
    await handlers.speak(request);
    await handlers.stopSpeaking();
    expect(speech.speak).toHaveBeenCalledWith(request);
    expect(speech.stop).toHaveBeenCalledOnce();
  });

  it('refuses arguments that are not what the contract says', async () => {
    const { handlers, speech } = await open();
    await expect(handlers.updateSettings({ speech: { rate: 9 } })).rejects.toThrow();
    await expect(handlers.saveDraft('text')).rejects.toThrow();
    await expect(handlers.saveProfile({ ...exampleProfile(), id: '../x' })).rejects.toThrow();
    await expect(handlers.reportCall({ kind: 'maybe', by: 'x' })).rejects.toThrow();
    expect(() => handlers.speak({ text: 7 })).toThrow();
    expect(() => handlers.reportProblem('x')).toThrow();
    expect(speech.speak).not.toHaveBeenCalled();
  });

  it('quits', async () => {
    const { handlers, quit } = await open();
    await handlers.quit();
    expect(quit).toHaveBeenCalledOnce();
  });
});
