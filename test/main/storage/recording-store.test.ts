import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEAST_FREE_BYTES, RecordingStore } from '../../../src/main/storage/recording-store';
import { useTemporaryFolder } from '../temporary-folder';

const folder = useTemporaryFolder();
const noon = () => new Date(2026, 0, 31, 12, 5, 9);
const GB = 1_000_000_000;

function open(freeBytes = 100 * GB) {
  const disk = { freeBytes };
  const store = new RecordingStore(join(folder(), 'recordings'), noon, () => Promise.resolve(disk.freeBytes));
  return { store, disk };
}

async function started(store: RecordingStore, withPictures: boolean): Promise<string> {
  const answer = await store.start(withPictures);
  if (answer.kind === 'refused') throw new Error(answer.detail);
  return answer.id;
}

describe('recordings on the disk', () => {
  it('hold what was handed over, in order', async () => {
    const { store } = open();
    const id = await started(store, true);
    expect(id).toBe('20260131-120509-pictures');
    const [one, two] = [Uint8Array.of(1, 2), Uint8Array.of(3)];
    await store.append({ id, lines: ['{"a":1}', '{"b":2}'], pictures: [one] });
    expect(await store.append({ id, lines: ['{"c":3}'], pictures: [two] })).toEqual({
      kind: 'kept',
      bytes: 24 + 3,
    });
    await store.finish(id, '{"version":1}');
    const path = join(folder(), 'recordings', id);
    expect(readFileSync(join(path, 'features.jsonl'), 'utf8')).toBe('{"a":1}\n{"b":2}\n{"c":3}\n');
    expect([...readFileSync(join(path, 'camera.mjpeg'))]).toEqual([1, 2, 3]);
    expect(readFileSync(join(path, 'recording.json'), 'utf8')).toBe('{"version":1}');
  });

  it('are listed newest first, unfinished ones too, and nothing else is', async () => {
    const { store } = open();
    const first = await started(store, false);
    await store.append({ id: first, lines: ['{}'], pictures: [] });
    await store.finish(first, '');
    const second = await started(store, true);
    mkdirSync(join(folder(), 'recordings', 'my own folder'));
    writeFileSync(join(folder(), 'recordings', 'notes.txt'), '');
    expect(await store.list()).toEqual([
      { id: second, at: '2026-01-31 12:05', bytes: 0, withPictures: true, isWhole: false, isOpen: true },
      { id: first, at: '2026-01-31 12:05', bytes: 3, withPictures: false, isWhole: true, isOpen: false },
    ]);
  });

  it('never share a folder, not even within one second', async () => {
    const { store } = open();
    const ids = [await started(store, true), await started(store, true), await started(store, true)];
    expect(new Set(ids).size).toBe(3);
    expect(await store.list()).toHaveLength(3);
  });

  it('are deleted whole, and only they', async () => {
    const { store } = open();
    const id = await started(store, true);
    await store.append({ id, lines: ['{}'], pictures: [Uint8Array.of(1)] });
    writeFileSync(join(folder(), 'precious.txt'), 'mine');
    await store.remove(id);
    expect(await store.list()).toEqual([]);
    for (const name of ['..', '../precious.txt', '.', '', 'a/b'])
      await expect(store.remove(name)).rejects.toThrow();
    expect(readdirSync(folder())).toContain('precious.txt');
  });

  it('are refused on a full disk, and stop before it is full', async () => {
    const full = open(LEAST_FREE_BYTES);
    expect(await full.store.start(true)).toMatchObject({ kind: 'refused', reason: 'diskFull' });
    const { store, disk } = open();
    const id = await started(store, true);
    await store.append({ id, lines: ['{}'], pictures: [] });
    disk.freeBytes = LEAST_FREE_BYTES - 1;
    expect(await store.append({ id, lines: ['{}'], pictures: [] })).toMatchObject({
      kind: 'stopped',
      reason: 'diskFull',
    });
    await store.finish(id, '{}');
    expect(readFileSync(join(folder(), 'recordings', id, 'features.jsonl'), 'utf8')).toBe('{}\n');
  });

  it('stop at their largest size', async () => {
    const { store } = open();
    const id = await started(store, true);
    const picture = { length: 2 * GB } as Uint8Array;
    expect(await store.append({ id, lines: [], pictures: [picture] })).toMatchObject({
      kind: 'stopped',
      reason: 'limit',
    });
  });

  it('say so when the folder cannot be written', async () => {
    writeFileSync(join(folder(), 'recordings'), 'a file where the folder should be');
    const { store } = open();
    expect(await store.start(true)).toMatchObject({ kind: 'refused', reason: 'notWritten' });
    expect(await store.list()).toEqual([]);
  });

  it('take nothing that belongs to no open recording', async () => {
    const { store } = open();
    expect(await store.append({ id: 'other', lines: ['{}'], pictures: [] })).toMatchObject({
      kind: 'stopped',
    });
    await expect(store.finish('other', '')).rejects.toThrow(/not open/);
  });
});
