import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Board } from '../../../src/core/boards/board';
import { Problems } from '../../../src/main/problems';
import { journalHeader } from '../../../src/main/storage/board-journal';
import { SNAPSHOTS_KEPT } from '../../../src/main/storage/board-snapshots';
import { BoardStore } from '../../../src/main/storage/board-store';
import { exampleBoard } from '../../core/boards/example-boards';
import { useTemporaryFolder } from '../temporary-folder';

const starters = [exampleBoard('home'), exampleBoard('food')];
const put = (board: Board) => ({ kind: 'put' as const, board });

describe('BoardStore', () => {
  const folder = useTemporaryFolder();
  const files = () => ({
    journalFile: join(folder(), 'boards.journal'),
    snapshotsDir: join(folder(), 'board-snapshots'),
  });
  let nowDate = new Date('2026-11-22T08:00:00');
  const opened: BoardStore[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });
  const openStore = async () => {
    const problems = new Problems();
    const store = await BoardStore.open(files(), starters, problems, () => nowDate);
    opened.push(store);
    return { store, codes: () => problems.list().map(({ code }) => code) };
  };
  const idsOf = (store: BoardStore) => store.boards().map(({ id }) => id);
  const edit = (store: BoardStore, id: string, tiles = ['x']) =>
    store.save({ reason: 'edit', changes: [put(exampleBoard(id, tiles))] });

  it('starts with the starter boards and gives back what was saved', async () => {
    const { store } = await openStore();
    expect(store.boards()).toEqual(starters);
    await edit(store, 'own');
    await store.save({ reason: 'bulk', changes: [{ kind: 'remove', boardId: 'food' }] });
    await store.close();
    const again = await openStore();
    expect(idsOf(again.store)).toEqual(['home', 'own']);
    expect(again.codes()).toEqual([]);
    // The next save goes behind the old ones, also in the second run.
    await edit(again.store, 'more');
    await again.store.close();
    expect(idsOf((await openStore()).store)).toEqual(['home', 'own', 'more']);
  });

  it('reads on after a save that was cut off', async () => {
    const { store } = await openStore();
    await edit(store, 'one');
    await edit(store, 'two');
    await store.close();
    const text = readFileSync(files().journalFile, 'utf8');
    writeFileSync(files().journalFile, text.slice(0, -20));
    const cut = await openStore();
    expect([idsOf(cut.store), cut.codes()]).toEqual([['home', 'food', 'one'], []]);
    await edit(cut.store, 'three');
    await cut.store.close();
    expect(idsOf((await openStore()).store)).toEqual(['home', 'food', 'one', 'three']);
  });

  it('cuts damage out, keeps the damaged file and says so', async () => {
    const { store } = await openStore();
    await edit(store, 'one');
    await edit(store, 'two');
    await store.close();
    writeFileSync(files().journalFile, `${readFileSync(files().journalFile, 'utf8')}rubbish\n`);
    const damaged = await openStore();
    expect([idsOf(damaged.store), damaged.codes()]).toEqual([
      ['home', 'food', 'one', 'two'],
      ['boardsUnreadable'],
    ]);
    expect(readdirSync(folder()).some((name) => name.startsWith('boards.bad-'))).toBe(true);
    await edit(damaged.store, 'three');
    await damaged.store.close();
    const after = await openStore();
    expect([idsOf(after.store), after.codes()]).toEqual([['home', 'food', 'one', 'two', 'three'], []]);
  });

  it('leaves a newer file untouched', async () => {
    writeFileSync(files().journalFile, journalHeader(9));
    const { store, codes } = await openStore();
    expect(store.boards()).toEqual(starters);
    await expect(edit(store, 'own')).rejects.toThrow('version 9');
    expect(codes()).toEqual(['boardsNewer', 'boardsNotSaved']);
    expect(readFileSync(files().journalFile, 'utf8')).toBe(journalHeader(9));
  });

  it('acknowledges nothing that is not on the disk, and goes on when there is room again', async () => {
    const { store, codes } = await openStore();
    mkdirSync(`${files().journalFile}.tmp`);
    await expect(edit(store, 'own')).rejects.toThrow();
    expect([idsOf(store), codes()]).toEqual([['home', 'food'], ['boardsNotSaved']]);
    rmSync(`${files().journalFile}.tmp`, { recursive: true, force: true });
    await edit(store, 'own');
    expect(idsOf(store)).toEqual(['home', 'food', 'own']);
  });

  it('keeps the state before the first change of each day and before each import', async () => {
    const { store } = await openStore();
    await edit(store, 'one');
    await edit(store, 'two');
    nowDate = new Date('2026-11-23T08:00:00');
    await edit(store, 'three');
    await store.save({ reason: 'import', changes: [put(exampleBoard('four'))] });
    const snapshots = await store.listSnapshots();
    expect(snapshots.map(({ reason }) => reason)).toEqual(['import', 'day', 'day']);
    const restored = await store.restore(snapshots[1]?.id ?? '');
    expect(restored.map(({ id }) => id)).toEqual(['home', 'food', 'one', 'two']);
    const [latest] = (await store.listSnapshots()).filter(({ reason }) => reason === 'restore');
    const back = await store.restore(latest?.id ?? '');
    expect(back.map(({ id }) => id)).toEqual(['home', 'food', 'one', 'two', 'three', 'four']);
    await store.close();
    expect((await openStore()).store.boards()).toEqual(back);
  });

  it('keeps thirty of them, the newest', async () => {
    const { store } = await openStore();
    for (let number = 0; number < 35; number++) {
      nowDate = new Date(nowDate.getTime() + 1000);
      await store.save({ reason: 'import', changes: [put(exampleBoard('one', [`t${number}`]))] });
    }
    const snapshots = await store.listSnapshots();
    expect(snapshots).toHaveLength(SNAPSHOTS_KEPT);
    const restored = await store.restore(snapshots[0]?.id ?? '');
    expect(restored.at(-1)?.tiles[0]?.id).toBe('t33');
  });

  it.each(['../boards.journal', 'x.snapshot', '2026-11-22T00-00-00-000Z-day.snapshot', ''])(
    'refuses to restore %j',
    async (id) => {
      const { store } = await openStore();
      await edit(store, 'one');
      await expect(store.restore(id)).rejects.toThrow();
      expect(idsOf(store)).toEqual(['home', 'food', 'one']);
    },
  );

  it('writes the journal anew when it has grown, and loses nothing by it', async () => {
    const { store } = await openStore();
    const long = (number: number): Board => ({
      ...exampleBoard('big', []),
      tiles: Array.from({ length: 300 }, (_, at) => ({
        ...(exampleBoard('b').tiles[0] as Board['tiles'][number]),
        id: `t${at}`,
        label: { zh: '水'.repeat(400), en: `${number}` },
      })),
    });
    let largest = 0;
    for (let number = 0; number < 20; number++) {
      await store.save({ reason: 'edit', changes: [put(long(number))] });
      largest = Math.max(largest, readFileSync(files().journalFile).length);
    }
    expect(largest).toBeLessThan(6_000_000);
    await store.close();
    const again = await openStore();
    expect(again.store.boards().at(-1)?.tiles[0]?.label.en).toBe('19');
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'opens where it may not read, and writes nothing there',
    async () => {
      writeFileSync(files().journalFile, journalHeader());
      chmodSync(files().journalFile, 0);
      const { store, codes } = await openStore();
      await expect(edit(store, 'x')).rejects.toThrow();
      expect([codes()[0], existsSync(files().journalFile)]).toEqual(['boardsUnreadable', true]);
    },
  );
});
