import { focalLengthPx } from '../geometry';
import { choleskyInPlace, solveCholesky } from '../linear';
import { identityRotation, multiplyRotations, rotationFromVector } from '../rotation';
import { sampleGrey } from './eye-patch';
import type { EyeFrame } from './face-frame';
import {
  CELL_HEIGHT_MM,
  CELL_WIDTH_MM,
  faceSurface,
  SURFACE_COLUMNS,
  SURFACE_ROWS,
  SURFACE_SIZE,
} from './face-surface';
import type { HeadModel } from './head-model';
import type { HeadPose } from './head-pose';

/** What one user's face looks like around the eyes, and where it keeps still. */
export interface FaceTemplate {
  /** Brightness of each cell of the surface, plane removed, standard deviation 1. */
  readonly mean: Float64Array;
  /** How much a cell counts, 1 over the variance of its brightness: little where iris and lids move. */
  readonly weights: Float64Array;
}

const STEPS = 2;
/** How far the landmarks' pose is believed: measured on tuning faces 0.7° to 1.2° when turned, and 2 mm. */
const LANDMARK_TURN_RAD = (3 * Math.PI) / 180;
const LANDMARK_PLACE_MM = 5;
/** Neighbouring cells err together; so many count as one. */
const CELLS_PER_OBSERVATION = 20;
/** Differences beyond so many standard deviations weigh less (Huber): reflections, hair, lids. */
const HUBER_SIGMA = 2;
/** Rounds of aligning the calibration frames to their own mean. */
const ROUNDS = 2;
/** More frames make the template no better. */
const MOST_FRAMES = 36;
/** Steps in which a saved template is rounded, so that a model is the same before and after it was saved. */
const MEAN_STEPS = 1000;
const WEIGHT_STEPS = 100;

/**
 * Pose of the head from the brightness of the skin around the eyes. Landmarks jitter by half a pixel and follow a
 * turn by 60 to 110 %; here the picture itself is compared with what the face looked like during calibration (direct
 * alignment, Gauss-Newton in six parameters, begun at the landmarks' pose and held near it).
 */
export class HeadRegistration {
  private readonly surface: Float64Array;
  private readonly slopes: Float64Array;
  private readonly seen = new Float64Array(SURFACE_SIZE);
  private readonly normal = new Float64Array(36);
  private readonly step = new Float64Array(6);
  private readonly moved = new Float64Array(6);
  private readonly row = new Float64Array(6);
  private readonly turn = new Float64Array(9);
  private readonly product = new Float64Array(9);
  private readonly pose: HeadPose = { rotation: identityRotation(), positionMm: new Float64Array(3) };

  constructor(
    head: HeadModel,
    private readonly template: FaceTemplate,
  ) {
    this.surface = faceSurface(head);
    this.slopes = slopesOf(template.mean);
  }

  /** The pose near `rough` that fits the picture best; overwritten by the next call. */
  refine(frame: EyeFrame, rough: HeadPose): HeadPose {
    const { rotation, positionMm } = this.pose;
    rotation.set(rough.rotation);
    positionMm.set(rough.positionMm);
    this.moved.fill(0);
    for (let step = 0; step < STEPS; step++) {
      if (!readSurface(this.surface, frame, this.pose, this.seen)) return this.pose;
      this.accumulate();
      if (!choleskyInPlace(this.normal, 6)) return this.pose;
      solveCholesky(this.normal, 6, this.step);
      if (!this.step.every(Number.isFinite)) return this.pose;
      for (let k = 0; k < 6; k++) this.moved[k]! += this.step[k]!;
      rotationFromVector(this.step[0]!, this.step[1]!, this.step[2]!, this.turn);
      rotation.set(multiplyRotations(this.turn, rotation, this.product));
      for (let axis = 0; axis < 3; axis++) positionMm[axis]! += this.step[3 + axis]!;
    }
    return this.pose;
  }

  /**
   * Normal equations of one step. A cell seen brighter than expected, where brightness grows to the right, shows skin
   * from further right: the head is further left than the pose says.
   */
  private accumulate(): void {
    const { normal, step, row, surface, slopes, seen, template, moved } = this;
    const { rotation: m, positionMm: t } = this.pose;
    normal.fill(0);
    step.fill(0);
    for (let cell = 0; cell < SURFACE_SIZE; cell++) {
      const gx = slopes[2 * cell]!;
      const gy = slopes[2 * cell + 1]!;
      if ((gx === 0 && gy === 0) || Number.isNaN(seen[cell])) continue;
      const px = surface[3 * cell]!;
      const py = surface[3 * cell + 1]!;
      const pz = surface[3 * cell + 2]!;
      const armX = m[0]! * px + m[1]! * py + m[2]! * pz;
      const armY = m[3]! * px + m[4]! * py + m[5]! * pz;
      const armZ = m[6]! * px + m[7]! * py + m[8]! * pz;
      const depth = -(armZ + t[2]!);
      // What a movement towards the camera does to the place in the picture, as a sideways movement.
      const towards = (gx * (armX + t[0]!) + gy * (armY + t[1]!)) / depth;
      row[0] = towards * armY - gy * armZ;
      row[1] = gx * armZ - towards * armX;
      row[2] = gy * armX - gx * armY;
      row[3] = gx;
      row[4] = gy;
      row[5] = towards;
      const difference = seen[cell]! - template.mean[cell]!;
      const sigmas = Math.abs(difference) * Math.sqrt(template.weights[cell]!);
      const weight =
        ((template.weights[cell]! / CELLS_PER_OBSERVATION) * HUBER_SIGMA) / Math.max(HUBER_SIGMA, sigmas);
      for (let a = 0; a < 6; a++) {
        const weighted = weight * row[a]!;
        step[a]! -= weighted * difference;
        for (let b = 0; b <= a; b++) normal[6 * a + b]! += weighted * row[b]!;
      }
    }
    for (let a = 0; a < 6; a++) {
      const prior = 1 / (a < 3 ? LANDMARK_TURN_RAD : LANDMARK_PLACE_MM) ** 2;
      normal[7 * a]! += prior;
      step[a]! -= prior * moved[a]!;
    }
  }
}

/**
 * Brightness of each cell in a picture, plane removed, standard deviation 1; NaN where the band ends.
 * @returns false when too little is seen, or all of it is alike
 */
function readSurface(surface: Float64Array, frame: EyeFrame, pose: HeadPose, out: Float64Array): boolean {
  const { band, camera } = frame;
  const { rotation: m, positionMm: t } = pose;
  const focalPx = focalLengthPx(camera);
  const centreU = camera.widthPx / 2 - band.leftPx;
  const centreV = camera.heightPx / 2 - band.topPx;
  const sums = { count: 0, grey: 0, x: 0, y: 0, xx: 0, yy: 0 };
  for (let cell = 0; cell < SURFACE_SIZE; cell++) {
    const px = surface[3 * cell]!;
    const py = surface[3 * cell + 1]!;
    const pz = surface[3 * cell + 2]!;
    const scale = -focalPx / (m[6]! * px + m[7]! * py + m[8]! * pz + t[2]!);
    const u = centreU + scale * (m[0]! * px + m[1]! * py + m[2]! * pz + t[0]!);
    const v = centreV - scale * (m[3]! * px + m[4]! * py + m[5]! * pz + t[1]!);
    if (!(u >= 0 && v >= 0 && u <= band.widthPx && v <= band.heightPx)) {
      out[cell] = Number.NaN;
      continue;
    }
    const grey = sampleGrey(band, u, v);
    const x = columnOf(cell);
    const y = rowOf(cell);
    out[cell] = grey;
    sums.count++;
    sums.grey += grey;
    sums.x += grey * x;
    sums.y += grey * y;
    sums.xx += x * x;
    sums.yy += y * y;
  }
  if (sums.count < SURFACE_SIZE / 2) return false;
  const mean = sums.grey / sums.count;
  const slopeX = sums.x / sums.xx;
  const slopeY = sums.y / sums.yy;
  let squares = 0;
  for (let cell = 0; cell < SURFACE_SIZE; cell++) {
    const flat = out[cell]! - mean - slopeX * columnOf(cell) - slopeY * rowOf(cell);
    out[cell] = flat;
    if (!Number.isNaN(flat)) squares += flat * flat;
  }
  const sd = Math.sqrt(squares / sums.count);
  if (!(sd > 0)) return false;
  for (let cell = 0; cell < SURFACE_SIZE; cell++) out[cell]! /= sd;
  return true;
}

const columnOf = (cell: number): number => (cell % SURFACE_COLUMNS) - (SURFACE_COLUMNS - 1) / 2;
const rowOf = (cell: number): number => Math.floor(cell / SURFACE_COLUMNS) - (SURFACE_ROWS - 1) / 2;

/** Growth of brightness per mm to the picture's right and up; zero at the border. */
function slopesOf(mean: Float64Array): Float64Array {
  const slopes = new Float64Array(2 * SURFACE_SIZE);
  for (let row = 1; row < SURFACE_ROWS - 1; row++) {
    for (let column = 1; column < SURFACE_COLUMNS - 1; column++) {
      const cell = row * SURFACE_COLUMNS + column;
      slopes[2 * cell] = (mean[cell + 1]! - mean[cell - 1]!) / (2 * CELL_WIDTH_MM);
      slopes[2 * cell + 1] =
        (mean[cell - SURFACE_COLUMNS]! - mean[cell + SURFACE_COLUMNS]!) / (2 * CELL_HEIGHT_MM);
    }
  }
  return slopes;
}

/** The template of calibration frames: aligned to their own mean, cells that vary with the gaze counting less. */
export function buildFaceTemplate(
  head: HeadModel,
  frames: readonly EyeFrame[],
  poses: readonly HeadPose[],
): FaceTemplate {
  const surface = faceSurface(head);
  const stride = Math.ceil(frames.length / MOST_FRAMES);
  if (stride > 1) {
    const chosen = (_: unknown, i: number) => i % stride === 0;
    return buildFaceTemplate(head, frames.filter(chosen), poses.filter(chosen));
  }
  let template = templateOf(surface, frames, poses);
  for (let round = 0; round < ROUNDS; round++) {
    const registration = new HeadRegistration(head, template);
    const refined = frames.map((frame, i) => copyOf(registration.refine(frame, poses[i]!)));
    template = templateOf(surface, frames, refined);
  }
  return template;
}

/** A pose that the next frame does not overwrite. */
export function copyOf({ rotation, positionMm }: HeadPose): HeadPose {
  return { rotation: rotation.slice(), positionMm: positionMm.slice() };
}

function templateOf(
  surface: Float64Array,
  frames: readonly EyeFrame[],
  poses: readonly HeadPose[],
): FaceTemplate {
  const seen = new Float64Array(SURFACE_SIZE);
  const counts = new Float64Array(SURFACE_SIZE);
  const sums = new Float64Array(SURFACE_SIZE);
  const squares = new Float64Array(SURFACE_SIZE);
  frames.forEach((frame, i) => {
    if (!readSurface(surface, frame, poses[i]!, seen)) return;
    for (let cell = 0; cell < SURFACE_SIZE; cell++) {
      if (Number.isNaN(seen[cell])) continue;
      counts[cell]!++;
      sums[cell]! += seen[cell]!;
      squares[cell]! += seen[cell]! ** 2;
    }
  });
  const mean = sums.map((sum, cell) => sum / Math.max(1, counts[cell]!));
  const variances = squares.map((square, cell) =>
    Math.max(0, square / Math.max(1, counts[cell]!) - mean[cell]! ** 2),
  );
  const usual = Math.max(1e-4, variances.slice().sort()[SURFACE_SIZE / 2]!);
  // A cell that was outside in most frames is not known.
  const weights = variances.map((variance, cell) =>
    counts[cell]! * 2 > frames.length ? 1 / (variance + usual) : 0,
  );
  return {
    mean: mean.map((value) => Math.round(value * MEAN_STEPS) / MEAN_STEPS),
    weights: weights.map((value) => Math.round(value * WEIGHT_STEPS) / WEIGHT_STEPS),
  };
}
