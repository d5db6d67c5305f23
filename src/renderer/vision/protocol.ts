import type { ScreenPoint } from '../../core/units';
import type { Refitted } from '../../core/gaze/refit';
import type { TeachCommand } from '../../core/gaze/calibration-view';
import type { FittedModel } from '../../core/gaze/fitted-model';
import type { Measurement } from '../../core/gaze/measurement';
import type { CameraGeometry, ScreenGeometry } from '../../core/geometry';
import type { Accuracy } from '../../core/profiles/profile';
import type { EyesChoice } from '../../core/vision/eyes-used';
import type { PictureSigns } from '../../core/vision/picture-signs';

export type { Refitted };
export type { FittedModel };

/** A gaze model as a profile stores it, and what its check measured. */
export interface SavedModel {
  readonly featureVersion: number;
  /** JSON-safe; opaque outside core/gaze. */
  readonly model: unknown;
  readonly accuracy: Accuracy | null;
}

/** What the worker is to send besides measurements. */
export interface WantedExtras {
  /** Every picture as JPEG: for a recording. */
  readonly pictures: boolean;
  /** Both eyes as the camera sees them: for the diagnostics. */
  readonly eyes: boolean;
}

/** Sent only while it is wanted. */
export type FrameExtra =
  | { readonly kind: 'picture'; readonly frameId: number; readonly tMs: number; readonly jpeg: Uint8Array }
  /** Grey values as `core/vision/eye-picture.ts` describes them. */
  | { readonly kind: 'eyes'; readonly grey: Uint8ClampedArray };

/** Main thread to face worker. */
export type ToFaceWorker =
  | {
      readonly kind: 'init';
      readonly wasmBaseUrl: string;
      readonly modelBytes: ArrayBuffer;
      readonly screen: ScreenGeometry;
      readonly hfovDeg: number;
      /** Saved model, to go on where we were (start-up, worker restart). */
      readonly saved: SavedModel | null;
    }
  | { readonly kind: 'frame'; readonly frameId: number; readonly tMs: number; readonly bitmap: ImageBitmap }
  /** Frames to learn from: those still in the worker's ring of recent ones. */
  | TeachCommand
  | {
      readonly kind: 'fit';
      readonly requestId: number;
      readonly leastTargets: number;
      readonly eyes: EyesChoice;
    }
  /** Uses this model from now on. */
  | { readonly kind: 'load'; readonly saved: SavedModel }
  /** What the check after the calibration measured: widens the covariance per region. */
  | { readonly kind: 'setAccuracy'; readonly accuracy: Accuracy }
  /** A pick by gaze: the frames before `tMs` show eyes that rest on `target`. */
  | { readonly kind: 'learnPick'; readonly target: ScreenPoint; readonly tMs: number }
  /** The last pick was taken back. */
  | { readonly kind: 'unlearnPick'; readonly tMs: number }
  | { readonly kind: 'want'; readonly extras: WantedExtras };

/** Face worker to main thread. */
export type FromFaceWorker =
  | {
      readonly kind: 'ready';
      readonly initMs: number;
      readonly calibrated: boolean;
      /** Why the saved model was not taken (another feature version, damaged); null when it was, or none was given. */
      readonly refused: string | null;
    }
  | {
      readonly kind: 'measurement';
      readonly measurement: Measurement;
      readonly signs: PictureSigns;
      readonly camera: CameraGeometry;
      /** Time of the face model and of our own code for this frame. */
      readonly modelMs: number;
      readonly ownMs: number;
    }
  | { readonly kind: 'extra'; readonly extra: FrameExtra }
  | { readonly kind: 'fitted'; readonly requestId: number; readonly fitted: FittedModel }
  | { readonly kind: 'fitFailed'; readonly requestId: number; readonly reason: string }
  /** The model was learnt anew from picks, and is in use. */
  | { readonly kind: 'refitted'; readonly refitted: Refitted }
  /** The worker cannot go on and must be replaced. */
  | { readonly kind: 'failed'; readonly reason: string };
