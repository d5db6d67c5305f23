import { screenPointToMm, type ScreenGeometry } from '../geometry';
import { vectorFromRotation } from '../rotation';
import type { Deg, PointMm } from '../units';
import type { ObservedCalibration } from '../vision/eye-observer';
import type { EyesChoice, EyesUsed } from '../vision/eyes-used';
import type { CalibrationTarget } from './calibration-target';
import { eyeInHeadDeg, USUAL_SHARE_OF_TURN } from './eye-in-head';
import { eyesThatLook } from './eyes-choice';
import type { GazeModel } from './gaze-model';
import { fitIrisModel } from './iris-model';
import { fitLandmarkModel, type LandmarkModel } from './landmark-model';
import { Lessons, meanSquaredDistance, scatter } from './lessons';
import { fitRidge } from './ridge';

/** What a calibration knows of its frames besides the picture. */
export interface CalibrationLabels {
  /** Target of each frame. */
  readonly targets: readonly PointMm[];
  /** Frames of each target, in order; they sum to the number of frames. */
  readonly framesPerTarget: readonly number[];
  /** Whether eyes and head stood still at each target: then its frames may be averaged. */
  readonly stood: readonly boolean[];
}

/** What these targets say of their frames. */
export function labelsOf(targets: readonly CalibrationTarget[], screen: ScreenGeometry): CalibrationLabels {
  return {
    targets: targets.flatMap(({ target, frames }) =>
      frames.map(({ lookedAt }) => screenPointToMm(lookedAt ?? target, screen)),
    ),
    framesPerTarget: targets.map(({ frames }) => frames.length),
    stood: targets.map(({ kind }) => kind === 'fixation'),
  };
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

/** Shares of the turn that a calibration with turns of the head is asked about. */
const SHARES_OF_TURN = [0.3, 0.46, USUAL_SHARE_OF_TURN, 0.78, 0.94];
/** A head that turned less than this (standard deviation) says nothing about the share. */
const LEAST_TURN_DEG: Deg = 2.5;

/**
 * Fits a model to the frames of a calibration. When the head turned in them, the share of the turn is learnt too: the
 * one with which the targets are predicted best from the others.
 * @returns null when the rows give no solvable system
 */
export function fitGazeModel(
  observed: ObservedCalibration,
  labels: CalibrationLabels,
  choice: EyesChoice = 'automatic',
): FittedGaze | null {
  const { head, template, copiesPerFrame: copies } = observed;
  const width = observed.rows.length / (observed.poses.length * copies);
  const parts = partsOf(observed, labels);
  const rows = averagedRows(observed, parts, width);
  const seen = parts.flatMap(({ copies: learnt }) => learnt.map((copy) => copy === 0));
  const eyes = choice === 'automatic' ? automaticEyes(observed, labels, parts, rows, seen) : choice;
  observed.keepEyes(rows, eyes);
  const reach = REACH_OF_DISTANCE * meanSquaredDistance(rowsWhere(rows, width, seen), width, 1);
  if (!(reach > 0)) return null;
  const lessons = new Lessons(rows, width, reach);
  const gram = lessons.gram();
  const total = scatter(rows, width);
  const groupSizes = labels.framesPerTarget.map((_, target) =>
    sum(parts.filter((part) => part.target === target).map((part) => part.copies.length)),
  );
  const shares = hasTurned(observed) ? SHARES_OF_TURN : [USUAL_SHARE_OF_TURN];
  const candidates = shares.flatMap((shareOfTurn) => {
    const [acrossDeg, upDeg] = averagedLabels(observed, labels, parts, shareOfTurn);
    const outputs = fitRidge({
      gram,
      count: lessons.count,
      labels: [acrossDeg, upDeg],
      groupSizes,
      counts: Uint8Array.from(seen, (asSeen) => (asSeen ? 1 : 0)),
      lambdas: LAMBDAS_OF_SCATTER.map((share) => share * total),
    });
    const [across, up] = outputs ?? [];
    if (across === undefined || up === undefined) return [];
    return [{ shareOfTurn, across, up, acrossDeg, upDeg, score: across.score + up.score }];
  });
  const [best] = candidates.sort((a, b) => a.score - b.score);
  if (best === undefined) return null;
  const { across, up, acrossDeg, upDeg, shareOfTurn } = best;
  return {
    model: {
      head,
      template,
      lessons,
      doubts: new Float64Array(lessons.count).fill(1),
      shareOfTurn,
      eyes,
      check: checkOf(observed, labels, eyes, shareOfTurn),
      irises: fitIrisModel(observed, labels.targets, eyes, {
        lessons,
        copies: parts.flatMap((part) => part.copies),
        reachOfDistance: REACH_OF_DISTANCE,
      }),
      across: { labelsDeg: acrossDeg, meanDeg: across.mean, lambda: across.lambda, dual: across.dual },
      up: { labelsDeg: upDeg, meanDeg: up.mean, lambda: up.lambda, dual: up.dual },
    },
    leftOutErrorDeg: [...across.leftOutResiduals].map((x, i) => Math.hypot(x, up.leftOutResiduals[i]!)),
  };
}

/** The eyes that find left-out targets best, tried on the rows as seen alone: that costs little. */
function automaticEyes(
  observed: ObservedCalibration,
  labels: CalibrationLabels,
  parts: readonly Part[],
  rows: Float64Array,
  seen: readonly boolean[],
): EyesUsed {
  const width = rows.length / seen.length;
  const [acrossDeg, upDeg] = averagedLabels(observed, labels, parts, USUAL_SHARE_OF_TURN);
  const asSeen = (_: number, i: number) => seen[i] === true;
  return eyesThatLook({
    rows: rowsWhere(rows, width, seen),
    width,
    labels: [acrossDeg.filter(asSeen), upDeg.filter(asSeen)],
    groupSizes: labels.framesPerTarget.map(
      (_, target) => parts.filter((part) => part.target === target).length,
    ),
    reachOfDistance: REACH_OF_DISTANCE,
    keepEyes: observed.keepEyes,
  });
}

/** The second opinion of a calibration's landmarks. */
function checkOf(
  { poses, irisOffsets }: ObservedCalibration,
  { targets }: CalibrationLabels,
  eyes: EyesUsed,
  shareOfTurn: number,
): LandmarkModel | null {
  const frames = irisOffsets(eyes).flatMap((offset, frame) => {
    const [pose, target] = [poses[frame], targets[frame]];
    if (offset === null || pose === undefined || target === undefined) return [];
    return [{ offset, angles: eyeInHeadDeg(pose, target, shareOfTurn) }];
  });
  return fitLandmarkModel(
    frames.map(({ offset }) => offset),
    frames.map(({ angles }) => angles[0]),
    frames.map(({ angles }) => angles[1]),
  );
}

/** Neighbouring frames of one target, from `from` up to but without `to`, that become one lesson per learnt copy. */
interface Part {
  readonly target: number;
  readonly from: number;
  readonly to: number;
  readonly copies: readonly number[];
}

function partsOf(
  { copiesOfMeans, copiesOfFrames }: ObservedCalibration,
  { framesPerTarget, stood }: CalibrationLabels,
): readonly Part[] {
  let first = 0;
  return framesPerTarget.flatMap((size, target) => {
    const start = first;
    first += size;
    const moves = stood[target] === false;
    const count = moves ? size : Math.min(MEANS_PER_TARGET, size);
    return Array.from({ length: count }, (_, part) => ({
      target,
      from: start + Math.floor((part * size) / count),
      to: start + Math.floor(((part + 1) * size) / count),
      copies: moves ? copiesOfFrames : copiesOfMeans[part % copiesOfMeans.length]!,
    }));
  });
}

/** Mean of each learnt copy of each part. */
function averagedRows(
  { rows, copiesPerFrame }: ObservedCalibration,
  parts: readonly Part[],
  width: number,
): Float64Array {
  const means = new Float64Array(lessonsOf(parts) * width);
  let at = 0;
  for (const { from, to, copies } of parts) {
    for (const copy of copies) {
      for (let frame = from; frame < to; frame++) {
        const start = (frame * copiesPerFrame + copy) * width;
        for (let j = 0; j < width; j++) means[at + j]! += rows[start + j]! / (to - from);
      }
      at += width;
    }
  }
  return means;
}

const lessonsOf = (parts: readonly Part[]): number => sum(parts.map(({ copies }) => copies.length));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The rows that are wanted, one after the other. */
function rowsWhere(rows: Float64Array, width: number, wanted: readonly boolean[]): Float64Array {
  const chosen = wanted.flatMap((want, i) => (want ? [i] : []));
  const out = new Float64Array(chosen.length * width);
  chosen.forEach((row, i) => out.set(rows.subarray(row * width, (row + 1) * width), i * width));
  return out;
}

/** Mean label of each part, across and up, the same for all its copies. */
function averagedLabels(
  { poses }: ObservedCalibration,
  { targets }: CalibrationLabels,
  parts: readonly Part[],
  shareOfTurn: number,
): readonly [Float64Array, Float64Array] {
  const acrossDeg = new Float64Array(lessonsOf(parts));
  const upDeg = new Float64Array(lessonsOf(parts));
  let at = 0;
  for (const { from, to, copies } of parts) {
    for (let frame = from; frame < to; frame++) {
      const point = targets[frame];
      const pose = poses[frame];
      if (point === undefined || pose === undefined)
        throw new RangeError(`no target for calibration frame ${frame} of ${poses.length}`);
      const [across, up] = eyeInHeadDeg(pose, point, shareOfTurn);
      for (let lesson = at; lesson < at + copies.length; lesson++) {
        acrossDeg[lesson]! += across / (to - from);
        upDeg[lesson]! += up / (to - from);
      }
    }
    at += copies.length;
  }
  return [acrossDeg, upDeg];
}

/** Whether pitch or yaw varied enough over the frames; the mean turn is none by the head model's making. */
function hasTurned({ poses }: ObservedCalibration): boolean {
  const vector = new Float64Array(3);
  let [pitch, yaw] = [0, 0];
  for (const { rotation } of poses) {
    vectorFromRotation(rotation, vector);
    pitch += vector[0]! ** 2 / poses.length;
    yaw += vector[1]! ** 2 / poses.length;
  }
  return (Math.sqrt(Math.max(pitch, yaw)) * 180) / Math.PI > LEAST_TURN_DEG;
}
