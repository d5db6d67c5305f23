import { angleBetweenDeg, screenPointToAngles, type ScreenGeometry } from '../geometry';
import type { Accuracy, RegionResult } from '../profiles/profile';
import type { Mm, ScreenPoint } from '../units';

/** What was measured while one point was looked at. */
export interface CheckedPoint {
  readonly target: ScreenPoint;
  readonly samples: readonly ScreenPoint[];
}

/** Samples kept per region for the picture. */
const MOST_SAMPLES = 400;

/**
 * Accuracy from looks at points that were not calibrated. Error and bias of a point are those of the mean of its
 * samples, precision is the samples' standard deviation around it; sigma per axis is the root mean square of bias
 * and precision together over all points. Points without samples are left out.
 * @param durationS time that calibration and check took, seconds
 * @returns null when no point has samples
 */
export function measureAccuracy(
  checked: readonly CheckedPoint[],
  screen: ScreenGeometry,
  viewerDistanceMm: Mm,
  durationS: number,
): Accuracy | null {
  const regions = checked
    .filter(({ samples }) => samples.length > 0)
    .map((point) => regionResult(point, screen, viewerDistanceMm));
  if (regions.length === 0) return null;
  return {
    errorDeg: mean(regions.map(({ errorDeg }) => errorDeg)),
    precisionDeg: rootMeanSquare(regions.flatMap((r) => [r.precisionXDeg, r.precisionYDeg])),
    sigmaXDeg: rootMeanSquare(regions.map((r) => Math.hypot(r.biasXDeg, r.precisionXDeg))),
    sigmaYDeg: rootMeanSquare(regions.map((r) => Math.hypot(r.biasYDeg, r.precisionYDeg))),
    regions,
    durationS,
  };
}

function regionResult(
  { target, samples }: CheckedPoint,
  screen: ScreenGeometry,
  viewerDistanceMm: Mm,
): RegionResult {
  const wanted = screenPointToAngles(target, screen, viewerDistanceMm);
  const seen = samples.map((sample) => screenPointToAngles(sample, screen, viewerDistanceMm));
  const meanXDeg = mean(seen.map(({ xDeg }) => xDeg));
  const meanYDeg = mean(seen.map(({ yDeg }) => yDeg));
  return {
    target: { ...target },
    errorDeg: angleBetweenDeg(meanPoint(samples), target, screen, viewerDistanceMm),
    biasXDeg: meanXDeg - wanted.xDeg,
    biasYDeg: meanYDeg - wanted.yDeg,
    precisionXDeg: rootMeanSquare(seen.map(({ xDeg }) => xDeg - meanXDeg)),
    precisionYDeg: rootMeanSquare(seen.map(({ yDeg }) => yDeg - meanYDeg)),
    samples: samples.slice(0, MOST_SAMPLES).map((sample) => ({ ...sample })),
  };
}

function meanPoint(points: readonly ScreenPoint[]): ScreenPoint {
  return { xPx: mean(points.map(({ xPx }) => xPx)), yPx: mean(points.map(({ yPx }) => yPx)) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(mean(values.map((value) => value * value)));
}
