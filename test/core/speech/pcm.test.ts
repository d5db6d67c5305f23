import { describe, expect, it } from 'vitest';
import { TailTrimmer, isSilent, scaleVolume, splitSamples } from '../../../src/core/speech/pcm';

const flat = (parts: readonly Int16Array[]) => parts.flatMap((part) => [...part]);

describe('scaleVolume', () => {
  it('scales, silences, and leaves full volume alone', () => {
    const samples = Int16Array.of(1000, -32768, 32767);
    expect([...scaleVolume(samples, 0.5)]).toEqual([500, -16384, 16384]);
    expect(isSilent(scaleVolume(samples, 0))).toBe(true);
    expect(scaleVolume(samples, 1)).toBe(samples);
  });
});

describe('isSilent', () => {
  it('hears anything above the noise floor, of either sign', () => {
    expect(isSilent(Int16Array.of(0, 10, -10))).toBe(true);
    expect(isSilent(Int16Array.of(0, 0, -5000))).toBe(false);
    expect(isSilent(new Int16Array())).toBe(true);
  });
});

describe('splitSamples', () => {
  it('cuts into parts and loses nothing', () => {
    const parts = splitSamples(Int16Array.of(1, 2, 3, 4, 5), 2);
    expect(parts.map((part) => part.length)).toEqual([2, 2, 1]);
    expect(flat(parts)).toEqual([1, 2, 3, 4, 5]);
    expect(splitSamples(new Int16Array(), 2)).toEqual([]);
  });

  it('refuses a size that would never end', () => {
    expect(() => splitSamples(Int16Array.of(1), 0)).toThrow(RangeError);
  });
});

describe('TailTrimmer', () => {
  const loud = Int16Array.of(5000, -5000);

  it('keeps pauses inside, shortens the one at the end', () => {
    const trimmer = new TailTrimmer(2);
    const sent = [
      ...trimmer.step(loud),
      ...trimmer.step(new Int16Array(3)),
      ...trimmer.step(loud),
      ...trimmer.step(new Int16Array(50)),
      ...trimmer.finish(),
    ];
    expect(flat(sent)).toEqual([5000, -5000, 0, 0, 0, 5000, -5000, 0, 0]);
  });

  it('cuts a tail that begins inside a chunk', () => {
    const trimmer = new TailTrimmer(1);
    const sent = [...trimmer.step(Int16Array.of(5000, 0, 0, 0)), ...trimmer.finish()];
    expect(flat(sent)).toEqual([5000, 0]);
  });

  it('forgets what it held on reset', () => {
    const trimmer = new TailTrimmer(5);
    trimmer.step(new Int16Array(3));
    trimmer.reset();
    expect(trimmer.finish()).toEqual([]);
  });
});
