import { describe, expect, it } from 'vitest';

import { confusesSides, shouldRepeat } from '../../../src/core/gaze/calibration-verdict';
import type { Accuracy } from '../../../src/core/profiles/profile';
import { at, SCREEN } from './sitter';

const accuracyOf = (errorDeg: number): Accuracy => ({
  errorDeg,
  sigmaXDeg: errorDeg / 2,
  sigmaYDeg: errorDeg / 2,
  precisionDeg: 0.4,
  durationS: 30,
  regions: [],
});

describe('shouldRepeat', () => {
  it('praises a check that agrees with the calibration', () => {
    expect(shouldRepeat(accuracyOf(0.8), [0.5, 0.7, 0.9])).toBe(false);
    expect(shouldRepeat(accuracyOf(2.4), [1.5, 1.7, 2.9])).toBe(false);
  });

  it('asks again above three degrees, whatever the calibration believed', () => {
    expect(shouldRepeat(accuracyOf(3.1), [2.5, 2.7, 2.9])).toBe(true);
    expect(shouldRepeat(accuracyOf(Number.NaN), [])).toBe(true);
  });

  it('asks again when the check is far worse than the left-out error', () => {
    expect(shouldRepeat(accuracyOf(2), [0.3, 0.4, 0.5])).toBe(true);
    // Small errors are never a contradiction, however small the other one is.
    expect(shouldRepeat(accuracyOf(1.2), [0.1, 0.1, 0.1])).toBe(false);
  });
});

describe('confusesSides', () => {
  const region = (x: number, biasXDeg: number, samplesAt: readonly number[] = [x]) => ({
    target: at(x, 0.36),
    errorDeg: Math.hypot(biasXDeg, 5),
    biasXDeg,
    biasYDeg: 5,
    precisionXDeg: 0.5,
    precisionYDeg: 1,
    samples: samplesAt.map((share) => at(share, 0.5)),
  });
  const judged = (...regions: ReturnType<typeof region>[]) =>
    confusesSides({ ...accuracyOf(5), regions }, SCREEN, 600);

  it('does not mind errors up and down, small ones sideways, nor a frame of the way there', () => {
    expect(judged(region(0.34, 1), region(0.66, -1))).toBe(false);
    expect(judged(region(0.34, 1, [0.34, 0.35, 0.34, 0.33, 0.62]))).toBe(false);
  });

  it('asks again when a look to one side was measured on the other, near the middle, or now here and now there', () => {
    // 0.16 of 345 mm are 5.3° at 600 mm.
    expect(judged(region(0.34, 6), region(0.66, 0))).toBe(true);
    expect(judged(region(0.34, 0), region(0.66, -3.5))).toBe(true);
    expect(judged(region(0.34, 0), region(0.66, -2, [0.7, 0.7, 0.45, 0.7, 0.44]))).toBe(true);
  });
});
