import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/core/text/message';
import { Problems } from '../../../src/main/problems';
import { DraftStore } from '../../../src/main/storage/draft-store';
import { useTemporaryFolder } from '../temporary-folder';

describe('DraftStore', () => {
  const folder = useTemporaryFolder();
  const path = () => join(folder(), 'draft.journal');

  async function open() {
    const problems = new Problems();
    return { store: await DraftStore.open(path(), problems, new Date('2026-01-02T03:04:05Z')), problems };
  }

  it('starts empty and keeps what was saved', async () => {
    const { store } = await open();
    expect(store.current()).toEqual(EMPTY_DRAFT);
    await store.save({ text: '我', caret: 1 });
    await store.save({ text: '我想喝水', caret: 4 });
    await store.close();
    expect((await open()).store.current()).toEqual({ text: '我想喝水', caret: 4 });
  });

  it('keeps the order of saves that overlap', async () => {
    const { store } = await open();
    await Promise.all(Array.from({ length: 50 }, (_, at) => store.save({ text: `${at}`, caret: 0 })));
    await store.close();
    expect((await open()).store.current().text).toBe('49');
  });

  it('goes on after a torn line', async () => {
    const { store } = await open();
    await store.save({ text: 'whole', caret: 0 });
    await store.close();
    writeFileSync(path(), `${readFileSync(path(), 'utf8')}0123456789abcdef {"text":"to`);
    const again = (await open()).store;
    expect(again.current().text).toBe('whole');
    await again.save({ text: 'next', caret: 0 });
    await again.close();
    expect((await open()).store.current().text).toBe('next');
  });

  it('stays small, so that erased words do not linger', async () => {
    const { store } = await open();
    for (let at = 0; at < 40; at++) await store.save({ text: `${at} ${'长'.repeat(2000)}`, caret: 0 });
    await store.save(EMPTY_DRAFT);
    await store.close();
    expect(statSync(path()).size).toBeLessThan(80 * 1024);
    expect(readdirSync(folder())).toEqual(['draft.journal']);
    const again = (await open()).store;
    await again.save(EMPTY_DRAFT);
    await again.close();
    expect(readFileSync(path(), 'utf8')).not.toContain('长');
  });

  it('puts a damaged file aside', async () => {
    writeFileSync(path(), 'rubbish\nrubbish\n');
    const { store, problems } = await open();
    expect(store.current()).toEqual(EMPTY_DRAFT);
    const keptAs = join(folder(), 'draft.bad-2026-01-02T03-04-05.journal');
    expect(problems.list()).toMatchObject([{ code: 'draftUnreadable', keptAs }]);
    expect(readFileSync(keptAs, 'utf8')).toBe('rubbish\nrubbish\n');
  });

  it('reports what cannot be written and still holds it in memory', async () => {
    mkdirSync(path());
    const { store, problems } = await open();
    await expect(store.save({ text: 'kept', caret: 0 })).rejects.toThrow();
    expect(store.current().text).toBe('kept');
    expect(problems.list().map((problem) => problem.code)).toEqual(['draftUnreadable', 'draftNotSaved']);
  });
});
