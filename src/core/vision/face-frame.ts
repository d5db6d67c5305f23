import type { CameraGeometry } from '../geometry';
import type { Ms } from '../units';

/** Landmarks of MediaPipe's face mesh with irises: 468 face points and 2 x 5 iris points. */
export const LANDMARK_COUNT = 478;

/** A grey crop of the full-resolution camera picture around both eyes. */
export interface EyeBand {
  /** Row-major brightness 0–255, `widthPx * heightPx` long. */
  readonly grey: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Place of the crop's top left pixel in the camera picture. */
  readonly leftPx: number;
  readonly topPx: number;
}

/** All that the gaze pipeline takes from one camera frame with a face in it. */
export interface FaceFrame {
  /** Capture time of the frame. */
  readonly tMs: Ms;
  /** u px, v px, z px for each of the `LANDMARK_COUNT` points, in the full picture, not mirrored. */
  readonly landmarks: Float32Array;
  readonly band: EyeBand;
  /** Mean brightness of the face, 0–255. */
  readonly faceBrightness: number;
  readonly camera: CameraGeometry;
}

/** The parts of a frame that gaze is made of. */
export type EyeFrame = Pick<FaceFrame, 'landmarks' | 'band' | 'camera'>;
