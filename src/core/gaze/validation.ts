import { median } from '../median';
import { angleBetweenDeg, screenPointToAngles, type ScreenGeometry } from '../geometry';
import type { Accuracy, RegionResult } from '../profiles/profile';
import type { Mm, ScreenPoint } from '../units';

/** What was measured while one point was looked at. */
export interface CheckedPoint {
  readonly target: ScreenPoint;
  /** All of them, strays too. */
  readonly samples: readonly ScreenPoint[];
}

/** Samples kept per region for the picture. */
const MOST_SAMPLES = 400;

/** A sample this far from the middle of its look, in degrees and as a multiple of the usual distance, is a stray. */
const STRAY_DEG = 1.5;
const STRAY_OF_USUAL = 4;
/** More strays than this share are no strays. */
const MOST_STRAYS = 0.25;

/**
 * Samples of one look without those that are far from all others: lids that were on their way in a frame, and in no other
 * that a slow camera took. Selecting does not follow such single frames either.
 */
export function withoutStrays(
  samples: readonly ScreenPoint[],
  screen: ScreenGeometry,
  viewerDistanceMm: Mm,
): readonly ScreenPoint[] {
  const middle = {
    xPx: median(samples.map(({ xPx }) => xPx)),
    yPx: median(samples.map(({ yPx }) => yPx)),
  };
  const awayDeg = samples.map((sample) => angleBetweenDeg(sample, middle, screen, viewerDistanceMm));
  const limitDeg = Math.max(STRAY_DEG, STRAY_OF_USUAL * median(awayDeg));
  const kept = samples.filter((_, i) => awayDeg[i]! <= limitDeg);
  return samples.length - kept.length <= MOST_STRAYS * samples.length ? kept : samples;
}

/**
 * Accuracy from looks at points that were not calibrated. Error and bias of a point are those of the mean of its
 * samples, precision is the samples' standard deviation around it; sigma per axis is the root mean square of bias
 * and precision together over all points. Strays enter the precision that is reported and nothing that selecting works
 * with, as it does not follow them. Points without samples are left out.
 * @param durationS time that calibration and check took, seconds
 * @returns null when no point has samples
 */
export function measureAccuracy(
  checked: readonly CheckedPoint[],
  screen: ScreenGeometry,
  viewerDistanceMm: Mm,
  durationS: number,
): Accuracy | null {
  const seen = checked.filter(({ samples }) => samples.length > 0);
  const regions = seen.map(({ target, samples }) => {
    const kept = withoutStrays(samples, screen, viewerDistanceMm);
    return regionResult({ target, samples: kept }, screen, viewerDistanceMm);
  });
  const withStrays = seen.map((point) => regionResult(point, screen, viewerDistanceMm));
  if (regions.length === 0) return null;
  return {
    errorDeg: mean(regions.map(({ errorDeg }) => errorDeg)),
    precisionDeg: rootMeanSquare(withStrays.flatMap((r) => [r.precisionXDeg, r.precisionYDeg])),
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
