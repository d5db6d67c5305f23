import { describe, expect, it } from 'vitest';
import { readWav, WavReader, writeWav } from '../../../src/core/speech/wav';

const samples = Int16Array.from({ length: 500 }, (_, i) => Math.round(9000 * Math.sin(i / 5)));
const file = writeWav({ sampleRateHz: 22_050, samples });

/** A WAV file by hand: any format, with a chunk of notes before the sound. */
function wav(tag: number, bits: number, channels: number, data: Uint8Array, statedBytes = data.length) {
  const bytes = new Uint8Array(12 + 24 + 14 + 8 + data.length);
  const view = new DataView(bytes.buffer);
  const put = (at: number, text: string) => [...text].forEach((c, i) => (bytes[at + i] = c.charCodeAt(0)));
  put(0, 'RIFF');
  put(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, tag, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, 16_000, true);
  view.setUint16(34, bits, true);
  put(36, 'LIST');
  view.setUint32(40, 5, true);
  put(50, 'data');
  view.setUint32(54, statedBytes, true);
  bytes.set(data, 58);
  return bytes;
}

describe('readWav', () => {
  it('gives back what writeWav wrote', () => {
    const read = readWav(file);
    expect(read.sampleRateHz).toBe(22_050);
    expect(read.samples).toEqual(samples);
  });

  it.each([
    ['8 bit', wav(1, 8, 1, Uint8Array.of(128, 192, 64)), [0, 16_384, -16_384]],
    ['24 bit', wav(1, 24, 1, Uint8Array.of(0, 0, 64, 9, 0, 192)), [16_384, -16_384]],
    ['two channels', wav(1, 16, 2, new Uint8Array(Int16Array.of(100, 300, -5, 5).buffer)), [200, 0]],
    ['float, too loud', wav(3, 32, 1, new Uint8Array(Float32Array.of(0.5, -2).buffer)), [16_384, -32_768]],
  ])('reads %s', (_name, bytes, expected) => {
    expect([...readWav(bytes).samples]).toEqual(expected);
  });

  it.each([
    ['text', new TextEncoder().encode('this is no sound at all')],
    ['a cut header', file.slice(0, 20)],
    ['an unknown coding', wav(85, 16, 1, new Uint8Array(4))],
    ['no channel', wav(1, 16, 0, new Uint8Array(4))],
  ])('refuses %s', (_name, bytes) => {
    expect(() => readWav(bytes)).toThrow(RangeError);
  });
});

describe('WavReader', () => {
  it('gives the same samples whatever the pieces', () => {
    for (const size of [1, 7, 43, 44, 45, 333]) {
      const reader = new WavReader();
      const got: number[] = [];
      for (let at = 0; at < file.length; at += size) got.push(...reader.step(file.slice(at, at + size)));
      expect(got).toEqual([...samples]);
    }
  });

  it('takes all there is when a pipe states a length it cannot know, and no more than a true one', () => {
    const data = new Uint8Array(Int16Array.of(1, 2, 3, 4).buffer);
    expect([...new WavReader().step(wav(1, 16, 1, data, 0x7ffff000))]).toEqual([1, 2, 3, 4]);
    expect([...new WavReader().step(wav(1, 16, 1, data, 4))]).toEqual([1, 2]);
  });
});
