import { describe, expect, it } from 'vitest';
import type { Accuracy } from '../../../src/core/profiles/profile';
import { calibrationReport, regionName } from '../../../src/core/report/calibration-report';
import { LAPTOP } from '../../simulation/page';

const PLACE = {
  screen: LAPTOP,
  viewerDistanceMm: 600,
  content: { left: 0.1, top: 0.15, width: 0.8, height: 0.8 },
};

function accuracyOf(points: readonly (readonly [number, number, number])[]): Accuracy {
  return {
    errorDeg: 0.6,
    precisionDeg: 0.4,
    sigmaXDeg: 0.6,
    sigmaYDeg: 0.8,
    durationS: 35,
    regions: points.map(([xPx, yPx, errorDeg]) => ({
      target: { xPx, yPx },
      errorDeg,
      biasXDeg: errorDeg * 0.6,
      biasYDeg: errorDeg * 0.8,
      precisionXDeg: 0.3,
      precisionYDeg: 0.4,
      samples: [],
    })),
  };
}

describe('calibration report', () => {
  it('names the weakest place and the points worth repeating', () => {
    const report = calibrationReport(
      accuracyOf([
        [400, 250, 0.4],
        [1500, 250, 0.5],
        [960, 540, 0.4],
        [400, 850, 0.6],
        [1800, 1000, 2.4],
      ]),
      PLACE,
    );
    expect(report.weakest).toEqual({ target: { xPx: 1800, yPx: 1000 }, name: 'bottomRight', errorDeg: 2.4 });
    expect(report.weakPoints).toEqual([report.weakest]);
    expect(report.layout.hitsPer100).toBeGreaterThanOrEqual(95);
  });

  it('asks for nothing when all points are alike', () => {
    const report = calibrationReport(
      accuracyOf([
        [400, 250, 1.9],
        [1500, 250, 2.1],
        [960, 540, 2],
      ]),
      PLACE,
    );
    expect(report.weakPoints).toEqual([]);
    expect(report.weakest?.errorDeg).toBe(2.1);
  });

  it('has nothing to name when nothing was measured', () => {
    expect(calibrationReport(accuracyOf([]), PLACE)).toMatchObject({ weakest: null, weakPoints: [] });
  });
});

describe('region names', () => {
  it.each([
    [10, 10, 'topLeft'],
    [960, 540, 'centre'],
    [1900, 500, 'right'],
    [-50, 2000, 'bottomLeft'],
  ])('puts (%s, %s) at %s', (xPx, yPx, name) => {
    expect(regionName({ xPx, yPx }, LAPTOP)).toBe(name);
  });
});
