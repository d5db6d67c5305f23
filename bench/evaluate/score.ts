import { type ScreenGeometry, screenPointToAngles } from '../../src/core/geometry';
import type { AnglesDeg, Deg, ScreenPoint } from '../../src/core/units';

const RAD_PER_DEG = Math.PI / 180;

/** The gaze points of one validation target, frame by frame (frames without one are left out). */
export interface TargetLooks {
  readonly target: ScreenPoint;
  readonly gaze: readonly ScreenPoint[];
}

/**
 * Errors over the validation targets. Points become visual angles for a nominal eye: straight before the camera,
 * at the recording's `viewerDistanceMm`. Where the head really was does not enter, so a method that forgets the
 * head is not excused.
 */
export interface Score {
  /** Mean over targets of the angle between the target and the mean of its gaze points. */
  readonly meanErrorDeg: Deg;
  /** Median and 95th percentile (interpolated) of the same errors. */
  readonly medianErrorDeg: Deg;
  readonly p95ErrorDeg: Deg;
  /** Mean over targets of the error's horizontal and vertical part, without sign. */
  readonly meanAbsXDeg: Deg;
  readonly meanAbsYDeg: Deg;
  /** Root of the mean over targets of the variance of gaze points around their own mean, per axis. */
  readonly precisionSdDeg: Deg;
  /** Slope of the line through measured over true angles: 1 when the whole range is recovered, 0 when none is. */
  readonly rangeXFraction: number;
  readonly rangeYFraction: number;
  /** Mean over targets of the error with its sign: x positive to the right, y positive downwards. */
  readonly biasXDeg: Deg;
  readonly biasYDeg: Deg;
}

/** @throws when no target has a gaze point: there is nothing to score. */
export function score(
  looks: readonly TargetLooks[],
  screen: ScreenGeometry,
  viewerDistanceMm: number,
): Score {
  const seen = looks.filter(({ gaze }) => gaze.length > 0);
  if (seen.length === 0) throw new Error('no validation target has a gaze point');
  const results = seen.map(({ target, gaze }) => {
    const angles = gaze.map((point) => screenPointToAngles(point, screen, viewerDistanceMm));
    return {
      truth: screenPointToAngles(target, screen, viewerDistanceMm),
      centre: { xDeg: mean(angles.map(({ xDeg }) => xDeg)), yDeg: mean(angles.map(({ yDeg }) => yDeg)) },
      variance: (variance(angles.map(({ xDeg }) => xDeg)) + variance(angles.map(({ yDeg }) => yDeg))) / 2,
    };
  });
  const errors = results.map(({ truth, centre }) => angleBetweenDeg(truth, centre));
  const offX = results.map(({ truth, centre }) => centre.xDeg - truth.xDeg);
  const offY = results.map(({ truth, centre }) => centre.yDeg - truth.yDeg);
  return {
    meanErrorDeg: mean(errors),
    medianErrorDeg: percentile(errors, 0.5),
    p95ErrorDeg: percentile(errors, 0.95),
    meanAbsXDeg: mean(offX.map(Math.abs)),
    meanAbsYDeg: mean(offY.map(Math.abs)),
    precisionSdDeg: Math.sqrt(mean(results.map((result) => result.variance))),
    rangeXFraction: slope(
      results.map(({ truth }) => truth.xDeg),
      results.map(({ centre }) => centre.xDeg),
    ),
    rangeYFraction: slope(
      results.map(({ truth }) => truth.yDeg),
      results.map(({ centre }) => centre.yDeg),
    ),
    biasXDeg: mean(offX),
    biasYDeg: mean(offY),
  };
}

/** Angle between two directions. */
function angleBetweenDeg(a: AnglesDeg, b: AnglesDeg): Deg {
  const [u, v] = [direction(a), direction(b)];
  return Math.acos(Math.min(1, u[0] * v[0] + u[1] * v[1] + u[2] * v[2])) / RAD_PER_DEG;
}

function direction({ xDeg, yDeg }: AnglesDeg): readonly [number, number, number] {
  const [x, y] = [xDeg * RAD_PER_DEG, yDeg * RAD_PER_DEG];
  return [Math.sin(x) * Math.cos(y), Math.sin(y), Math.cos(x) * Math.cos(y)];
}

/** Mean of the values. @throws on an empty list. */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new Error('mean of nothing');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
}

/** Value below which the given share of the values lies, linearly interpolated. */
export function percentile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = fraction * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? NaN;
  const above = sorted[Math.ceil(position)] ?? NaN;
  return below + (above - below) * (position - Math.floor(position));
}

/** Slope of the least-squares line y over x; 1 when x does not vary (one target, one row): nothing is lost there. */
function slope(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  const spread = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  if (spread < 1e-9) return 1;
  return x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] ?? 0) - meanY), 0) / spread;
}
