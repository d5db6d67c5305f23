import { describe, expect, it } from 'vitest';

import { makeRandom } from '../random';
import { blinkClosure, EyeMotion, saccadeMs, type EyeState } from './eye-motion';

const STEP_MS = 5;
const ORIGIN = { xDeg: 0, yDeg: 0 };
const ASIDE = { xDeg: 10, yDeg: -5 };

interface Sample extends EyeState {
  readonly tMs: number;
}

/** Runs the eyes for a while; `wishAt` says what they want to look at. */
function run(
  seed: number,
  durationMs: number,
  wishAt: (tMs: number) => typeof ORIGIN,
  blinking = false,
): Sample[] {
  const eyes = new EyeMotion(makeRandom(seed), STEP_MS, 0, ORIGIN, blinking);
  const samples: Sample[] = [];
  for (let tMs = 0; tMs <= durationMs; tMs += STEP_MS) samples.push({ tMs, ...eyes.step(tMs, wishAt(tMs)) });
  return samples;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('EyeMotion', () => {
  it.each([1, 2, 3, 4, 5])('reacts after 200 to 300 ms and arrives within 80 ms more (seed %i)', (seed) => {
    const samples = run(seed, 2000, (tMs) => (tMs < 1000 ? ORIGIN : ASIDE));
    const left = samples.find(({ gaze }) => gaze.xDeg > 1.5)?.tMs ?? NaN;
    const arrived = samples.find(({ gaze }) => gaze.xDeg > 8.5)?.tMs ?? NaN;
    expect(left).toBeGreaterThanOrEqual(1200);
    expect(left).toBeLessThanOrEqual(1340);
    expect(arrived - left).toBeLessThanOrEqual(80);
    const after = samples.filter(({ tMs }) => tMs > 1500);
    expect(mean(after.map(({ gaze }) => gaze.xDeg))).toBeCloseTo(10, 0);
    expect(mean(after.map(({ gaze }) => gaze.yDeg))).toBeCloseTo(-5, 0);
  });

  it('is never quite still, and never far off while it fixates', () => {
    const offsets = run(9, 20_000, () => ORIGIN).map(({ gaze }) => Math.hypot(gaze.xDeg, gaze.yDeg));
    expect(mean(offsets)).toBeGreaterThan(0.08);
    expect(mean(offsets)).toBeLessThan(0.35);
    expect(Math.max(...offsets)).toBeLessThan(1.2);
  });

  it('lets small movements of a target pass', () => {
    const samples = run(2, 2000, () => ({ xDeg: 0.2, yDeg: 0 }));
    expect(Math.abs(mean(samples.map(({ gaze }) => gaze.xDeg)))).toBeLessThan(0.15);
  });

  it('glides after a target that glides, a little late, and stays on it when it stops', () => {
    const glide = (tMs: number) => ({ xDeg: Math.min(10, Math.max(0, (tMs - 1000) * 0.005)), yDeg: 0 });
    const samples = run(3, 5000, glide);
    for (const { tMs, gaze } of samples) {
      if (tMs > 1400 && tMs < 3000) expect(Math.abs(gaze.xDeg - glide(tMs - 120).xDeg)).toBeLessThan(0.9);
      if (tMs > 3500) expect(Math.abs(gaze.xDeg - 10)).toBeLessThan(0.9);
    }
  });

  it('blinks about fifteen times a minute', () => {
    const samples = run(4, 10 * 60_000, () => ORIGIN, true);
    const blinks = samples.filter(
      ({ closure }, i) => closure > 0.5 && (samples[i - 1]?.closure ?? 0) <= 0.5,
    ).length;
    expect(blinks).toBeGreaterThan(110);
    expect(blinks).toBeLessThan(190);
  });

  it('closes the eyes when told to, for as long as told', () => {
    const eyes = new EyeMotion(makeRandom(1), STEP_MS, 0, ORIGIN, false);
    eyes.close(100, 500);
    expect(eyes.step(120, ORIGIN).closure).toBe(1);
    expect(eyes.step(599, ORIGIN).closure).toBe(1);
    expect(eyes.step(601, ORIGIN).closure).toBe(0);
  });
});

describe('saccadeMs', () => {
  it('grows with the jump, within 30 to 80 ms', () => {
    expect(saccadeMs(1)).toBe(30);
    expect(saccadeMs(10)).toBeCloseTo(42);
    expect(saccadeMs(90)).toBe(80);
  });
});

describe('blinkClosure', () => {
  it('closes, stays, opens and is over after 200 ms', () => {
    expect(blinkClosure(-1)).toBe(0);
    expect(blinkClosure(35)).toBeCloseTo(0.5);
    expect(blinkClosure(90)).toBe(1);
    expect(blinkClosure(155)).toBeCloseTo(0.5);
    expect(blinkClosure(200)).toBe(0);
  });
});
