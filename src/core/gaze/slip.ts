import { choleskyInPlace, dot, solveCholesky } from '../linear';
import { Lessons, meanSquaredDistance, scatter } from './lessons';

/** What is saved of a slip: how far each lesson's patch was moved on purpose, in eye widths, and how to learn from it. */
export interface SlipLabels {
  /** To the picture's right and down. */
  readonly across: Float64Array;
  readonly down: Float64Array;
  /** Kernel variance of one eye's patches. */
  readonly reach: number;
  readonly lambda: number;
}

/**
 * How far one eye's patch lies off its place on the head, read from the patch itself: lessons moved by a pixel in each
 * direction show what that looks like. Where a lamp or a pair of glasses misleads the head's pose, this tells by how much.
 */
export interface Slip extends SlipLabels {
  readonly lessons: Lessons;
  readonly dualAcross: Float64Array;
  readonly dualDown: Float64Array;
}

/** As the prototype's penalty of the gaze; a tenth and ten times as much serve as well. */
const LAMBDA_OF_SCATTER = 1e-5;

/** Eyes that a row shows one after the other. */
const EYES_OF_ROW = 2;

/** Columns of one eye out of rows of both. */
function rowsOfEye(rows: Float64Array, width: number, eye: number): Float64Array {
  const size = width / EYES_OF_ROW;
  const own = new Float64Array(rows.length / EYES_OF_ROW);
  for (let from = eye * size, to = 0; to < own.length; from += width, to += size)
    own.set(rows.subarray(from, from + size), to);
  return own;
}

/**
 * Learns the slip of one eye.
 * @param seen whether each lesson is as seen, not altered: their distances set the kernel's reach
 * @param reachOfDistance kernel variance over the mean squared distance of two lessons
 * @returns null when the lessons give no solvable system
 */
export function fitSlip(
  { rows, width }: Lessons,
  eye: number,
  moved: Pick<SlipLabels, 'across' | 'down'>,
  seen: readonly boolean[],
  reachOfDistance: number,
): Slip | null {
  const own = rowsOfEye(rows, width, eye);
  const size = width / EYES_OF_ROW;
  const asSeen = own.filter((_, i) => seen[Math.floor(i / size)] === true);
  const reach = reachOfDistance * meanSquaredDistance(asSeen, size, 1);
  if (!(reach > 0)) return null;
  const lambda = LAMBDA_OF_SCATTER * scatter(own, size);
  return solve(own, size, { ...moved, reach, lambda }, new Float64Array(seen.length).fill(1));
}

/**
 * Puts a slip together from what is saved of it.
 * @param doubts how much more than a calibration frame each lesson is doubted
 */
export function assembleSlip(
  { rows, width }: Lessons,
  eye: number,
  labels: SlipLabels,
  doubts: Float64Array,
): Slip | null {
  return solve(rowsOfEye(rows, width, eye), width / EYES_OF_ROW, labels, doubts);
}

function solve(own: Float64Array, size: number, labels: SlipLabels, doubts: Float64Array): Slip | null {
  const lessons = new Lessons(own, size, labels.reach);
  const factor = lessons.gram();
  const { count } = lessons;
  for (let i = 0; i < count; i++) factor[i * count + i]! += doubts[i]! * labels.lambda;
  if (!choleskyInPlace(factor, count)) return null;
  const [dualAcross, dualDown] = [labels.across.slice(), labels.down.slice()];
  solveCholesky(factor, count, dualAcross);
  solveCholesky(factor, count, dualDown);
  return { ...labels, lessons, dualAcross, dualDown };
}

/** How far the patch of this eye lies off its place, in eye widths to the picture's right and down. */
export function slipOf(
  { lessons, dualAcross, dualDown }: Slip,
  features: Float64Array,
  eye: number,
): readonly [across: number, down: number] {
  const { count, width } = lessons;
  const alike = lessons.likeness(features.subarray(eye * width, (eye + 1) * width));
  return [dot(dualAcross, 0, alike, 0, count), dot(dualDown, 0, alike, 0, count)];
}
