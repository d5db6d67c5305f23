import { EyePatchSampler, NO_SHIFTS, type PatchShifts } from './eye-patch';
import type { EyeFrame } from './face-frame';
import type { HeadModel } from './head-model';
import type { HeadPose } from './head-pose';
import { EYES } from './landmarks';
import { PatchGrid } from './patch-grid';

/** Both eyes with the skin around them: brows, lids, bridge of the nose, upper cheeks. */
export const SURROUNDINGS_GRID = new PatchGrid({
  columns: 32,
  rows: 24,
  widthOfEye: 1.6,
  heightOfEye: 1.2,
  samplesPerCell: 1,
});
export const TEMPLATE_SIZE = EYES.length * SURROUNDINGS_GRID.size;

/** What the surroundings of one user's eyes look like, and where they keep still. */
export interface EyeTemplate {
  /** Mean brightness of each cell. */
  readonly mean: Float64Array;
  /** How much a cell counts, at most 1: little where iris and lids move. */
  readonly weights: Float64Array;
}

/** Rounds of aligning the calibration frames to their own mean. */
const ROUNDS = 3;
/** Steps to a frame's shifts: one was as good as three on the tuning faces, and better on turned heads. */
const STEPS = 1;
const STEPS_OF_ROUND = 3;
/** Landmarks are not further off than this; what asks for more is another picture. */
const LARGEST_SHIFT = 0.15;
/** Steps in which a saved template is rounded, so that a model is the same before and after it was saved. */
const MEAN_STEPS = 4000;
const WEIGHT_STEPS = 1000;

/**
 * Finds where the surroundings of the eyes are in a picture, to a small part of a pixel: the landmarks of the face
 * model jitter by half a pixel, which is two degrees of gaze. One step of weighted least squares on brightness
 * (Lucas and Kanade 1981) per eye, from the place that the head's pose gives.
 */
export class EyeRegistration {
  private readonly sampler: EyePatchSampler;
  private readonly gradients: readonly [Float64Array, Float64Array];
  private readonly seen = new Float64Array(TEMPLATE_SIZE);
  private readonly shifts: PatchShifts = NO_SHIFTS.slice();

  constructor(
    head: HeadModel,
    private readonly template: EyeTemplate,
  ) {
    this.sampler = new EyePatchSampler(head, SURROUNDINGS_GRID);
    this.gradients = gradientsOf(template.mean);
  }

  /** Shifts of both eyes' patches in this frame; overwritten by the next call. */
  find({ band, camera }: EyeFrame, pose: HeadPose, steps = STEPS): PatchShifts {
    this.shifts.fill(0);
    for (let step = 0; step < steps; step++) {
      this.sampler.sample(band, camera, pose, this.shifts, this.seen);
      for (let eye = 0; eye < EYES.length; eye++) this.improve(eye);
    }
    return this.shifts;
  }

  private improve(eye: number): void {
    const { mean, weights } = this.template;
    const [alongX, alongY] = this.gradients;
    let [xx, xy, yy, xd, yd] = [0, 0, 0, 0, 0];
    const { size } = SURROUNDINGS_GRID;
    for (let i = eye * size; i < (eye + 1) * size; i++) {
      const weight = weights[i]!;
      const gx = alongX[i]!;
      const gy = alongY[i]!;
      const difference = weight * (mean[i]! - this.seen[i]!);
      xx += weight * gx * gx;
      xy += weight * gx * gy;
      yy += weight * gy * gy;
      xd += gx * difference;
      yd += gy * difference;
    }
    const determinant = xx * yy - xy * xy;
    if (!(determinant > 1e-12)) return;
    this.move(2 * eye, (yy * xd - xy * yd) / determinant);
    this.move(2 * eye + 1, (xx * yd - xy * xd) / determinant);
  }

  private move(at: number, by: number): void {
    const moved = this.shifts[at]! + (Number.isFinite(by) ? by : 0);
    this.shifts[at] = Math.max(-LARGEST_SHIFT, Math.min(LARGEST_SHIFT, moved));
  }
}

/** Slope of brightness per eye width to the right and down; zero at the border. */
function gradientsOf(mean: Float64Array): readonly [Float64Array, Float64Array] {
  const { columns, rows, widthOfEye, heightOfEye } = SURROUNDINGS_GRID.shape;
  const alongX = new Float64Array(mean.length);
  const alongY = new Float64Array(mean.length);
  for (let eye = 0; eye < EYES.length; eye++) {
    for (let row = 1; row < rows - 1; row++) {
      for (let column = 1; column < columns - 1; column++) {
        const i = eye * SURROUNDINGS_GRID.size + row * columns + column;
        alongX[i] = ((mean[i + 1]! - mean[i - 1]!) * columns) / (2 * widthOfEye);
        alongY[i] = ((mean[i + columns]! - mean[i - columns]!) * rows) / (2 * heightOfEye);
      }
    }
  }
  return [alongX, alongY];
}

/** The template of calibration frames: aligned to their own mean, cells that vary with the gaze counting less. */
export function buildEyeTemplate(
  head: HeadModel,
  frames: readonly EyeFrame[],
  poses: readonly HeadPose[],
): EyeTemplate {
  const shifts = frames.map(() => NO_SHIFTS.slice());
  let template = templateOf(head, frames, poses, shifts);
  for (let round = 0; round < ROUNDS; round++) {
    const registration = new EyeRegistration(head, template);
    frames.forEach((frame, i) => shifts[i]!.set(registration.find(frame, poses[i]!, STEPS_OF_ROUND)));
    // The mean place stays where the landmarks have it.
    for (let at = 0; at < NO_SHIFTS.length; at++) {
      const mean = shifts.reduce((sum, shift) => sum + shift[at]!, 0) / shifts.length;
      for (const shift of shifts) shift[at]! -= mean;
    }
    template = templateOf(head, frames, poses, shifts);
  }
  return template;
}

function templateOf(
  head: HeadModel,
  frames: readonly EyeFrame[],
  poses: readonly HeadPose[],
  shifts: readonly PatchShifts[],
): EyeTemplate {
  const sampler = new EyePatchSampler(head, SURROUNDINGS_GRID);
  const seen = new Float64Array(TEMPLATE_SIZE);
  const mean = new Float64Array(TEMPLATE_SIZE);
  const squares = new Float64Array(TEMPLATE_SIZE);
  frames.forEach(({ band, camera }, frame) => {
    sampler.sample(band, camera, poses[frame]!, shifts[frame]!, seen);
    for (let i = 0; i < TEMPLATE_SIZE; i++) {
      mean[i]! += seen[i]! / frames.length;
      squares[i]! += seen[i]! ** 2 / frames.length;
    }
  });
  const variances = squares.map((square, i) => Math.max(0, square - mean[i]! ** 2));
  const usual = variances.slice().sort()[TEMPLATE_SIZE / 2]!;
  return roundTemplate({
    mean,
    weights: variances.map((variance) => (usual > 0 ? usual / (variance + usual) : 1)),
  });
}

/** The template as it is after it was saved and loaded. */
function roundTemplate({ mean, weights }: EyeTemplate): EyeTemplate {
  return {
    mean: mean.map((value) => Math.round(value * MEAN_STEPS) / MEAN_STEPS),
    weights: weights.map((value) => Math.round(value * WEIGHT_STEPS) / WEIGHT_STEPS),
  };
}
