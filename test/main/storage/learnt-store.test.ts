import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LearntEntry } from '../../../src/core/learning/learnt';
import { learntLine } from '../../../src/core/learning/learnt-journal';
import { Problems } from '../../../src/main/problems';
import { LearntStore } from '../../../src/main/storage/learnt-store';
import { useTemporaryFolder } from '../temporary-folder';

const NOW = new Date('2026-01-02T03:04:05Z');
const entry = (text: string, weight = 1): LearntEntry => ({
  language: 'zh',
  text,
  weight,
  lastMs: NOW.getTime(),
});

describe('LearntStore', () => {
  const folder = useTemporaryFolder();
  const path = () => join(folder(), 'learnt.jsonl');
  async function open() {
    const problems = new Problems();
    return { store: await LearntStore.open(path(), problems, () => NOW), problems };
  }
  const codes = (problems: Problems) => problems.list().map(({ code }) => code);

  it('starts empty and keeps what is saved', async () => {
    const { store } = await open();
    expect(store.current()).toEqual([]);
    await store.save([entry('早上好')]);
    await store.save([entry('晚安'), entry('早上好', 2)]);
    expect((await open()).store.current()).toEqual([entry('晚安'), entry('早上好', 2)]);
  });

  it('takes what is forgotten from the disk, too', async () => {
    const { store } = await open();
    await store.save([entry('早上好'), entry('秘密')]);
    await store.forget([{ language: 'zh', text: '秘密' }]);
    expect(readFileSync(path(), 'utf8')).not.toContain('秘密');
    expect((await open()).store.current()).toEqual([entry('早上好')]);
    await store.forget('all');
    expect(readFileSync(path(), 'utf8')).toBe('');
  });

  it('does not grow without end', async () => {
    const { store } = await open();
    await Promise.all(Array.from({ length: 1200 }, (_, at) => store.save([entry('早上好', at + 1)])));
    expect(readFileSync(path(), 'utf8').split('\n').length).toBeLessThan(600);
    expect((await open()).store.current()).toEqual([entry('早上好', 1200)]);
  });

  it('puts a damaged file aside, says so, and keeps what can be read', async () => {
    writeFileSync(path(), `${learntLine(entry('早上好'))}garbage\n`);
    const { store, problems } = await open();
    expect(store.current()).toEqual([entry('早上好')]);
    expect(codes(problems)).toEqual(['learntUnreadable']);
    expect(readFileSync(problems.list()[0]?.keptAs ?? '', 'utf8')).toContain('garbage');
    await store.save([entry('晚安')]);
    const again = await open();
    expect(again.store.current()).toEqual([entry('早上好'), entry('晚安')]);
    expect(codes(again.problems)).toEqual([]);
  });

  it('goes on after a write that was cut off', async () => {
    writeFileSync(path(), learntLine(entry('早上好')) + learntLine(entry('晚安')).slice(0, 25));
    const { store, problems } = await open();
    expect(codes(problems)).toEqual([]);
    await store.save([entry('谢谢')]);
    expect((await open()).store.current()).toEqual([entry('早上好'), entry('谢谢')]);
  });

  it('leaves a newer file alone', async () => {
    writeFileSync(path(), '{"v":2,"new":1}\n');
    const { store, problems } = await open();
    await store.save([entry('早上好')]);
    await store.forget('all');
    expect(codes(problems)).toEqual(['learntNewer']);
    expect(readFileSync(path(), 'utf8')).toBe('{"v":2,"new":1}\n');
  });

  it('says when nothing can be written, and what was said counts for this run', async () => {
    mkdirSync(path());
    const { store, problems } = await open();
    expect(codes(problems)).toEqual(['learntUnreadable']);
    await store.save([entry('早上好')]);
    expect(store.current()).toEqual([entry('早上好')]);
    expect(existsSync(path()) && readdirSync(path())).toEqual([]);
  });
});
