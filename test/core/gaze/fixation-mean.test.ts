import { describe, expect, it } from 'vitest';
import { FixationMean } from '../../../src/core/gaze/fixation-mean';
import { makeRandom } from '../vision/synthetic-face';

const FRAME_MS = 33;

function run(wanted: (frame: number) => number, frames: number, noiseDeg: number, seed = 1): number[] {
  const random = makeRandom(seed);
  const fixation = new FixationMean();
  return Array.from({ length: frames }, (_, frame) => {
    const noise = () => (random() + random() + random() - 1.5) * 2 * noiseDeg;
    return fixation.step({ xDeg: wanted(frame) + noise(), yDeg: noise() }, frame * FRAME_MS, true).xDeg;
  });
}

const spread = (values: readonly number[], truth: number) =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - truth) ** 2, 0) / values.length);

describe('FixationMean', () => {
  it('halves the noise of a fixation at least', () => {
    const noisy = run(() => 3, 300, 0.4);
    expect(spread(noisy.slice(12), 3)).toBeLessThan(0.2);
  });

  it('does not lag behind a saccade', () => {
    const jumped = run((frame) => (frame < 30 ? 0 : 5), 40, 0.2);
    expect(Math.abs(jumped[29]!)).toBeLessThan(0.3);
    expect(Math.abs(jumped[30]! - 5)).toBeLessThan(0.9);
  });

  it('lags behind a slow movement by no more than half its window', () => {
    const degPerS = 2;
    const moved = run((frame) => (degPerS * frame * FRAME_MS) / 1000, 200, 0);
    const truth = (degPerS * 199 * FRAME_MS) / 1000;
    expect(truth - moved[199]!).toBeLessThan(degPerS * 0.18);
  });

  it('stands for itself while the eyes are on their way, and after a reset', () => {
    const fixation = new FixationMean();
    fixation.step({ xDeg: 0, yDeg: 0 }, 0, true);
    expect(fixation.step({ xDeg: 0.6, yDeg: 0 }, 33, false).xDeg).toBe(0.6);
    expect(fixation.step({ xDeg: 0.8, yDeg: 0 }, 66, true).xDeg).toBeCloseTo(0.7);
    fixation.reset();
    expect(fixation.step({ xDeg: 0.5, yDeg: 0 }, 99, true).xDeg).toBe(0.5);
  });

  it('forgets looks whose time lies ahead: a clock that was set back', () => {
    const fixation = new FixationMean();
    fixation.step({ xDeg: 0, yDeg: 0 }, 1000, true);
    expect(fixation.step({ xDeg: 0.4, yDeg: 0 }, 500, true).xDeg).toBe(0.4);
  });
});
