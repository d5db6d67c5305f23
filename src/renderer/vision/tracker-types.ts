import type { Measurement } from '../../core/gaze/measurement';
import type { CameraGeometry, ScreenGeometry } from '../../core/geometry';
import type { PictureSigns } from '../../core/vision/picture-signs';
import type { Clock } from '../camera/clock';
import type { FrameSource } from '../camera/video-frames';
import type { FittedModel, SavedModel } from './protocol';

export type FaceWorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export interface FaceTrackerSetup {
  readonly frames: FrameSource;
  readonly wasmBaseUrl: string;
  /** Bytes of the face model. Rejects when there is none. */
  readonly loadModel: () => Promise<ArrayBuffer>;
  readonly createWorker: () => FaceWorkerPort;
  readonly clock: Clock;
}

export interface TrackingConfig {
  readonly screen: ScreenGeometry;
  readonly hfovDeg: number;
  /** The profile's model, null before the first calibration. */
  readonly saved: SavedModel | null;
}

export type TrackerState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  /** `refused`: why the saved model was not taken, if it was not. */
  | { readonly kind: 'running'; readonly calibrated: boolean; readonly refused: string | null }
  /** The worker was ended and another is coming; nothing is lost but the frames between. */
  | { readonly kind: 'restarting'; readonly reason: string }
  /** The face model is not there. It is looked for again every few seconds. */
  | { readonly kind: 'modelMissing'; readonly detail: string }
  /** The face model (or WebAssembly) cannot be started. Tried again every few seconds. */
  | { readonly kind: 'modelDamaged'; readonly detail: string };

/** A measurement as it reaches the main thread. */
export interface TrackedFrame {
  readonly measurement: Measurement;
  readonly signs: PictureSigns;
  readonly camera: CameraGeometry;
  readonly modelMs: number;
  readonly ownMs: number;
  readonly latencyMs: number;
}

export type FitOutcome =
  | { readonly kind: 'fitted'; readonly fitted: FittedModel }
  | { readonly kind: 'failed'; readonly reason: string };
