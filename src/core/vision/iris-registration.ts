import { IRIS_LEVER_MM } from '../eye-anatomy';
import { choleskyInPlace, solveCholesky } from '../linear';
import { median } from '../median';
import type { Deg, Mm } from '../units';
import type { EyeFrame } from './face-frame';
import type { HeadModel } from './head-model';
import type { HeadPose } from './head-pose';
import { IRIS_CELL_X, IRIS_CELL_Y, IRIS_CELLS, irisSlopes, readIris } from './iris-window';
import { EYES } from './landmarks';

/** What one user's iris looks like, seen in its own plane. */
export interface IrisTemplate {
  /** Brightness of each cell of the window, plane removed, standard deviation 1. */
  readonly mean: Float64Array;
  /** How much a cell counts, 1 over the variance of its brightness: little where lids come and go. */
  readonly weights: Float64Array;
}

/** Angles of an eye in its head, across (to the picture's right) and up. */
export type EyeAngles = readonly [acrossDeg: Deg, upDeg: Deg];

/** The eye's centre of rotation lies this far behind the middle of its corners; chosen on tuning faces among 3 to 12. */
const CENTRE_DEPTH_MM: Mm = 6;

const STEPS = 3;
/** How far the angles to begin with are believed. */
const START_DEG: Deg = 16;
const LARGEST_STEP_DEG: Deg = 4;
/** Neighbouring cells err together; so many count as one. */
const CELLS_PER_OBSERVATION = 20;
/** Differences beyond so many standard deviations weigh less (Huber): lids, lashes, reflections. */
const HUBER_SIGMA = 2;
/** Rounds of aligning the calibration frames to their own mean. */
const ROUNDS = 4;
/** Steps in which a saved template is rounded, so that a model is the same before and after it was saved. */
const MEAN_STEPS = 1000;
const WEIGHT_STEPS = 100;

/** The two angles, then what the light does: brighter, a plane, more contrast. */
const UNKNOWNS = 6;
const MM_PER_DEG = (IRIS_LEVER_MM * Math.PI) / 180;

/** Centre of rotation of the eye of this index among `EYES`, on the head. */
export function eyeCentreMm({ pointsMm }: HeadModel, eye: number): Float64Array {
  const [first, second] = EYES[eye]!.corners;
  const middle = (axis: number) => (pointsMm[3 * first + axis]! + pointsMm[3 * second + axis]!) / 2;
  return Float64Array.of(middle(0), middle(1), middle(2) - CENTRE_DEPTH_MM);
}

/** From corner to corner. */
export function eyeWidthMm({ pointsMm }: HeadModel, eye: number): Mm {
  const [first, second] = EYES[eye]!.corners;
  return Math.hypot(...[0, 1, 2].map((axis) => pointsMm[3 * second + axis]! - pointsMm[3 * first + axis]!));
}

/**
 * Angles of one eye from the picture of its iris: the window is turned with the eyeball until it shows what it showed
 * during calibration (direct alignment, Gauss-Newton, begun at angles that are roughly known).
 */
export class IrisRegistration {
  private readonly slopes: Float64Array;
  private readonly seen = new Float64Array(IRIS_CELLS);
  private readonly normal = new Float64Array(UNKNOWNS ** 2);
  private readonly step = new Float64Array(UNKNOWNS);
  private readonly row = new Float64Array(UNKNOWNS);

  constructor(
    private readonly centreMm: Float64Array,
    private readonly template: IrisTemplate,
  ) {
    this.slopes = irisSlopes(template.mean);
  }

  /** The angles near `start` that fit the picture best, or null when the picture says nothing. */
  refine(frame: EyeFrame, pose: HeadPose, start: EyeAngles): EyeAngles | null {
    let [across, up] = start;
    for (let step = 0; step < STEPS; step++) {
      readIris(frame, pose, this.centreMm, across, up, this.seen);
      this.accumulate(across - start[0], up - start[1]);
      if (!choleskyInPlace(this.normal, UNKNOWNS)) return null;
      solveCholesky(this.normal, UNKNOWNS, this.step);
      across += limited(this.step[0]!);
      up += limited(this.step[1]!);
      if (!Number.isFinite(across) || !Number.isFinite(up)) return null;
    }
    return [across, up];
  }

  /**
   * Normal equations of one step. A cell seen brighter than expected, where brightness grows to the right, shows what
   * lies further right: the iris is further left than the angles say.
   */
  private accumulate(movedAcross: Deg, movedUp: Deg): void {
    const { normal, step, row, slopes, seen } = this;
    const { mean, weights } = this.template;
    normal.fill(0);
    step.fill(0);
    row[2] = 1;
    for (let cell = 0; cell < IRIS_CELLS; cell++) {
      const slopeX = slopes[2 * cell]!;
      if (Number.isNaN(slopeX)) continue;
      row[0] = -slopeX * MM_PER_DEG;
      row[1] = -slopes[2 * cell + 1]! * MM_PER_DEG;
      row[3] = IRIS_CELL_X[cell]!;
      row[4] = IRIS_CELL_Y[cell]!;
      row[5] = mean[cell]!;
      const difference = seen[cell]! - mean[cell]!;
      const sigmas = Math.abs(difference) * Math.sqrt(weights[cell]!);
      const weight = ((weights[cell]! / CELLS_PER_OBSERVATION) * HUBER_SIGMA) / Math.max(HUBER_SIGMA, sigmas);
      for (let a = 0; a < UNKNOWNS; a++) {
        const weighted = weight * row[a]!;
        step[a]! += weighted * difference;
        for (let b = 0; b <= a; b++) normal[UNKNOWNS * a + b]! += weighted * row[b]!;
      }
    }
    const prior = 1 / START_DEG ** 2;
    step[0]! -= prior * movedAcross;
    step[1]! -= prior * movedUp;
    for (let a = 0; a < UNKNOWNS; a++) normal[(UNKNOWNS + 1) * a]! += a < 2 ? prior : 1e-6;
  }
}

const limited = (stepDeg: Deg): Deg => Math.max(-LARGEST_STEP_DEG, Math.min(LARGEST_STEP_DEG, stepDeg));

/** An iris as a calibration shows it. */
export interface ObservedIris {
  readonly template: IrisTemplate;
  /** Angles of each frame by registration, null where the picture says nothing. */
  readonly angles: readonly (EyeAngles | null)[];
}

/**
 * Learns what the iris looks like from frames in which the eye's angles are known, and registers them with it: lids hold
 * what is seen of the iris back, so that registered angles are not yet the true ones.
 */
export function observeIris(
  centreMm: Float64Array,
  frames: readonly EyeFrame[],
  poses: readonly HeadPose[],
  known: readonly EyeAngles[],
): ObservedIris {
  let angles: readonly (EyeAngles | null)[] = known;
  for (let round = 0; round < ROUNDS; round++) {
    const registration = new IrisRegistration(centreMm, templateOf(centreMm, frames, poses, angles));
    angles = frames.map((frame, i) => registration.refine(frame, poses[i]!, known[i]!));
  }
  return { template: templateOf(centreMm, frames, poses, angles), angles };
}

function templateOf(
  centreMm: Float64Array,
  frames: readonly EyeFrame[],
  poses: readonly HeadPose[],
  angles: readonly (EyeAngles | null)[],
): IrisTemplate {
  const seen = new Float64Array(IRIS_CELLS);
  const sums = new Float64Array(IRIS_CELLS);
  const squares = new Float64Array(IRIS_CELLS);
  let count = 0;
  frames.forEach((frame, i) => {
    const at = angles[i];
    if (at === null || at === undefined) return;
    readIris(frame, poses[i]!, centreMm, at[0], at[1], seen);
    for (let cell = 0; cell < IRIS_CELLS; cell++) {
      sums[cell]! += seen[cell]!;
      squares[cell]! += seen[cell]! ** 2;
    }
    count++;
  });
  const mean = sums.map((sum) => sum / Math.max(1, count));
  const variances = squares.map((square, cell) =>
    Math.max(0, square / Math.max(1, count) - mean[cell]! ** 2),
  );
  const usual = Math.max(1e-3, median([...variances]));
  return {
    mean: mean.map((value) => Math.round(value * MEAN_STEPS) / MEAN_STEPS),
    weights: variances.map((variance) => Math.round(WEIGHT_STEPS / (variance + usual)) / WEIGHT_STEPS),
  };
}
