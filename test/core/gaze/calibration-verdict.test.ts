import { describe, expect, it } from 'vitest';

import { shouldRepeat } from '../../../src/core/gaze/calibration-verdict';
import type { Accuracy } from '../../../src/core/profiles/profile';

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
