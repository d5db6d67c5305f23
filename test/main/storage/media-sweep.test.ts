import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweepMedia, type MediaSweepFolders } from '../../../src/main/storage/media-sweep';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW_MS = Date.parse('2026-11-22T08:00:00Z');
const nameOf = (digit: string, ending = 'png') => `${digit.repeat(32)}.${ending}`;
const [ON_BOARD, IN_SNAPSHOT, IN_BANK, UNUSED] = [nameOf('a'), nameOf('b'), nameOf('c', 'wav'), nameOf('d')];

let dir: string;
let folders: MediaSweepFolders;

const media = () => readdirSync(folders.mediaDir).sort();
const aside = () => (existsSync(folders.asideDir) ? readdirSync(folders.asideDir).sort() : []);

function keep(name: string, ageDays: number, folder = folders.mediaDir): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), name);
  const time = new Date(NOW_MS - ageDays * DAY_MS);
  utimesSync(join(folder, name), time, time);
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mouyu-sweep-'));
  folders = {
    mediaDir: join(dir, 'media'),
    asideDir: join(dir, 'media-unused'),
    textDirs: [dir, join(dir, 'board-snapshots'), join(dir, 'documents')],
    neededFile: join(dir, 'boards.journal'),
  };
  mkdirSync(join(dir, 'board-snapshots'));
  writeFileSync(join(dir, 'boards.journal'), `{"image":"media:${ON_BOARD}"}\n`);
  writeFileSync(join(dir, 'board-snapshots', '2026-day.snapshot'), `{"image":"media:${IN_SNAPSHOT}"}\n`);
  writeFileSync(join(dir, 'voice-bank.json'), `{"sound":"media:${IN_BANK}"}`);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('sweepMedia', () => {
  it('puts aside only what nothing names, and not what is a day old or younger', async () => {
    for (const name of [ON_BOARD, IN_SNAPSHOT, IN_BANK, UNUSED]) keep(name, 40);
    const young = nameOf('e');
    keep(young, 0.5);
    expect(await sweepMedia(folders, NOW_MS)).toEqual({ putAside: 1, broughtBack: 0, removed: 0 });
    expect(media()).toEqual([ON_BOARD, IN_SNAPSHOT, IN_BANK, young].sort());
    expect(aside()).toEqual([UNUSED]);
  });

  it('removes what lay aside for a month, and not before', async () => {
    keep(UNUSED, 40);
    await sweepMedia(folders, NOW_MS);
    await sweepMedia(folders, NOW_MS + 29 * DAY_MS);
    expect(aside()).toEqual([UNUSED]);
    expect(await sweepMedia(folders, NOW_MS + 31 * DAY_MS)).toMatchObject({ removed: 1 });
    expect(aside()).toEqual([]);
  });

  it('brings back what is named again, for instance by a snapshot that was copied back', async () => {
    keep(UNUSED, 90, folders.asideDir);
    writeFileSync(join(dir, 'board-snapshots', 'old-day.snapshot'), `"media:${UNUSED}"`);
    mkdirSync(folders.mediaDir);
    expect(await sweepMedia(folders, NOW_MS)).toEqual({ putAside: 0, broughtBack: 1, removed: 0 });
    expect(media()).toEqual([UNUSED]);
  });

  it('goes by names in damaged lines and in files put aside, too', async () => {
    for (const name of [ON_BOARD, UNUSED]) keep(name, 40);
    writeFileSync(join(dir, 'boards.bad-2026-11-21T08-15-30.journal'), `\0torn media:${UNUSED}", "x`);
    expect(await sweepMedia(folders, NOW_MS)).toMatchObject({ putAside: 0 });
  });

  it('reads what is only linked, and does not mind a lock that links to nothing', async () => {
    keep(UNUSED, 40);
    mkdirSync(join(dir, 'elsewhere'));
    writeFileSync(join(dir, 'elsewhere', 'x'), `media:${UNUSED}`);
    symlinkSync(join(dir, 'elsewhere', 'x'), join(dir, 'said.journal'));
    symlinkSync('host-123', join(dir, 'SingletonLock'));
    expect(await sweepMedia(folders, NOW_MS)).toMatchObject({ putAside: 0 });
  });

  it('touches nothing without the boards, or when something cannot be read', async () => {
    keep(UNUSED, 40);
    rmSync(folders.neededFile);
    await expect(sweepMedia(folders, NOW_MS)).rejects.toThrow(/boards\.journal/);
    expect(media()).toEqual([UNUSED]);
  });
});
