import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Problems } from '../../../src/main/problems';
import { checkedLine } from '../../../src/main/storage/checked-line';
import { VERSIONS_KEPT } from '../../../src/main/storage/document-file';
import { DocumentStore } from '../../../src/main/storage/document-store';
import { useTemporaryFolder } from '../temporary-folder';

const ID = 'd-letter';
const draft = (text: string) => ({ text, caret: text.length });

describe('DocumentStore', () => {
  const folder = useTemporaryFolder();
  const opened: DocumentStore[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));
  const dir = () => join(folder(), 'documents');
  const path = () => join(dir(), `${ID}.journal`);

  function open(start = '2026-01-02T03:04:05Z') {
    const problems = new Problems();
    const clock = { ms: Date.parse(start) };
    const store = new DocumentStore(dir(), problems, () => new Date((clock.ms += 1000)));
    opened.push(store);
    return { store, clock, codes: () => problems.list().map(({ code }) => code) };
  }
  const endings = async (store: DocumentStore) => (await store.versions(ID)).map(({ ending }) => ending);

  it('begins empty, keeps text and caret, and lists the latest first', async () => {
    const { store } = open();
    expect(await store.list()).toEqual([]);
    expect(await store.open(ID)).toEqual({ text: '', caret: 0 });
    await store.save(ID, { text: '给女儿\n你好', caret: 2 });
    await store.save('d-second', draft('Dear Anna'));
    await store.close();
    const again = open('2026-01-03T00:00:00Z');
    expect(await again.store.list()).toMatchObject([
      { id: 'd-second', title: 'Dear Anna', length: 9, isDeleted: false },
      { id: ID, title: '给女儿', length: 6 },
    ]);
    expect(await again.store.open(ID)).toEqual({ text: '给女儿\n你好', caret: 2 });
    expect(again.codes()).toEqual([]);
  });

  it('keeps the state before the first change of a session, and of a day', async () => {
    const { store, clock } = open();
    await store.open(ID);
    await store.save(ID, draft('一'));
    await store.save(ID, draft('一二'));
    expect(await endings(store)).toEqual([]);
    await store.open(ID);
    await store.save(ID, draft('一二三'));
    await store.save(ID, draft('一二三四'));
    expect(await endings(store)).toEqual(['一二']);
    clock.ms += 24 * 3600 * 1000;
    await store.save(ID, draft('五'));
    await store.save(ID, draft('六'));
    expect(await endings(store)).toEqual(['一二三四', '一二']);
  });

  it('keeps nothing for a caret that moves', async () => {
    const { store } = open();
    await store.save(ID, draft('一'));
    await store.open(ID);
    await store.save(ID, { text: '一', caret: 0 });
    expect(await endings(store)).toEqual([]);
  });

  it('puts a former state back and keeps the present one', async () => {
    const { store } = open();
    await store.save(ID, draft('旧'));
    await store.open(ID);
    await store.save(ID, draft('新'));
    const [version] = await store.versions(ID);
    expect(await store.restore(ID, version?.id ?? '')).toEqual(draft('旧'));
    expect(await endings(store)).toEqual(['新', '旧']);
    await expect(store.restore(ID, 'nothing')).rejects.toThrow('no version');
    expect(await store.open(ID)).toEqual(draft('旧'));
  });

  it('puts away, fetches back and erases', async () => {
    const { store } = open();
    await store.save(ID, draft('信'));
    await store.put(ID, 'away');
    await store.close();
    const again = open().store;
    expect(await again.list()).toMatchObject([{ id: ID, isDeleted: true }]);
    await again.put(ID, 'back');
    expect(await again.list()).toMatchObject([{ isDeleted: false }]);
    await again.put(ID, 'erased');
    expect(await again.list()).toEqual([]);
    expect(existsSync(path())).toBe(false);
  });

  it('stays bounded: in versions, and in size however often it is saved', async () => {
    const { store } = open();
    const long = '长'.repeat(10_000);
    for (let at = 0; at < VERSIONS_KEPT + 5; at++) {
      await store.open(ID);
      await store.save(ID, draft(`第${at}版`));
    }
    for (let at = 0; at < 60; at++) await store.save(ID, draft(`${long}${at}`));
    await store.close();
    expect(statSync(path()).size).toBeLessThan(700_000);
    const again = open().store;
    expect(await again.open(ID)).toEqual(draft(`${long}59`));
    const kept = await endings(again);
    expect(kept).toHaveLength(VERSIONS_KEPT);
    expect(kept[0]).toBe(`第${VERSIONS_KEPT + 3}版`);
  }, 30_000);

  it('leaves damaged lines out and keeps the file beside', async () => {
    const { store } = open();
    await store.save(ID, draft('第一'));
    await store.save(ID, draft('第二'));
    await store.close();
    const damaged = readFileSync(path(), 'utf8').replace('第二', '第贰');
    writeFileSync(path(), damaged);
    const again = open();
    expect(await again.store.open(ID)).toEqual(draft('第一'));
    expect(again.codes()).toEqual(['documentUnreadable']);
    const [aside] = readdirSync(dir()).filter((name) => name.includes('.bad-'));
    expect(readFileSync(join(dir(), aside ?? ''), 'utf8')).toBe(damaged);
    await again.store.save(ID, draft('第三'));
    await again.store.close();
    const last = open();
    expect(await last.store.open(ID)).toEqual(draft('第三'));
    expect(last.codes()).toEqual([]);
    // What lies aside is no document.
    expect((await last.store.list()).map(({ id }) => id)).toEqual([ID]);
  });

  it('leaves a newer file untouched', async () => {
    await open().store.save(ID, draft('x'));
    const newer = checkedLine({ journal: 'mouyu-document', version: 7 });
    writeFileSync(path(), newer);
    const { store, codes } = open();
    await expect(store.open(ID)).rejects.toThrow('newer');
    await expect(store.save(ID, draft('y'))).rejects.toThrow('newer');
    expect(await store.list()).toEqual([]);
    expect(codes()).toContain('documentNotSaved');
    expect(readFileSync(path(), 'utf8')).toBe(newer);
  });

  it('writes nowhere but in its folder', async () => {
    await expect(open().store.save('../escape', draft('x'))).rejects.toThrow();
    expect(existsSync(join(folder(), 'escape.journal'))).toBe(false);
  });
});
