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

/** A look to one side must be measured at least this far out, as a share of where it was. */
const LEAST_OUT = 0.4;
/** Single frames may be of the way there. */
const LEAST_ON_SIDE = 0.75;

/**
 * Whether a calibration on two points should be made again: some look to one side was measured so near the middle, or
 * so often beyond it, that yes and no could be mixed up. Errors up and down do not matter: nothing was asked there.
 */
export function confusesSides({ regions }: Accuracy, screen: ScreenGeometry, viewerDistanceMm: Mm): boolean {
  const middlePx = screen.widthPx / 2;
  const outDeg = (xPx: number): Deg => {
    const [at, middle] = [xPx, middlePx].map(
      (x) => screenPointToAngles({ xPx: x, yPx: screen.heightPx / 2 }, screen, viewerDistanceMm).xDeg,
    );
    return (at ?? 0) - (middle ?? 0);
  };
  return regions.some(({ target, biasXDeg, samples }) => {
    const wantedDeg = outDeg(target.xPx);
    const side = Math.sign(wantedDeg);
    const onSide = samples.filter(({ xPx }) => Math.sign(xPx - middlePx) === side).length;
    const isOften = samples.length === 0 || onSide / samples.length >= LEAST_ON_SIDE;
    return side * (wantedDeg + biasXDeg) < LEAST_OUT * Math.abs(wantedDeg) || !isOften;
  });
}
