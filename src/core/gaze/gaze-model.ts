import { dot } from '../linear';
import type { Deg, PointMm } from '../units';
import { FEATURE_COUNT } from '../vision/eye-patch';
import type { EyeObservation, ObservedCalibration } from '../vision/eye-observer';
import type { EyeTemplate } from '../vision/eye-registration';
import type { HeadModel } from '../vision/head-model';
import { eyeInHeadDeg, lookedAtMm } from './eye-in-head';
import { Lessons, meanSquaredDistance, scatter } from './lessons';
import { fitRidge, solveRidge } from './ridge';

/**
 * Version of the features and of their meaning. Raise it whenever patches, head model or labels change: a model of
 * another version is refused, and the user calibrates again.
 */
export const FEATURE_VERSION = 3;

/**
 * A calibrated user: head shape, the skin around the eyes, and what the eyes' patches looked like at which
 * eye-in-head angles.
 */
export interface GazeModel {
  readonly head: HeadModel;
  readonly template: EyeTemplate;
  readonly lessons: Lessons;
  /** How much more than a calibration frame each lesson is doubted: factor on the penalty, 1 for calibration frames. */
  readonly doubts: Float64Array;
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

/** What a calibration knows of its frames besides the picture. */
export interface CalibrationLabels {
  /** Target of each frame. */
  readonly targets: readonly PointMm[];
  /** Frames of each target, in order; they sum to the number of frames. */
  readonly framesPerTarget: readonly number[];
}

/** A model and how well it predicts each target that it did not learn from. */
export interface FittedGaze {
  readonly model: GazeModel;
  readonly leftOutErrorDeg: readonly Deg[];
}

/** Penalties to choose from, as shares of the scatter of the lessons; 1e-5 served all faces of the prototype. */
const LAMBDAS_OF_SCATTER = [1e-6, 1e-5, 1e-4];
/** A fixation is learnt as so many means of neighbouring frames: less noise, and a tenth of the time for the fit. */
const MEANS_PER_TARGET = 4;
/**
 * Kernel variance over the mean squared distance between two lessons. Narrower kernels bend better around lids and
 * glints, wider ones reach further when the head turns; chosen on tuning faces among 1 to 16.
 */
const REACH_OF_DISTANCE = 2.5 ** 2;

/**
 * Fits a model to the frames of a calibration.
 * @returns null when the rows give no solvable system
 */
export function fitGazeModel(observed: ObservedCalibration, labels: CalibrationLabels): FittedGaze | null {
  const { head, template, copiesPerFrame: copies } = observed;
  const { rows, acrossDeg, upDeg, groupSizes } = averagedFixations(observed, labels);
  const reach = REACH_OF_DISTANCE * meanSquaredDistance(rows, FEATURE_COUNT, copies);
  if (!(reach > 0)) return null;
  const lessons = new Lessons(rows, FEATURE_COUNT, reach);
  const total = scatter(rows, FEATURE_COUNT);
  const outputs = fitRidge({
    gram: lessons.gram(),
    count: lessons.count,
    labels: [acrossDeg, upDeg],
    groupSizes,
    counts: Uint8Array.from({ length: lessons.count }, (_, i) => (i % copies === 0 ? 1 : 0)),
    lambdas: LAMBDAS_OF_SCATTER.map((share) => share * total),
  });
  const [across, up] = outputs ?? [];
  if (across === undefined || up === undefined) return null;
  return {
    model: {
      head,
      template,
      lessons,
      doubts: new Float64Array(lessons.count).fill(1),
      across: { labelsDeg: acrossDeg, meanDeg: across.mean, lambda: across.lambda, dual: across.dual },
      up: { labelsDeg: upDeg, meanDeg: up.mean, lambda: up.lambda, dual: up.dual },
    },
    leftOutErrorDeg: [...across.leftOutResiduals].map((x, i) => Math.hypot(x, up.leftOutResiduals[i]!)),
  };
}

/** Means of neighbouring frames of each fixation, per copy, with the means of their labels. */
function averagedFixations(
  { poses, rows, copiesPerFrame: copies }: ObservedCalibration,
  { targets, framesPerTarget }: CalibrationLabels,
) {
  const parts = framesPerTarget.map((size) => Math.min(MEANS_PER_TARGET, size));
  const count = parts.reduce((sum, size) => sum + size, 0) * copies;
  const means = new Float64Array(count * FEATURE_COUNT);
  const acrossDeg = new Float64Array(count);
  const upDeg = new Float64Array(count);
  let first = 0;
  let row = 0;
  for (const [target, size] of framesPerTarget.entries()) {
    const share = size / parts[target]!;
    for (let part = 0; part < parts[target]!; part++) {
      const from = first + Math.floor(part * share);
      const to = first + Math.floor((part + 1) * share);
      for (let frame = from; frame < to; frame++) {
        const point = targets[frame];
        const pose = poses[frame];
        if (point === undefined || pose === undefined)
          throw new RangeError(`no target for calibration frame ${frame} of ${poses.length}`);
        const weight = 1 / (to - from);
        const [across, up] = eyeInHeadDeg(pose, point);
        for (let copy = 0; copy < copies; copy++) {
          acrossDeg[row + copy]! += weight * across;
          upDeg[row + copy]! += weight * up;
          const source = (frame * copies + copy) * FEATURE_COUNT;
          const goal = (row + copy) * FEATURE_COUNT;
          for (let j = 0; j < FEATURE_COUNT; j++) means[goal + j]! += weight * rows[source + j]!;
        }
      }
      row += copies;
    }
    first += size;
  }
  return { rows: means, acrossDeg, upDeg, groupSizes: parts.map((size) => size * copies) };
}

/**
 * Puts a model together from what is saved of it.
 * @returns null when its lessons give no solvable system
 */
export function assembleGazeModel(
  parts: Pick<GazeModel, 'head' | 'template' | 'lessons' | 'doubts'>,
  across: Omit<GazeAxis, 'dual'>,
  up: Omit<GazeAxis, 'dual'>,
): GazeModel | null {
  const gram = parts.lessons.gram();
  const acrossDual = dualOf(gram, parts.doubts, across);
  const upDual = dualOf(gram, parts.doubts, up);
  if (acrossDual === null || upDual === null) return null;
  return { ...parts, across: { ...across, dual: acrossDual }, up: { ...up, dual: upDual } };
}

function dualOf(gram: Float64Array, doubts: Float64Array, axis: Omit<GazeAxis, 'dual'>): Float64Array | null {
  return solveRidge(
    gram,
    axis.labelsDeg,
    doubts.map((doubt) => doubt * axis.lambda),
    axis.meanDeg,
  );
}

/** Where on the plane z = 0 the user looks, or null when the gaze misses it. */
export function predictGazeMm({ lessons, across, up }: GazeModel, seen: EyeObservation): PointMm | null {
  const alike = lessons.likeness(seen.features);
  return lookedAtMm(
    seen.pose,
    across.meanDeg + dot(across.dual, 0, alike, 0, lessons.count),
    up.meanDeg + dot(up.dual, 0, alike, 0, lessons.count),
  );
}
