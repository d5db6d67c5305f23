import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROFILE_VERSION } from '../../../src/core/profiles/profile';
import { Problems } from '../../../src/main/problems';
import { ProfileStore } from '../../../src/main/storage/profile-store';
import { exampleProfile } from '../../core/profiles/example';
import { useTemporaryFolder } from '../temporary-folder';

describe('ProfileStore', () => {
  const folder = useTemporaryFolder();
  const profiles = () => join(folder(), 'profiles');
  const file = (name: string) => join(profiles(), name);

  function open() {
    const problems = new Problems();
    const store = new ProfileStore(profiles(), problems, () => new Date('2026-01-02T03:04:05Z'));
    return { store, problems, codes: () => problems.list().map((problem) => problem.code) };
  }
  const old = exampleProfile({ id: 'old', createdAt: '2026-01-01T00:00:00Z' });
  const recent = exampleProfile({ id: 'recent', createdAt: '2026-02-01T00:00:00Z' });

  it('has none before the first calibration', async () => {
    const { store, codes } = open();
    expect(await store.loadNewest()).toBeNull();
    expect(codes()).toEqual([]);
  });

  it('loads the newest', async () => {
    const { store } = open();
    await store.save(recent);
    await store.save(old);
    expect(await open().store.loadNewest()).toEqual(recent);
  });

  it('keeps the former copy of the same profile', async () => {
    const { store } = open();
    await store.save(old);
    await store.save({ ...old, name: 'Changed' });
    expect(JSON.parse(readFileSync(file('old.previous.json'), 'utf8'))).toEqual(old);
    expect(await store.loadNewest()).toMatchObject({ name: 'Changed' });
    expect(readdirSync(profiles()).some((name) => name.endsWith('.tmp'))).toBe(false);
  });

  it('puts a corrupt one aside and loads the newest good one', async () => {
    const { store, problems } = open();
    await store.save(old);
    writeFileSync(file('recent.json'), '{"version":1,"id":"rec');
    expect(await store.loadNewest()).toEqual(old);
    const keptAs = file('recent.bad-2026-01-02T03-04-05.json');
    expect(problems.list()).toMatchObject([{ code: 'profileUnreadable', keptAs }]);
    expect(readFileSync(keptAs, 'utf8')).toBe('{"version":1,"id":"rec');
  });

  it('goes back to the former copy of a corrupt one', async () => {
    const { store } = open();
    await store.save(recent);
    await store.save({ ...recent, name: 'Changed' });
    writeFileSync(file('recent.json'), '');
    expect(await store.loadNewest()).toEqual(recent);
  });

  it('leaves a newer one untouched', async () => {
    const { store, codes } = open();
    await store.save(old);
    const newer = JSON.stringify({ version: PROFILE_VERSION + 1 });
    writeFileSync(file('recent.json'), newer);
    expect(await store.loadNewest()).toEqual(old);
    expect(codes()).toEqual(['profileNewer']);
    expect(readFileSync(file('recent.json'), 'utf8')).toBe(newer);
  });

  it('reports what cannot be written', async () => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(profiles(), 'a file where the folder should be');
    const { store, codes } = open();
    await expect(store.save(old)).rejects.toThrow();
    expect(codes()).toEqual(['profileNotSaved']);
  });

  it('refuses an id that would leave the folder', async () => {
    const { store } = open();
    await expect(store.save(exampleProfile({ id: '../../evil' }))).rejects.toThrow();
    expect(readdirSync(folder())).toEqual([]);
  });
});
