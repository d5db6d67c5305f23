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
