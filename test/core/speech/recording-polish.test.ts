import { describe, expect, it } from 'vitest';
import { polishRecording, TARGET_RMS_DB } from '../../../src/core/speech/recording-polish';

const RATE_HZ = 16_000;

/** Quiet, speech, quiet, with a hum of noise throughout. */
function recording({ quietS = 1, speechS = 1, level = 0.1, noise = 0.001 }) {
  const count = Math.round((2 * quietS + speechS) * RATE_HZ);
  return Float32Array.from({ length: count }, (_, i) => {
    const atS = i / RATE_HZ;
    const isSpeech = atS >= quietS && atS < quietS + speechS;
    return (isSpeech ? level * Math.sin(1200 * atS) : 0) + noise * Math.sin(i * 12.9898);
  });
}

function polished(samples: Float32Array): Int16Array {
  const result = polishRecording(samples, RATE_HZ);
  if (result.kind !== 'sound') throw new Error('silent');
  return result.samples;
}
const rmsDb = (samples: Int16Array) =>
  20 * Math.log10(Math.sqrt(samples.reduce((sum, value) => sum + value ** 2, 0) / samples.length) / 32_768);

describe('polishRecording', () => {
  it('cuts the quiet off both ends, and leaves a breath of it', () => {
    const seconds = polished(recording({})).length / RATE_HZ;
    expect(seconds).toBeGreaterThan(1.1);
    expect(seconds).toBeLessThan(1.35);
  });

  it('keeps pauses inside', () => {
    const one = recording({ quietS: 0.5 });
    const two = new Float32Array(2 * one.length);
    two.set(one);
    two.set(one, one.length);
    expect(polished(two).length / RATE_HZ).toBeGreaterThan(3);
  });

  it('makes quiet and loud recordings equally loud', () => {
    const levels = [0.01, 0.1, 0.7].map((level) =>
      rmsDb(polished(recording({ quietS: 0, speechS: 2, level, noise: 0 }))),
    );
    for (const level of levels) expect(Math.abs(level - TARGET_RMS_DB)).toBeLessThan(1);
  });

  it('never clips what has single loud places', () => {
    const samples = recording({ level: 0.02 });
    samples[RATE_HZ + 500] = 1;
    const result = polished(samples);
    const peak = result.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(peak).toBeLessThan(32_767 * 0.9);
    expect(peak).toBeGreaterThan(32_767 * 0.6);
  });

  it.each([
    ['nothing', new Float32Array(0)],
    ['silence', new Float32Array(RATE_HZ)],
    ['the faintest noise', recording({ level: 0, noise: 0.0005 })],
  ])('finds no speech in %s', (_what, samples) => {
    expect(polishRecording(samples, RATE_HZ)).toEqual({ kind: 'silent' });
  });
});
