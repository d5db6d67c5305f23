import { rotationFromVector, vectorFromRotation } from '../rotation';
import { EyePatchSampler, FEATURE_COUNT, NO_SHIFTS } from './eye-patch';
import { buildEyeTemplate, EyeRegistration, type EyeTemplate } from './eye-registration';
import type { EyeFrame } from './face-frame';
import { buildHeadModel, turnHeadModel, type HeadModel } from './head-model';
import { HeadPoseSolver, type HeadPose } from './head-pose';

/** What one frame shows of the head and of the eyes in it. */
export interface EyeObservation {
  readonly pose: HeadPose;
  /** `FEATURE_COUNT` normalised brightness values of both eyes' patches. */
  readonly features: Float64Array;
}

/** Frame by frame: head pose and eye patches of one calibrated user. */
export class EyeObserver {
  private readonly poses: HeadPoseSolver;
  private readonly registration: EyeRegistration;
  private readonly patches: EyePatchSampler;
  private readonly features = new Float64Array(FEATURE_COUNT);

  constructor(head: HeadModel, template: EyeTemplate) {
    this.poses = new HeadPoseSolver(head);
    this.registration = new EyeRegistration(head, template);
    this.patches = new EyePatchSampler(head);
  }

  /** Forgets the last pose: the face was lost or is another one. */
  reset(): void {
    this.poses.reset();
  }

  /** Null when the head model does not fit this face. The result is overwritten by the next call. */
  observe(frame: EyeFrame): EyeObservation | null {
    const pose = this.poses.solve(frame.landmarks, frame.camera);
    if (pose === null) return null;
    const shifts = this.registration.find(frame, pose);
    this.patches.sample(frame.band, frame.camera, pose, shifts, this.features);
    return { pose, features: this.features };
  }
}

/** About one pixel at 720p and 60 cm. */
const SHIFT_OF_EYE = 1 / 46;

/**
 * Every calibration frame is learnt five times, as seen and with its patches shifted by a pixel in each direction:
 * so the model learns to ignore what pose and registration leave over.
 */
const COPIES: readonly (readonly [number, number])[] = [
  [0, 0],
  [SHIFT_OF_EYE, 0],
  [-SHIFT_OF_EYE, 0],
  [0, SHIFT_OF_EYE],
  [0, -SHIFT_OF_EYE],
];

/** Rows that each calibration frame gives. */
export const COPIES_PER_FRAME = COPIES.length;

/** A user's head and the calibration frames as seen with it. */
export interface ObservedCalibration {
  /** Its rest orientation is the mean one of the frames. */
  readonly head: HeadModel;
  readonly template: EyeTemplate;
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
  const rough = posesOf(shape, frames);
  if (rough === null) return null;
  const head = turnHeadModel(shape, meanRotationOf(rough));
  const poses = posesOf(head, frames);
  if (poses === null) return null;
  const template = buildEyeTemplate(head, frames, poses);
  const registration = new EyeRegistration(head, template);
  const patches = new EyePatchSampler(head);
  const rows = new Float64Array(frames.length * COPIES_PER_FRAME * FEATURE_COUNT);
  const shifts = NO_SHIFTS.slice();
  let at = 0;
  frames.forEach((frame, i) => {
    const pose = poses[i]!;
    const found = registration.find(frame, pose);
    for (const copy of COPIES) {
      for (let k = 0; k < shifts.length; k++) shifts[k] = found[k]! + copy[k % 2]!;
      patches.sample(frame.band, frame.camera, pose, shifts, rows, at);
      at += FEATURE_COUNT;
    }
  });
  return { head, template, poses, copiesPerFrame: COPIES_PER_FRAME, rows };
}

/** Poses of the frames, or null when one of them does not fit. */
function posesOf(head: HeadModel, frames: readonly EyeFrame[]): readonly HeadPose[] | null {
  const solver = new HeadPoseSolver(head);
  const poses: HeadPose[] = [];
  for (const { landmarks, camera } of frames) {
    const pose = solver.solve(landmarks, camera);
    if (pose === null) return null;
    poses.push({ rotation: pose.rotation.slice(), positionMm: pose.positionMm.slice() });
  }
  return poses;
}

/** Mean rotation vector of poses, as a matrix. */
function meanRotationOf(poses: readonly HeadPose[]): Float64Array {
  const vector = new Float64Array(3);
  const mean = new Float64Array(3);
  for (const { rotation } of poses) {
    vectorFromRotation(rotation, vector);
    for (let axis = 0; axis < 3; axis++) mean[axis]! += vector[axis]! / poses.length;
  }
  return rotationFromVector(mean[0]!, mean[1]!, mean[2]!, new Float64Array(9));
}
