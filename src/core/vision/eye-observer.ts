import { rotationFromVector, vectorFromRotation } from '../rotation';
import type { Mm } from '../units';
import { EyePatchSampler, FEATURE_COUNT, NO_LIGHT, NO_SHIFT, type PatchShift } from './eye-patch';
import type { PatchLight } from './patch-grid';
import type { EyeFrame } from './face-frame';
import { irisOffset, type IrisOffset } from './iris-offset';
import { eyesOf, keepEyes, keepEyesOfRows, type EyesUsed } from './eyes-used';
import { buildFaceTemplate, copyOf, HeadRegistration, type FaceTemplate } from './head-registration';
import { buildHeadModel, turnHeadModel, type HeadModel } from './head-model';
import { HeadPoseSolver, type HeadPose } from './head-pose';
import { eyeCentreMm, eyeWidthMm, observeIris, type EyeAngles, type ObservedIris } from './iris-registration';

/** What one frame shows of the head and of the eyes in it. */
export interface EyeObservation {
  readonly pose: HeadPose;
  /** `FEATURE_COUNT` normalised brightness values of both eyes' patches. */
  readonly features: Float64Array;
}

/** Frame by frame: head pose and eye patches of one calibrated user. */
export class EyeObserver {
  private readonly poses: HeadPoseSolver;
  private readonly registration: HeadRegistration;
  private readonly patches: EyePatchSampler;
  private readonly features = new Float64Array(FEATURE_COUNT);

  constructor(
    head: HeadModel,
    template: FaceTemplate,
    private readonly eyes: EyesUsed = 'both',
  ) {
    this.poses = new HeadPoseSolver(head);
    this.registration = new HeadRegistration(head, template);
    this.patches = new EyePatchSampler(head);
  }

  /** Forgets the last pose: the face was lost or is another one. */
  reset(): void {
    this.poses.reset();
  }

  /** Null when the head model does not fit this face. The result is overwritten by the next call. */
  observe(frame: EyeFrame): EyeObservation | null {
    const rough = this.poses.solve(frame.landmarks, frame.camera);
    if (rough === null) return null;
    const pose = this.registration.refine(frame, rough);
    this.patches.sample(frame.band, frame.camera, pose, NO_SHIFT, this.features);
    keepEyes(this.features, this.eyes);
    return { pose, features: this.features };
  }
}

/** About one pixel at 720p and 60 cm. */
const SHIFT_OF_EYE = 1 / 46;

/** A lamp from one side: the change of brightness from the middle of an eye's patch to its edge. */
const SIDE_LIGHT = 0.2;

/** How a copy of a calibration frame differs from what was seen. */
interface Alteration {
  readonly shift: PatchShift;
  readonly light: PatchLight;
}

const asSeen: Alteration = { shift: NO_SHIFT, light: NO_LIGHT };
const shifted = (shift: PatchShift): Alteration => ({ ...asSeen, shift });
const lit = (light: PatchLight): Alteration => ({ ...asSeen, light });

/**
 * The copies in which calibration frames are learnt: as seen and with the patches shifted by a pixel in each direction,
 * so that the model learns to ignore what the pose leaves over; and lit from each side, so that it ignores the lamps.
 */
const COPIES: readonly Alteration[] = [
  asSeen,
  shifted([SHIFT_OF_EYE, 0]),
  shifted([-SHIFT_OF_EYE, 0]),
  shifted([0, SHIFT_OF_EYE]),
  shifted([0, -SHIFT_OF_EYE]),
  lit([SIDE_LIGHT, 0]),
  lit([-SIDE_LIGHT, 0]),
  lit([0, SIDE_LIGHT]),
  lit([0, -SIDE_LIGHT]),
];

/** Rows that each calibration frame gives. */
export const COPIES_PER_FRAME = COPIES.length;

/**
 * Which of its copies a mean of neighbouring frames is learnt in, by turns: as seen and shifted always, lit from the
 * sides or from above and below, which teaches the same as all four at half the cost. The copy as seen comes first.
 */
const COPIES_OF_MEANS: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5, 6],
  [0, 1, 2, 3, 4, 7, 8],
];
/** The same for frames that are learnt one by one, of which there are many more. */
const COPIES_OF_FRAMES: readonly number[] = [0, 1, 2, 3, 4];

/** One eye's iris in the calibration frames. */
export interface ObservedEye extends ObservedIris {
  /** Index of the eye in a row of features. */
  readonly eye: number;
  /** The eye's centre of rotation on the head. */
  readonly centreMm: Float64Array;
  readonly widthMm: Mm;
}

/** A user's head and the calibration frames as seen with it. */
export interface ObservedCalibration {
  /** Its rest orientation is the mean one of the frames. */
  readonly head: HeadModel;
  readonly template: FaceTemplate;
  readonly poses: readonly HeadPose[];
  /** Where the irises of each frame are by landmarks, null where they are not known. */
  readonly irisOffsets: (used: EyesUsed) => readonly (IrisOffset | null)[];
  /** The irises of the eyes that are read; `known` gives the angles of each frame for an eye with this centre. */
  readonly observeIrises: (
    used: EyesUsed,
    known: (centreMm: Float64Array) => readonly EyeAngles[],
  ) => readonly ObservedEye[];
  /** Takes the eye that is not read out of rows, in place. */
  readonly keepEyes: (rows: Float64Array, used: EyesUsed) => void;
  /** The copies in which means of neighbouring frames are learnt, by turns. */
  readonly copiesOfMeans: readonly (readonly number[])[];
  /** The copies in which frames are learnt that stand for themselves. */
  readonly copiesOfFrames: readonly number[];
  readonly copiesPerFrame: number;
  /** By how much the patches of each copy were moved. */
  readonly shiftOfCopy: readonly PatchShift[];
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
  const solved = posesOf(head, frames);
  if (solved === null) return null;
  const template = buildFaceTemplate(head, frames, solved);
  const registration = new HeadRegistration(head, template);
  const patches = new EyePatchSampler(head);
  const rows = new Float64Array(frames.length * COPIES_PER_FRAME * FEATURE_COUNT);
  const poses = frames.map((frame, i) => copyOf(registration.refine(frame, solved[i]!)));
  let at = 0;
  frames.forEach(({ band, camera }, i) => {
    for (const { shift, light } of COPIES) {
      patches.sample(band, camera, poses[i]!, shift, rows, at, light);
      at += FEATURE_COUNT;
    }
  });
  return {
    head,
    template,
    poses,
    irisOffsets: (used) => frames.map(({ landmarks }) => irisOffset(landmarks, used)),
    observeIrises: (used, known) =>
      eyesOf(used).map((eye) => {
        const centreMm = eyeCentreMm(head, eye);
        const iris = observeIris(centreMm, frames, poses, known(centreMm));
        return { ...iris, eye, centreMm, widthMm: eyeWidthMm(head, eye) };
      }),
    keepEyes: keepEyesOfRows,
    copiesOfMeans: COPIES_OF_MEANS,
    copiesOfFrames: COPIES_OF_FRAMES,
    copiesPerFrame: COPIES_PER_FRAME,
    shiftOfCopy: COPIES.map(({ shift }) => shift),
    rows,
  };
}

/** Poses of the frames, or null when one of them does not fit. */
function posesOf(head: HeadModel, frames: readonly EyeFrame[]): readonly HeadPose[] | null {
  const solver = new HeadPoseSolver(head);
  const poses: HeadPose[] = [];
  for (const { landmarks, camera } of frames) {
    const pose = solver.solve(landmarks, camera);
    if (pose === null) return null;
    poses.push(copyOf(pose));
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
