import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Log } from '../../src/main/log';
import { useTemporaryFolder } from './temporary-folder';

describe('Log', () => {
  const folder = useTemporaryFolder();
  const now = () => new Date('2026-01-02T03:04:05.678Z');
  const path = () => join(folder(), 'logs', 'mouyu.log');

  it('writes one line per event, in order, whatever the message holds', async () => {
    const log = new Log(path(), now);
    log.write('a', 'first\n  second');
    log.write('b', 'third');
    await log.flush();
    expect(readFileSync(path(), 'utf8')).toBe(
      '2026-01-02T03:04:05.678Z a: first | second\n2026-01-02T03:04:05.678Z b: third\n',
    );
  });

  it('keeps two files of bounded size', async () => {
    mkdirSync(join(folder(), 'logs'));
    writeFileSync(path(), 'o'.repeat(1024 * 1024 + 1));
    writeFileSync(`${path()}.1`, 'older');
    const log = new Log(path(), now);
    log.write('x', 'y'.repeat(5000));
    log.write('x', 'last');
    await log.flush();
    expect(statSync(path()).size).toBeLessThan(3000);
    expect(readFileSync(path(), 'utf8')).toContain('last');
    expect(readFileSync(`${path()}.1`, 'utf8')).toMatch(/^o+$/);
  });

  it('never fails the caller', async () => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), 'logs'), 'a file where the folder should be');
    const log = new Log(path(), now);
    log.write('a', 'b');
    await expect(log.flush()).resolves.toBeUndefined();
  });
});
