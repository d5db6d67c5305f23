import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, SETTINGS_VERSION } from '../../../src/core/settings/settings';
import { Problems } from '../../../src/main/problems';
import { SettingsStore } from '../../../src/main/storage/settings-store';
import { useTemporaryFolder } from '../temporary-folder';

describe('SettingsStore', () => {
  const folder = useTemporaryFolder();
  const path = () => join(folder(), 'settings.json');
  const nowDate = new Date('2026-01-02T03:04:05Z');

  async function open() {
    const problems = new Problems();
    const file = {
      path: path(),
      write: (settings: unknown) => writeFileSync(path(), JSON.stringify(settings)),
    };
    const store = await SettingsStore.open(file, problems, nowDate);
    return { store, problems };
  }

  it('starts with defaults and writes nothing', async () => {
    const { store, problems } = await open();
    expect(store.current()).toEqual(DEFAULT_SETTINGS);
    expect(problems.list()).toEqual([]);
    expect(readdirSync(folder())).toEqual([]);
  });

  it('keeps a change over a restart', async () => {
    (await open()).store.update({ language: 'en', speech: { rate: 1.5 } });
    const { store } = await open();
    expect(store.current()).toMatchObject({ language: 'en', speech: { rate: 1.5, volume: 1 } });
  });

  it('refuses a change out of range and stays as it was', async () => {
    const { store } = await open();
    expect(() => store.update({ speech: { rate: 9 } })).toThrow();
    expect(store.current()).toEqual(DEFAULT_SETTINGS);
  });

  it('puts an unreadable file aside and starts', async () => {
    writeFileSync(path(), '{"language":');
    const { store, problems } = await open();
    expect(store.current()).toEqual(DEFAULT_SETTINGS);
    const keptAs = join(folder(), 'settings.bad-2026-01-02T03-04-05.json');
    expect(problems.list()).toMatchObject([{ code: 'settingsUnreadable', keptAs }]);
    expect(readFileSync(keptAs, 'utf8')).toBe('{"language":');
  });

  it('never overwrites an earlier file that was put aside', async () => {
    for (const text of ['first', 'second']) {
      writeFileSync(path(), text);
      await open();
    }
    const kept = readdirSync(folder()).filter((name) => name.includes('.bad-'));
    expect(kept.map((name) => readFileSync(join(folder(), name), 'utf8')).sort()).toEqual([
      'first',
      'second',
    ]);
  });

  it('saves what was good of a damaged file, so that the next start has it too', async () => {
    writeFileSync(
      path(),
      JSON.stringify({ version: SETTINGS_VERSION, language: 'en', speech: { rate: 99 } }),
    );
    expect((await open()).store.current().language).toBe('en');
    const { store, problems } = await open();
    expect(store.current().language).toBe('en');
    expect(problems.list()).toEqual([]);
  });

  it('leaves a newer file untouched, also after a change', async () => {
    const newer = JSON.stringify({ version: SETTINGS_VERSION + 1, language: 'en', wonderful: true });
    writeFileSync(path(), newer);
    const { store, problems } = await open();
    expect(store.update({ language: 'en' }).language).toBe('en');
    expect(problems.list()).toMatchObject([{ code: 'settingsNewer' }]);
    expect(readFileSync(path(), 'utf8')).toBe(newer);
  });

  it('writes a migrated file in its new version', async () => {
    writeFileSync(path(), '{"language":"en"}');
    await open();
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({
      version: SETTINGS_VERSION,
      language: 'en',
    });
  });

  it('goes on when the file cannot be read or written', async () => {
    mkdirSync(path());
    const { store, problems } = await open();
    expect(store.update({ language: 'en' }).language).toBe('en');
    expect(store.current().language).toBe('en');
    expect(problems.list().map((problem) => problem.code)).toEqual([
      'settingsUnreadable',
      'settingsNotSaved',
    ]);
  });
});
