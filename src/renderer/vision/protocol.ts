import type { Measurement } from '../../core/gaze/measurement';
import type { CameraGeometry, ScreenGeometry } from '../../core/geometry';
import type { Accuracy } from '../../core/profiles/profile';
import type { ScreenPoint } from '../../core/units';

/** A fitted gaze model, ready to be stored in a profile. */
export interface FittedModel {
  readonly featureVersion: number;
  /** JSON-safe; opaque outside core/gaze. */
  readonly model: unknown;
  readonly viewerDistanceMm: number;
  /** Error of each calibration target when it is left out of the fit, degrees, in the order of labelling. */
  readonly leftOutErrorDeg: readonly number[];
  readonly fitMs: number;
}

/** Main thread to face worker. */
export type ToFaceWorker =
  | {
      readonly kind: 'init';
      readonly wasmBaseUrl: string;
      readonly modelBytes: ArrayBuffer;
      readonly screen: ScreenGeometry;
      readonly hfovDeg: number;
      /** Saved model, to go on where we were (start-up, worker restart). */
      readonly saved: { readonly featureVersion: number; readonly model: unknown; readonly accuracy: Accuracy | null } | null;
    }
  | { readonly kind: 'frame'; readonly frameId: number; readonly tMs: number; readonly bitmap: ImageBitmap }
  /** Keeps the frames `frameIds` (still in the worker's ring of recent ones) as samples of a calibration target. */
  | { readonly kind: 'label'; readonly target: ScreenPoint; readonly frameIds: readonly number[] }
  | { readonly kind: 'clearLabels' }
  | { readonly kind: 'fit'; readonly requestId: number }
  /** Goes back to the model that was in use before `fit`. */
  | { readonly kind: 'restore' }
  /** What the check after the calibration measured: widens the covariance per region. */
  | { readonly kind: 'setAccuracy'; readonly accuracy: Accuracy };

/** Face worker to main thread. */
export type FromFaceWorker =
  | { readonly kind: 'ready'; readonly initMs: number; readonly calibrated: boolean }
  | {
      readonly kind: 'measurement';
      readonly measurement: Measurement;
      readonly camera: CameraGeometry;
      /** Time of the face model and of our own code for this frame. */
      readonly modelMs: number;
      readonly ownMs: number;
    }
  | { readonly kind: 'fitted'; readonly requestId: number; readonly fitted: FittedModel }
  | { readonly kind: 'fitFailed'; readonly requestId: number; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };
