import type { GazeSample } from '../samples';
import type { Px, ScreenPoint } from '../units';

/** Turns raw samples into the calm point that is drawn. Selection never reads it: it works on the raw samples. */
export interface PointFilter {
  /** The point to draw, null while there is no gaze. */
  step(sample: GazeSample): ScreenPoint | null;
  /** Another screen or distance: the filter starts afresh. `pxPerDeg` is CSS pixels per degree, per axis. */
  setPxPerDeg(pxPerDeg: { readonly xPx: Px; readonly yPx: Px }): void;
  /** Forgets everything: another user, another source, another screen. */
  reset(): void;
}
