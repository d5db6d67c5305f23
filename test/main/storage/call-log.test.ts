import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CallLog } from '../../../src/main/storage/call-log';
import { useTemporaryFolder } from '../temporary-folder';

describe('CallLog', () => {
  const folder = useTemporaryFolder();
  const path = () => join(folder(), 'data/call-log.jsonl');
  const at = (time: string) => () => new Date(`2026-01-02T${time}Z`);

  it('knows whether a call is under way', async () => {
    const log = await CallLog.open(path(), at('03:00:00'));
    expect(log.isActive()).toBe(false);
    await log.record({ kind: 'raised', by: 'tile' });
    expect(log.isActive()).toBe(true);
    await log.record({ kind: 'acknowledged', by: 'key' });
    expect(log.isActive()).toBe(false);
  });

  it('keeps every event with its time', async () => {
    const log = await CallLog.open(path(), at('03:00:00'));
    await log.record({ kind: 'raised', by: 'tile' });
    await log.record({ kind: 'cancelled', by: 'mouse' });
    const lines = readFileSync(path(), 'utf8').split('\n').filter(Boolean);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { at: '2026-01-02T03:00:00.000Z', kind: 'raised', by: 'tile' },
      { at: '2026-01-02T03:00:00.000Z', kind: 'cancelled', by: 'mouse' },
    ]);
  });

  it('goes on with a call after a crash of the whole app, but not the next morning', async () => {
    await (await CallLog.open(path(), at('03:00:00'))).record({ kind: 'raised', by: 'tile' });
    expect((await CallLog.open(path(), at('03:05:00'))).isActive()).toBe(true);
    expect((await CallLog.open(path(), at('09:00:00'))).isActive()).toBe(false);
  });

  it('reads past a torn line', async () => {
    await (await CallLog.open(path(), at('03:00:00'))).record({ kind: 'raised', by: 'tile' });
    appendFileSync(path(), '{"at":"2026-');
    const log = await CallLog.open(path(), at('03:01:00'));
    expect(log.isActive()).toBe(true);
    await log.record({ kind: 'acknowledged', by: 'key' });
    expect((await CallLog.open(path(), at('03:02:00'))).isActive()).toBe(false);
  });

  it('rings even when it cannot write', async () => {
    mkdirSync(path(), { recursive: true });
    const log = await CallLog.open(path(), at('03:00:00'));
    await expect(log.record({ kind: 'raised', by: 'tile' })).rejects.toThrow();
    expect(log.isActive()).toBe(true);
  });

  it('tells of the calls that were, newest first, past a torn line', async () => {
    expect(await (await CallLog.open(path(), at('03:00:00'))).past()).toEqual([]);
    await (await CallLog.open(path(), at('03:00:00'))).record({ kind: 'raised', by: 'tile' });
    await (await CallLog.open(path(), at('03:01:05'))).record({ kind: 'acknowledged', by: 'key' });
    appendFileSync(path(), '{"at":"2026-');
    const log = await CallLog.open(path(), at('05:00:00'));
    await log.record({ kind: 'raised', by: 'eyesClosed' });
    expect(await log.past()).toEqual([
      { atMs: Date.parse('2026-01-02T05:00:00Z'), end: 'open', rangMs: null },
      { atMs: Date.parse('2026-01-02T03:00:00Z'), end: 'acknowledged', rangMs: 65_000 },
    ]);
  });
});
