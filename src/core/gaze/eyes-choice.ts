import { keepEyesOfRows, type EyesUsed } from '../vision/eyes-used';
import { Lessons, meanSquaredDistance, scatter } from './lessons';
import { fitRidge } from './ridge';

/** One eye alone must find left-out targets with less than this share of the mean square error of both. */
const CLEARLY_BETTER = 0.5;
const LAMBDAS_OF_SCATTER = [1e-5, 1e-4];

/** What was seen at the calibration targets, and the angles to learn. */
export interface EyesTrial {
  /** Rows as seen, of both eyes. */
  readonly rows: Float64Array;
  readonly width: number;
  readonly labels: readonly [Float64Array, Float64Array];
  readonly groupSizes: readonly number[];
  /** Kernel variance over the mean squared distance of two rows. */
  readonly reachOfDistance: number;
}

/**
 * Which eyes the user looks with: both, unless one of them alone finds targets that it was not taught clearly better
 * (the other one squints, is covered, or does not follow).
 */
export function eyesThatLook(trial: EyesTrial): EyesUsed {
  const limit = CLEARLY_BETTER * errorOf(trial, 'both');
  const [best] = (['left', 'right'] as const)
    .map((used) => ({ used, error: errorOf(trial, used) }))
    .sort((a, b) => a.error - b.error);
  return best !== undefined && best.error < limit ? best.used : 'both';
}

/** Mean square of the left-out errors, degrees; infinite when nothing can be learnt. */
function errorOf({ rows, width, labels, groupSizes, reachOfDistance }: EyesTrial, used: EyesUsed): number {
  const kept = rows.slice();
  keepEyesOfRows(kept, used);
  const reach = reachOfDistance * meanSquaredDistance(kept, width, 1);
  if (!(reach > 0)) return Infinity;
  const lessons = new Lessons(kept, width, reach);
  const total = scatter(kept, width);
  const outputs = fitRidge({
    gram: lessons.gram(),
    count: lessons.count,
    labels,
    groupSizes,
    counts: new Uint8Array(lessons.count).fill(1),
    lambdas: LAMBDAS_OF_SCATTER.map((share) => share * total),
  });
  return outputs === null ? Infinity : outputs.reduce((sum, { score }) => sum + score, 0);
}
