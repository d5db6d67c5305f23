import { pxPerDeg, screenPointToAngles, type ScreenGeometry } from '../geometry';
import type { Accuracy } from '../profiles/profile';
import type { CovariancePx2 } from '../samples';
import type { Deg, Mm, ScreenPoint } from '../units';

/** Spread before any check: what a fair webcam calibration gives. */
const UNCHECKED_X_DEG: Deg = 1.2;
const UNCHECKED_Y_DEG: Deg = 1.6;
/** No measurement is believed to be better than this. */
const LEAST_DEG: Deg = 0.4;
/** A checked point speaks for its neighbourhood: its weight falls to a half at this distance. */
const REACH_DEG: Deg = 5;
/** Weight of the whole screen's spread against that of the nearest checked points, which saw few samples each. */
const WEIGHT_OF_WHOLE = 0.5;

/**
 * How far a measured gaze point may lie from where the user looks: the checked points' bias and precision,
 * interpolated by distance, mixed with the spread of the whole screen, wider when the frame is poor.
 * @param quality 0–1; the spread doubles when it falls to a quarter
 */
export function gazeSpread(
  point: ScreenPoint,
  accuracy: Accuracy | null,
  screen: ScreenGeometry,
  viewerDistanceMm: Mm,
  quality: number,
): CovariancePx2 {
  let varianceX = UNCHECKED_X_DEG ** 2;
  let varianceY = UNCHECKED_Y_DEG ** 2;
  if (accuracy !== null) {
    const here = screenPointToAngles(point, screen, viewerDistanceMm);
    let total = WEIGHT_OF_WHOLE;
    varianceX = WEIGHT_OF_WHOLE * accuracy.sigmaXDeg ** 2;
    varianceY = WEIGHT_OF_WHOLE * accuracy.sigmaYDeg ** 2;
    for (const region of accuracy.regions) {
      const there = screenPointToAngles(region.target, screen, viewerDistanceMm);
      const awayDeg = Math.hypot(there.xDeg - here.xDeg, there.yDeg - here.yDeg);
      const weight = 1 / (1 + (awayDeg / REACH_DEG) ** 2);
      total += weight;
      varianceX += weight * (region.biasXDeg ** 2 + region.precisionXDeg ** 2);
      varianceY += weight * (region.biasYDeg ** 2 + region.precisionYDeg ** 2);
    }
    varianceX /= total;
    varianceY /= total;
  }
  const widen = 1 / Math.max(0.1, Math.min(1, quality));
  const px = pxPerDeg(screen, viewerDistanceMm);
  return {
    xx: Math.max(LEAST_DEG ** 2, varianceX) * widen * px.xPx ** 2,
    xy: 0,
    yy: Math.max(LEAST_DEG ** 2, varianceY) * widen * px.yPx ** 2,
  };
}
