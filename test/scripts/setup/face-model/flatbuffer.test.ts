import { describe, expect, it } from 'vitest';
import {
  bytes,
  i32,
  ints,
  old,
  ref,
  refs,
  table,
  text,
  u8,
} from '../../../../scripts/setup/face-model/flatbuffer-nodes.mjs';
import { FlatbufferReader } from '../../../../scripts/setup/face-model/flatbuffer-reader.mjs';
import { writeFlatbuffer } from '../../../../scripts/setup/face-model/flatbuffer-writer.mjs';

describe('flatbuffers', () => {
  it('reads back what it wrote', () => {
    const buffer = writeFlatbuffer(
      table(
        i32(0, -7),
        ref(1, ints([3, -4, 5])),
        u8(2, 9),
        ref(4, refs([table(i32(0, 1)), table(i32(0, 2))])),
      ),
      'TEST',
    );
    const reader = new FlatbufferReader(buffer);
    expect(buffer.toString('ascii', 4, 8)).toBe('TEST');
    expect(reader.i32(reader.root, 0, 0)).toBe(-7);
    expect(reader.ints(reader.root, 1)).toEqual([3, -4, 5]);
    expect(reader.tables(reader.root, 4).map((at) => reader.i32(at, 0, 0))).toEqual([1, 2]);
  });

  it('answers absent fields with the default, none or nothing', () => {
    const reader = new FlatbufferReader(writeFlatbuffer(table(i32(0, 1)), 'TEST'));
    expect(reader.i32(reader.root, 3, 42)).toBe(42);
    expect(reader.ref(reader.root, 1)).toBeNull();
    expect(reader.ints(reader.root, 1)).toEqual([]);
  });

  it('puts data on 16 bytes', () => {
    const buffer = writeFlatbuffer(
      table(ref(0, text('name')), ref(1, bytes(Buffer.from([1, 2, 3])))),
      'TEST',
    );
    const reader = new FlatbufferReader(buffer);
    const vector = reader.ref(reader.root, 1) ?? 0;
    expect((vector + 4) % 16).toBe(0);
    expect([...buffer.subarray(vector + 4, vector + 7)]).toEqual([1, 2, 3]);
  });

  it('points into an old buffer, which it keeps unchanged at its end', () => {
    const before = writeFlatbuffer(table(i32(0, 11)), 'TEST');
    const oldRoot = new FlatbufferReader(before).root;
    const after = writeFlatbuffer(table(ref(0, old(oldRoot))), 'TEST', before);
    const reader = new FlatbufferReader(after);
    expect(after.subarray(after.length - before.length).equals(before)).toBe(true);
    expect(reader.i32(reader.ref(reader.root, 0) ?? 0, 0, 0)).toBe(11);
  });
});
