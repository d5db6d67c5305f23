import type { Deg, Mm, Ms, ScreenPoint } from '../units';

/** A fitted gaze model, ready to be stored in a profile. */
export interface FittedModel {
  readonly featureVersion: number;
  /** JSON-safe; opaque outside core/gaze. */
  readonly model: unknown;
  /** Median distance of the eyes from the screen during the calibration. */
  readonly viewerDistanceMm: Mm;
  /** The calibration targets that were fitted, in the order of labelling. */
  readonly targets: readonly ScreenPoint[];
  /** Error of each of `targets` when it is left out of the fit. */
  readonly leftOutErrorDeg: readonly Deg[];
  /** Time the fit took; 0 when the caller gave no clock. */
  readonly fitMs: Ms;
}

/** Outcome of a fit. Reasons: `tooFewTargets`, `faceChanged`, `notSolvable`. */
export type FitOutcome =
  | { readonly kind: 'fitted'; readonly fitted: FittedModel }
  | { readonly kind: 'failed'; readonly reason: string };

/** Outcome of loading a saved model. */
export type LoadOutcome = { readonly kind: 'loaded' } | { readonly kind: 'refused'; readonly reason: string };

/** A target whose left-out error is this many times the median, and at least so large, is asked again, once. */
const WEAK_FACTOR = 3;
const WEAK_DEG = 3;
const MOST_WEAK = 3;

/** Targets that the others contradict, the worst first, at most three: worth asking again. */
export function weakTargets({ leftOutErrorDeg, targets }: FittedModel): readonly ScreenPoint[] {
  const sorted = [...leftOutErrorDeg].sort((a, b) => a - b);
  const limitDeg = Math.max(WEAK_DEG, WEAK_FACTOR * (sorted[Math.floor(sorted.length / 2)] ?? 0));
  return targets
    .map((target, i) => ({ target, errorDeg: leftOutErrorDeg[i] ?? 0 }))
    .filter(({ errorDeg }) => errorDeg > limitDeg)
    .sort((a, b) => b.errorDeg - a.errorDeg)
    .slice(0, MOST_WEAK)
    .map(({ target }) => target);
}
