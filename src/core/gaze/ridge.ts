import { choleskyInPlace, dot, gramOfRows, invertFactorTransposed, solveCholesky } from '../linear';

/** Rows to learn from; rows of one group lie together. */
export interface RidgeProblem {
  /** Row-major, `count` x `width`. Centred in place by the fit. */
  readonly rows: Float64Array;
  readonly count: number;
  readonly width: number;
  /** One label per row and output. */
  readonly labels: readonly Float64Array[];
  /** Rows of each group, in order; a group is left out as a whole. They sum to `count`. */
  readonly groupSizes: readonly number[];
  /** 1 where the left-out error of a row counts (the frame as seen), 0 for its altered copies. */
  readonly counts: Uint8Array;
  /** Penalties to choose from, as shares of the trace of the centred rows' Gram matrix. */
  readonly lambdasOfTrace: readonly number[];
}

/** One output's linear function: label = bias + weights · row. */
export interface RidgeOutput {
  readonly weights: Float64Array;
  readonly bias: number;
  readonly lambdaOfTrace: number;
  /** Mean of label minus prediction in each group, when the model was fitted without that group. */
  readonly leftOutResiduals: Float64Array;
}

interface Candidate {
  readonly dual: Float64Array;
  readonly lambdaOfTrace: number;
  readonly leftOutResiduals: Float64Array;
  readonly score: number;
}

/**
 * Ridge regression with a free intercept in its dual form, the penalty chosen per output by leaving out one group at
 * a time. Frames of one fixation are not independent: leaving out single frames would choose a penalty far too small.
 * The left-out residuals are exact without refitting: with B = (K + λ)⁻¹ bordered by the intercept, they are
 * B[S,S]⁻¹ (B y)[S] (Dubrule 1983, Math. Geol. 15:687, for a group S).
 * @returns null when no penalty gives a solvable system (rows that are not numbers, or all alike)
 */
export function fitRidge(problem: RidgeProblem): readonly RidgeOutput[] | null {
  const { rows, count, width, labels, lambdasOfTrace } = problem;
  const rowMean = centreRows(rows, count, width);
  const labelMeans = labels.map((values) => values.reduce((sum, value) => sum + value, 0) / count);
  const gram = gramOfRows(rows, count, width);
  let trace = 0;
  for (let i = 0; i < count; i++) trace += gram[i * count + i]!;
  if (!(trace > 0 && Number.isFinite(trace))) return null;

  const best: (Candidate | null)[] = labels.map(() => null);
  const factor = new Float64Array(count * count);
  const inverse = new Float64Array(count * count);
  for (const lambdaOfTrace of lambdasOfTrace) {
    const lambda = lambdaOfTrace * trace;
    factor.set(gram);
    for (let i = 0; i < count; i++) factor[i * count + i]! += lambda;
    if (!choleskyInPlace(factor, count)) continue;
    const duals = labels.map((values, output) => {
      const dual = values.map((value) => value - labelMeans[output]!);
      solveCholesky(factor, count, dual);
      return dual;
    });
    invertFactorTransposed(factor, count, inverse);
    const residuals = leaveOutGroups(problem, inverse, 1 / (lambda * count), duals);
    duals.forEach((dual, output) => {
      const { means, score } = residuals[output]!;
      const before = best[output];
      if (before === undefined || before === null || score < before.score) {
        best[output] = { dual, lambdaOfTrace, leftOutResiduals: means, score };
      }
    });
  }
  const outputs: RidgeOutput[] = [];
  for (const [output, candidate] of best.entries()) {
    if (candidate === null) return null;
    const weights = new Float64Array(width);
    for (let i = 0; i < count; i++) {
      const dual = candidate.dual[i]!;
      for (let j = 0; j < width; j++) weights[j]! += dual * rows[i * width + j]!;
    }
    const { lambdaOfTrace, leftOutResiduals } = candidate;
    const bias = labelMeans[output]! - dot(weights, 0, rowMean, 0, width);
    outputs.push({ weights, bias, lambdaOfTrace, leftOutResiduals });
  }
  return outputs;
}

/** Subtracts the mean row from every row, in place, and returns it. */
function centreRows(rows: Float64Array, count: number, width: number): Float64Array {
  const mean = new Float64Array(width);
  for (let i = 0; i < count; i++) for (let j = 0; j < width; j++) mean[j]! += rows[i * width + j]!;
  for (let j = 0; j < width; j++) mean[j]! /= count;
  for (let i = 0; i < count; i++) for (let j = 0; j < width; j++) rows[i * width + j]! -= mean[j]!;
  return mean;
}

interface LeftOut {
  readonly means: Float64Array;
  /** Mean square over the groups of each group's mean square residual. */
  readonly score: number;
}

/**
 * Residuals of each group with that group left out.
 * @param inverse row j is column j of the inverse factor; inner products are entries of (K + λ)⁻¹
 * @param border what the intercept takes off every entry: 1 / (λ n), because centred rows make K 1 = 0
 */
function leaveOutGroups(
  { count, groupSizes, counts }: RidgeProblem,
  inverse: Float64Array,
  border: number,
  duals: readonly Float64Array[],
): readonly LeftOut[] {
  const means = duals.map(() => new Float64Array(groupSizes.length));
  const scores = new Float64Array(duals.length);
  let start = 0;
  for (const [group, size] of groupSizes.entries()) {
    const block = new Float64Array(size * size);
    for (let a = 0; a < size; a++) {
      const row = start + a;
      for (let b = 0; b <= a; b++) {
        const other = (start + b) * count;
        block[a * size + b] = dot(inverse, row * count + row, inverse, other + row, count - row) - border;
      }
    }
    const solvable = choleskyInPlace(block, size);
    duals.forEach((dual, output) => {
      const residual = dual.slice(start, start + size);
      if (solvable) solveCholesky(block, size, residual);
      let sum = 0;
      let squares = 0;
      let seen = 0;
      for (let a = 0; a < size; a++) {
        if (counts[start + a] === 0) continue;
        sum += residual[a]!;
        squares += residual[a]! ** 2;
        seen++;
      }
      means[output]![group] = sum / Math.max(1, seen);
      scores[output]! += solvable ? squares / Math.max(1, seen) / groupSizes.length : Infinity;
    });
    start += size;
  }
  return means.map((values, output) => ({ means: values, score: scores[output]! }));
}
