import type { CameraGeometry } from '../geometry';
import type { ScreenPoint } from '../units';
import type { EyeBand } from '../vision/face-frame';

/** A frame kept for the fit. */
export interface CalibrationFrame {
  readonly landmarks: Float32Array;
  readonly band: EyeBand;
  readonly camera: CameraGeometry;
  /** Where the eyes were in this frame, when the target moved. */
  readonly lookedAt?: ScreenPoint;
}

/** One target and the frames in which it was looked at. */
export interface CalibrationTarget {
  /** `turn`: one point looked at while the head turned; `pursuit`: a stretch of a moving target's way. */
  readonly kind: 'fixation' | 'turn' | 'pursuit';
  readonly target: ScreenPoint;
  readonly frames: readonly CalibrationFrame[];
}
