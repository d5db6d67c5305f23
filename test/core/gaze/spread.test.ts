import { describe, expect, it } from 'vitest';
import { pxPerDeg } from '../../../src/core/geometry';
import { gazeSpread } from '../../../src/core/gaze/spread';
import type { Accuracy, RegionResult } from '../../../src/core/profiles/profile';
import { at, SCREEN } from './sitter';

function region(x: number, y: number, biasXDeg: number): RegionResult {
  return {
    target: at(x, y),
    errorDeg: biasXDeg,
    biasXDeg,
    biasYDeg: 0.3,
    precisionXDeg: 0.2,
    precisionYDeg: 0.2,
    samples: [],
  };
}

const ACCURACY: Accuracy = {
  errorDeg: 1,
  precisionDeg: 0.3,
  sigmaXDeg: 1,
  sigmaYDeg: 0.8,
  regions: [region(0.2, 0.3, 0.5), region(0.8, 0.3, 2.5)],
  durationS: 20,
};

const sigmaXDeg = (x: number, quality = 1) =>
  Math.sqrt(gazeSpread(at(x, 0.3), ACCURACY, SCREEN, 600, quality).xx) / pxPerDeg(SCREEN, 600).xPx;

describe('gazeSpread', () => {
  it('is wide where the check found a large error and narrow where it was small', () => {
    expect(sigmaXDeg(0.2)).toBeLessThan(1.3);
    expect(sigmaXDeg(0.8)).toBeGreaterThan(1.5);
    expect(sigmaXDeg(0.5)).toBeGreaterThan(sigmaXDeg(0.2));
    expect(sigmaXDeg(0.5)).toBeLessThan(sigmaXDeg(0.8));
  });

  it('grows as the quality falls, within reason', () => {
    expect(sigmaXDeg(0.5, 0.25)).toBeCloseTo(2 * sigmaXDeg(0.5), 6);
    expect(sigmaXDeg(0.5, 0)).toBeLessThan(4 * sigmaXDeg(0.5));
  });

  it('assumes a fair calibration before any check', () => {
    const spread = gazeSpread(at(0.5, 0.5), null, SCREEN, 600, 1);
    const px = pxPerDeg(SCREEN, 600);
    expect(Math.sqrt(spread.xx) / px.xPx).toBeGreaterThan(0.8);
    expect(Math.sqrt(spread.yy) / px.yPx).toBeGreaterThan(1);
  });
});
