import type { Accuracy } from '../profiles/profile';
import type { Deg } from '../units';

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
