import { dot } from '../linear';
import type { Deg, PointMm } from '../units';
import type { EyesUsed } from '../vision/eyes-used';
import type { HeadModel } from '../vision/head-model';
import type { HeadPose } from '../vision/head-pose';
import type { FaceTemplate } from '../vision/head-registration';
import { lookedAtMm } from './eye-in-head';
import { assembleIrisModel, type IrisModel } from './iris-model';
import type { LandmarkModel } from './landmark-model';
import type { Lessons } from './lessons';
import { solveRidge } from './ridge';
import type { SlipLabels } from './slip';

/**
 * Version of the features and of their meaning. Raise it whenever patches, head model or labels change: a model of
 * another version is refused, and the user calibrates again.
 */
export const FEATURE_VERSION = 5;

/**
 * A calibrated user: head shape, the skin around the eyes, and what the eyes' patches looked like at which
 * eye-in-head angles.
 */
export interface GazeModel {
  readonly head: HeadModel;
  readonly template: FaceTemplate;
  readonly lessons: Lessons;
  /** How much more than a calibration frame each lesson is doubted: factor on the penalty, 1 for calibration frames. */
  readonly doubts: Float64Array;
  /** Share of the head's turn that is taken off the gaze: `eyeInHeadDeg`. */
  readonly shareOfTurn: number;
  /** The eyes that are read. */
  readonly eyes: EyesUsed;
  /** Second opinion by landmarks, null when they say nothing. */
  readonly check: LandmarkModel | null;
  /** The irises by registration, null when they say nothing: the patches then speak alone. */
  readonly irises: IrisModel | null;
  readonly across: GazeAxis;
  readonly up: GazeAxis;
}

/** One axis of the eye-in-head angle as a function of likeness to the lessons. */
export interface GazeAxis {
  readonly labelsDeg: Float64Array;
  readonly meanDeg: Deg;
  readonly lambda: number;
  readonly dual: Float64Array;
}

/**
 * Puts a model together from what is saved of it.
 * @returns null when its lessons give no solvable system
 */
export function assembleGazeModel(
  parts: Omit<GazeModel, 'across' | 'up' | 'irises'> & { readonly irises: IrisModel<SlipLabels> | null },
  across: Omit<GazeAxis, 'dual'>,
  up: Omit<GazeAxis, 'dual'>,
): GazeModel | null {
  const { lessons, doubts } = parts;
  const irises = parts.irises === null ? null : assembleIrisModel(parts.irises, lessons, doubts);
  const gram = lessons.gram();
  const acrossDual = dualOf(gram, doubts, across);
  const upDual = dualOf(gram, doubts, up);
  if (acrossDual === null || upDual === null) return null;
  return { ...parts, irises, across: { ...across, dual: acrossDual }, up: { ...up, dual: upDual } };
}

function dualOf(gram: Float64Array, doubts: Float64Array, axis: Omit<GazeAxis, 'dual'>): Float64Array | null {
  return solveRidge(
    gram,
    axis.labelsDeg,
    doubts.map((doubt) => doubt * axis.lambda),
    axis.meanDeg,
  );
}

/** Eye-in-head angles that these patches show, across and up, degrees. */
export function anglesOf({ lessons, across, up }: GazeModel, features: Float64Array): readonly [Deg, Deg] {
  const alike = lessons.likeness(features);
  return [
    across.meanDeg + dot(across.dual, 0, alike, 0, lessons.count),
    up.meanDeg + dot(up.dual, 0, alike, 0, lessons.count),
  ];
}

/** Where on the plane z = 0 a user looks whose patches show these angles, or null when the gaze misses it. */
export function gazeAtMm(
  { shareOfTurn }: GazeModel,
  pose: HeadPose,
  [across, up]: readonly [Deg, Deg],
): PointMm | null {
  return lookedAtMm(pose, across, up, shareOfTurn);
}
