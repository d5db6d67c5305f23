import { rotationFromVector, vectorFromRotation } from '../rotation';
import { EyePatchSampler, FEATURE_COUNT } from './eye-patch';
import type { FaceFrame } from './face-frame';
import { buildHeadModel, turnHeadModel, type HeadModel } from './head-model';
import { HeadPoseSolver, type HeadPose } from './head-pose';

/** The parts of a frame that gaze is made of. */
export type EyeFrame = Pick<FaceFrame, 'landmarks' | 'band' | 'camera'>;

/** What one frame shows of the head and of the eyes in it. */
export interface EyeObservation {
  readonly pose: HeadPose;
  /** `FEATURE_COUNT` normalised brightness values of both eyes' patches. */
  readonly features: Float64Array;
}

const NO_SHIFT: readonly [number, number] = [0, 0];

/** Frame by frame: head pose and eye patches of one calibrated user. */
export class EyeObserver {
  private readonly poses: HeadPoseSolver;
  private readonly patches: EyePatchSampler;
  private readonly features = new Float64Array(FEATURE_COUNT);

  constructor(head: HeadModel) {
    this.poses = new HeadPoseSolver(head);
    this.patches = new EyePatchSampler(head);
  }

  /** Forgets the last pose: the face was lost or is another one. */
  reset(): void {
    this.poses.reset();
  }

  /** Null when the head model does not fit this face. The result is overwritten by the next call. */
  observe({ landmarks, band, camera }: EyeFrame): EyeObservation | null {
    const pose = this.poses.solve(landmarks, camera);
    if (pose === null) return null;
    this.patches.sample(band, camera, pose, NO_SHIFT, this.features);
    return { pose, features: this.features };
  }
}

/** About one pixel at 720p and 60 cm. */
const SHIFT_OF_EYE = 1 / 46;

/**
 * Every calibration frame is learnt five times, as seen and with its patches shifted by a pixel in each direction:
 * so the model learns to ignore what the pose leaves over.
 */
const SHIFTS_OF_EYE: readonly (readonly [number, number])[] = [
  NO_SHIFT,
  [SHIFT_OF_EYE, 0],
  [-SHIFT_OF_EYE, 0],
  [0, SHIFT_OF_EYE],
  [0, -SHIFT_OF_EYE],
];

/** Rows that each calibration frame gives. */
export const COPIES_PER_FRAME = SHIFTS_OF_EYE.length;

/** A user's head and the calibration frames as seen with it. */
export interface ObservedCalibration {
  /** Its rest orientation is the mean one of the frames. */
  readonly head: HeadModel;
  readonly poses: readonly HeadPose[];
  readonly copiesPerFrame: number;
  /** `copiesPerFrame` rows of `FEATURE_COUNT` values per frame, frame by frame, the unshifted row first. */
  readonly rows: Float64Array;
}

/**
 * Builds the head model of calibration frames and observes each of them with it.
 * @returns null when the head model does not fit one of its own frames: the face changed in between
 */
export function observeCalibration(frames: readonly EyeFrame[]): ObservedCalibration | null {
  const first = frames[0];
  if (first === undefined) return null;
  const shape = buildHeadModel(
    frames.map(({ landmarks }) => landmarks),
    first.camera,
  );
  const meanTurn = meanRotationOf(shape, frames);
  if (meanTurn === null) return null;
  const head = turnHeadModel(shape, meanTurn);
  const solver = new HeadPoseSolver(head);
  const patches = new EyePatchSampler(head);
  const rows = new Float64Array(frames.length * COPIES_PER_FRAME * FEATURE_COUNT);
  const poses: HeadPose[] = [];
  let at = 0;
  for (const { landmarks, band, camera } of frames) {
    const pose = solver.solve(landmarks, camera);
    if (pose === null) return null;
    for (const shift of SHIFTS_OF_EYE) {
      patches.sample(band, camera, pose, shift, rows, at);
      at += FEATURE_COUNT;
    }
    poses.push({ rotation: pose.rotation.slice(), positionMm: pose.positionMm.slice() });
  }
  return { head, poses, copiesPerFrame: COPIES_PER_FRAME, rows };
}

/** Mean rotation vector of the frames' poses, as a matrix. */
function meanRotationOf(head: HeadModel, frames: readonly EyeFrame[]): Float64Array | null {
  const solver = new HeadPoseSolver(head);
  const vector = new Float64Array(3);
  const mean = new Float64Array(3);
  for (const { landmarks, camera } of frames) {
    const pose = solver.solve(landmarks, camera);
    if (pose === null) return null;
    vectorFromRotation(pose.rotation, vector);
    for (let axis = 0; axis < 3; axis++) mean[axis]! += vector[axis]! / frames.length;
  }
  return rotationFromVector(mean[0]!, mean[1]!, mean[2]!, new Float64Array(9));
}
