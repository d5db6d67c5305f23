import type { Deg, Mm, Ms } from '../units';

/** A fitted gaze model, ready to be stored in a profile. */
export interface FittedModel {
  readonly featureVersion: number;
  /** JSON-safe; opaque outside core/gaze. */
  readonly model: unknown;
  /** Median distance of the eyes from the screen during the calibration. */
  readonly viewerDistanceMm: Mm;
  /** Error of each calibration target when it is left out of the fit, in the order of labelling. */
  readonly leftOutErrorDeg: readonly Deg[];
  /** Time the fit took; 0 when the caller gave no clock. */
  readonly fitMs: Ms;
}
