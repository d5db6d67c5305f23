import type { Accuracy } from '../profiles/profile';
import { screenPointToAngles, type ScreenGeometry } from '../geometry';
import type { Deg, Mm } from '../units';

/** A check above this leaves hardly anything to pick: most likely something went wrong. */
const BAD_DEG: Deg = 3;
/**
 * A check this many times worse than the calibration's own left-out error contradicts it: head moved, another light,
 * eyes elsewhere. Small errors are never contradictions.
 */
const CONTRADICTION_FACTOR = 4;
const LEAST_CONTRADICTION_DEG: Deg = 1.5;

/** Whether a calibration should be made again instead of being praised. */
export function shouldRepeat(accuracy: Accuracy, leftOutErrorDeg: readonly Deg[]): boolean {
  if (!(accuracy.errorDeg <= BAD_DEG)) return true;
  const sorted = [...leftOutErrorDeg].sort((a, b) => a - b);
  const usualDeg = sorted[Math.floor(sorted.length / 2)];
  if (usualDeg === undefined) return false;
  return accuracy.errorDeg > Math.max(LEAST_CONTRADICTION_DEG, CONTRADICTION_FACTOR * usualDeg);
}

/** Two standard deviations: one look in forty lands on the wrong side. */
const SIDE_SIGMAS = 2;

/**
 * Whether a calibration on two points should be made again: some look to one side was measured so near the middle, or
 * beyond it, that yes and no could be mixed up. Errors up and down do not matter: nothing was asked there.
 */
export function confusesSides({ regions }: Accuracy, screen: ScreenGeometry, viewerDistanceMm: Mm): boolean {
  const middle = { xPx: screen.widthPx / 2, yPx: screen.heightPx / 2 };
  const middleDeg = screenPointToAngles(middle, screen, viewerDistanceMm).xDeg;
  return regions.some(({ target, biasXDeg, precisionXDeg }) => {
    const awayDeg = screenPointToAngles(target, screen, viewerDistanceMm).xDeg - middleDeg;
    const measuredDeg = Math.sign(awayDeg) * (awayDeg + biasXDeg);
    return measuredDeg < SIDE_SIGMAS * precisionXDeg;
  });
}
