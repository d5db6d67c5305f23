import { choleskyInPlace, dot, invertFactorTransposed, solveCholesky } from '../linear';

/** Rows to learn from, known by their kernel alone; rows of one group lie together. */
export interface RidgeProblem {
  /** Kernel of each pair of rows, `count` x `count`; the lower triangle is read. */
  readonly gram: Float64Array;
  readonly count: number;
  /** One label per row and output. */
  readonly labels: readonly Float64Array[];
  /** Rows of each group, in order; a group is left out as a whole. They sum to `count`. */
  readonly groupSizes: readonly number[];
  /** 1 where the left-out error of a row counts (the frame as seen), 0 for its altered copies. */
  readonly counts: Uint8Array;
  /** Penalties to choose from. */
  readonly lambdas: readonly number[];
}

/** One output's function: label = mean + Σ dual[i] kernel(row i, row). */
export interface RidgeOutput {
  readonly dual: Float64Array;
  readonly mean: number;
  readonly lambda: number;
  /** Mean of label minus prediction in each group, when the model was fitted without that group. */
  readonly leftOutResiduals: Float64Array;
}

interface Candidate extends Omit<RidgeOutput, 'mean'> {
  readonly score: number;
}

/**
 * Kernel ridge regression around the labels' mean, the penalty chosen per output by leaving out one group at a time.
 * Frames of one fixation are not independent: leaving out single frames would choose a penalty far too small. The
 * left-out residuals are exact without refitting: with B = (K + λ)⁻¹ they are B[S,S]⁻¹ (B y)[S] (Dubrule 1983, Math.
 * Geol. 15:687, for a group S).
 * @returns null when no penalty gives a solvable system (rows that are not numbers, or all alike)
 */
export function fitRidge(problem: RidgeProblem): readonly RidgeOutput[] | null {
  const { gram, count, labels, lambdas } = problem;
  const means = labels.map((values) => values.reduce((sum, value) => sum + value, 0) / count);
  const best: (Candidate | null)[] = labels.map(() => null);
  const factor = new Float64Array(count * count);
  const inverse = new Float64Array(count * count);
  for (const lambda of lambdas) {
    factor.set(gram);
    for (let i = 0; i < count; i++) factor[i * count + i]! += lambda;
    if (!choleskyInPlace(factor, count)) continue;
    const duals = labels.map((values, output) => dualOf(factor, values, means[output]!));
    invertFactorTransposed(factor, count, inverse);
    leaveOutGroups(problem, inverse, duals).forEach(({ residuals, score }, output) => {
      const before = best[output];
      if (before === undefined || before === null || score < before.score) {
        best[output] = { dual: duals[output]!, lambda, leftOutResiduals: residuals, score };
      }
    });
  }
  const outputs: RidgeOutput[] = [];
  for (const [output, candidate] of best.entries()) {
    if (candidate === null) return null;
    const { dual, lambda, leftOutResiduals } = candidate;
    outputs.push({ dual, mean: means[output]!, lambda, leftOutResiduals });
  }
  return outputs;
}

/**
 * The same regression with a known penalty, given per row: a row that is doubted weighs less.
 * @returns null when the system is not solvable
 */
export function solveRidge(
  gram: Float64Array,
  labels: Float64Array,
  lambdaOfRow: Float64Array,
  mean: number,
): Float64Array | null {
  const count = labels.length;
  const factor = gram.slice();
  for (let i = 0; i < count; i++) factor[i * count + i]! += lambdaOfRow[i]!;
  return choleskyInPlace(factor, count) ? dualOf(factor, labels, mean) : null;
}

function dualOf(factor: Float64Array, labels: Float64Array, mean: number): Float64Array {
  const dual = labels.map((value) => value - mean);
  solveCholesky(factor, labels.length, dual);
  return dual;
}

interface LeftOut {
  /** Mean residual of each group. */
  readonly residuals: Float64Array;
  /** Mean square over the groups of each group's mean square residual. */
  readonly score: number;
}

/**
 * Residuals of each group with that group left out.
 * @param inverse row j is column j of the inverse factor; inner products are entries of (K + λ)⁻¹
 */
function leaveOutGroups(
  { count, groupSizes, counts }: RidgeProblem,
  inverse: Float64Array,
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
        block[a * size + b] = dot(inverse, row * count + row, inverse, other + row, count - row);
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
  return means.map((residuals, output) => ({ residuals, score: scores[output]! }));
}
