import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Problems } from '../../../src/main/problems';
import { checkedLine } from '../../../src/main/storage/checked-line';
import { SaidStore } from '../../../src/main/storage/said-store';
import { useTemporaryFolder } from '../temporary-folder';

describe('SaidStore', () => {
  const folder = useTemporaryFolder();
  const opened: SaidStore[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));
  const path = () => join(folder(), 'said.journal');
  const text = () => readFileSync(path(), 'utf8');

  function open() {
    const problems = new Problems();
    let nowMs = Date.parse('2026-01-02T03:04:05Z');
    const store = new SaidStore(path(), problems, () => new Date((nowMs += 1000)));
    opened.push(store);
    return { store, problems, codes: () => problems.list().map(({ code }) => code) };
  }
  const said = async (store: SaidStore) => (await store.all()).map((one) => `${one.text} ${one.count}`);

  it('keeps what was said, the latest first, over a restart', async () => {
    const { store } = open();
    for (const words of ['水', '疼', '水', '  ']) await store.remember(words);
    await store.close();
    expect(await said(open().store)).toEqual(['水 2', '疼 1']);
  });

  it('keeps the order of what is said at once', async () => {
    const { store } = open();
    await Promise.all(['一', '二', '三'].map((words) => store.remember(words)));
    expect(await said(store)).toEqual(['三 1', '二 1', '一 1']);
  });

  it('forgets on the disk, too', async () => {
    const { store } = open();
    for (const words of ['秘密的话', '水']) await store.remember(words);
    await store.forget('秘密的话');
    expect(text()).not.toContain('秘密');
    expect(text()).toContain('水');
    await store.forget(null);
    expect(text()).not.toContain('水');
    await store.remember('新的');
    await store.close();
    expect(await said(open().store)).toEqual(['新的 1']);
  });

  it('is written anew before it grows without end', async () => {
    const { store } = open();
    for (let at = 0; at < 1100; at++) await store.remember('还是那句');
    await store.close();
    expect(text().split('\n').length).toBeLessThan(200);
    expect(await said(open().store)).toEqual(['还是那句 1100']);
  }, 30_000);

  it('leaves damaged lines out, keeps the file beside, and goes on', async () => {
    const { store } = open();
    for (const words of ['一', '二', '三']) await store.remember(words);
    await store.close();
    const before = text().replace('二', '贰');
    writeFileSync(path(), before);
    const again = open();
    expect(await said(again.store)).toEqual(['三 1', '一 1']);
    expect(again.codes()).toEqual(['saidUnreadable']);
    const [aside] = readdirSync(folder()).filter((name) => name.includes('.bad-'));
    expect(readFileSync(join(folder(), aside ?? ''), 'utf8')).toBe(before);
    await again.store.remember('四');
    await again.store.close();
    const last = open();
    expect(await said(last.store)).toEqual(['四 1', '三 1', '一 1']);
    expect(last.codes()).toEqual([]);
  });

  it('goes on after a torn line without a word', async () => {
    const { store } = open();
    await store.remember('一');
    await store.close();
    writeFileSync(path(), `${text()}0123456789abcdef {"text":"`);
    const again = open();
    await again.store.remember('二');
    await again.store.close();
    expect(await said(open().store)).toEqual(['二 1', '一 1']);
    expect(again.codes()).toEqual([]);
  });

  it('leaves a newer file untouched and says so', async () => {
    const newer = checkedLine({ journal: 'mouyu-said', version: 9 });
    writeFileSync(path(), newer);
    const { store, codes } = open();
    await expect(store.remember('一')).rejects.toThrow();
    expect(await said(store)).toEqual([]);
    expect(codes()).toEqual(['saidUnreadable', 'saidNotSaved']);
    expect(text()).toBe(newer);
  });

  it('reports what cannot be written', async () => {
    mkdirSync(path());
    const { store, codes } = open();
    await expect(store.remember('一')).rejects.toThrow();
    expect(codes()).toContain('saidNotSaved');
  });
});
