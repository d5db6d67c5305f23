import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32, storedZip } from '../../../../scripts/setup/face-model/stored-zip.mjs';

const entries = [
  ['a.bin', Buffer.from([1, 2, 3, 4, 5])],
  ['longer-name.bin', Buffer.from('content')],
] as const;

describe('storedZip', () => {
  it('is read by another implementation', () => {
    const files = unzipSync(storedZip(entries));
    expect(Object.keys(files)).toEqual(['a.bin', 'longer-name.bin']);
    expect([...(files['a.bin'] ?? [])]).toEqual([1, 2, 3, 4, 5]);
    expect(Buffer.from(files['longer-name.bin'] ?? []).toString()).toBe('content');
  });

  it('begins every file on 16 bytes', () => {
    const archive = storedZip(entries);
    for (const [, content] of entries) expect(archive.indexOf(content) % 16).toBe(0);
  });

  it('gives the same bytes every time', () => {
    expect(storedZip(entries).equals(storedZip(entries))).toBe(true);
  });
});

it('computes the check value that CRC-32 is known by', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
});
