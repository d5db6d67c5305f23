import { z } from 'zod';
import { dot } from '../linear';
import type { Deg, PointMm } from '../units';
import type { EyeObservation, ObservedCalibration } from '../vision/eye-observer';
import type { HeadModel } from '../vision/head-model';
import { eyeInHeadDeg, lookedAtMm } from './eye-in-head';
import { fitRidge, type RidgeOutput } from './ridge';

/**
 * Version of the features and of their meaning. Raise it whenever patches, head model or labels change: a model of
 * another version is refused, and the user calibrates again.
 */
export const FEATURE_VERSION = 2;

/** A calibrated user: head shape, and a linear function of the eye patches per axis of the eye-in-head angle. */
export interface GazeModel {
  readonly head: HeadModel;
  readonly across: LinearAxis;
  readonly up: LinearAxis;
}

interface LinearAxis {
  readonly weights: Float64Array;
  readonly biasDeg: Deg;
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
  /** Chosen penalty per axis (across, up), as a share of the Gram matrix' trace. */
  readonly lambdaOfTrace: readonly [number, number];
}

/** Penalties to choose from, around the 1e-5 that served all faces of the prototype. */
const LAMBDAS_OF_TRACE = [1e-6, 3e-6, 1e-5, 3e-5, 1e-4];

/**
 * Fits a model to the frames of a calibration. Centres `observed.rows` in place.
 * @returns null when the rows give no solvable system
 */
export function fitGazeModel(observed: ObservedCalibration, labels: CalibrationLabels): FittedGaze | null {
  const frames = observed.poses.length;
  const copies = observed.copiesPerFrame;
  const count = frames * copies;
  const acrossDeg = new Float64Array(count);
  const upDeg = new Float64Array(count);
  const counts = new Uint8Array(count);
  observed.poses.forEach((pose, frame) => {
    const target = labels.targets[frame];
    if (target === undefined) throw new RangeError(`no target for calibration frame ${frame} of ${frames}`);
    const [across, up] = eyeInHeadDeg(pose, target);
    acrossDeg.fill(across, frame * copies, (frame + 1) * copies);
    upDeg.fill(up, frame * copies, (frame + 1) * copies);
    counts[frame * copies] = 1;
  });
  const outputs = fitRidge({
    rows: observed.rows,
    count,
    width: observed.rows.length / count,
    labels: [acrossDeg, upDeg],
    groupSizes: labels.framesPerTarget.map((size) => size * copies),
    counts,
    lambdasOfTrace: LAMBDAS_OF_TRACE,
  });
  const [across, up] = outputs ?? [];
  if (across === undefined || up === undefined) return null;
  return {
    model: { head: observed.head, across: axisOf(across), up: axisOf(up) },
    leftOutErrorDeg: [...across.leftOutResiduals].map((x, i) => Math.hypot(x, up.leftOutResiduals[i]!)),
    lambdaOfTrace: [across.lambdaOfTrace, up.lambdaOfTrace],
  };
}

function axisOf({ weights, bias }: RidgeOutput): LinearAxis {
  return { weights, biasDeg: bias };
}

/** Where on the plane z = 0 the user looks, or null when the gaze misses it. */
export function predictGazeMm(model: GazeModel, { features, pose }: EyeObservation): PointMm | null {
  const { across, up } = model;
  return lookedAtMm(
    pose,
    across.biasDeg + dot(across.weights, 0, features, 0, features.length),
    up.biasDeg + dot(up.weights, 0, features, 0, features.length),
  );
}

const axisSchema = z.object({ weights: z.array(z.number()), biasDeg: z.number() });
const modelSchema = z.object({
  head: z.object({ pointsMm: z.array(z.number()), distanceMm: z.number().positive() }),
  across: axisSchema,
  up: axisSchema,
});

/** A model as plain JSON. */
export function gazeModelToJson({ head, across, up }: GazeModel): z.infer<typeof modelSchema> {
  return {
    head: { pointsMm: [...head.pointsMm], distanceMm: head.distanceMm },
    across: { weights: [...across.weights], biasDeg: across.biasDeg },
    up: { weights: [...up.weights], biasDeg: up.biasDeg },
  };
}

/** Sizes that a saved model must have to be used with the present features. */
export interface ModelSizes {
  readonly facePoints: number;
  readonly features: number;
}

/** Outcome of reading a saved model. */
export type ParsedGazeModel =
  | { readonly kind: 'model'; readonly model: GazeModel }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads what `gazeModelToJson` wrote. Another feature version, a wrong shape or a wrong size is refused. */
export function parseGazeModel(featureVersion: number, saved: unknown, sizes: ModelSizes): ParsedGazeModel {
  if (featureVersion !== FEATURE_VERSION) {
    return {
      kind: 'refused',
      reason: `feature version ${featureVersion}, this program has ${FEATURE_VERSION}`,
    };
  }
  const parsed = modelSchema.safeParse(saved);
  if (!parsed.success) return { kind: 'refused', reason: z.prettifyError(parsed.error) };
  const { head, across, up } = parsed.data;
  if (head.pointsMm.length !== sizes.facePoints * 3) {
    return {
      kind: 'refused',
      reason: `${head.pointsMm.length} head coordinates, expected ${sizes.facePoints * 3}`,
    };
  }
  for (const axis of [across, up]) {
    if (axis.weights.length !== sizes.features) {
      return { kind: 'refused', reason: `${axis.weights.length} weights, expected ${sizes.features}` };
    }
  }
  return {
    kind: 'model',
    model: {
      head: { pointsMm: Float64Array.from(head.pointsMm), distanceMm: head.distanceMm },
      across: { weights: Float64Array.from(across.weights), biasDeg: across.biasDeg },
      up: { weights: Float64Array.from(up.weights), biasDeg: up.biasDeg },
    },
  };
}
