import { describe, expect, it } from 'vitest';
import { fitRidge, solveRidge, type RidgeProblem } from '../../../src/core/gaze/ridge';
import { makeRandom } from '../vision/synthetic-face';

const WIDTH = 6;
const GROUPS = [3, 2, 4, 3, 2];
const COUNT = GROUPS.reduce((a, b) => a + b, 0);
const LAMBDA = 0.05;

const random = makeRandom(5);
const ROWS = Array.from({ length: COUNT }, () => Array.from({ length: WIDTH }, () => random() * 2 - 1));
const NOISE = Float64Array.from({ length: COUNT }, () => random() * 0.2);

const kernel = (a: readonly number[], b: readonly number[]) =>
  Math.exp(-a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0) / 8);

const gramOf = (rows: readonly (readonly number[])[]) =>
  Float64Array.from(rows.flatMap((a) => rows.map((b) => kernel(a, b))));

function labelled(weights: readonly number[]): Float64Array {
  return Float64Array.from(ROWS, (row, i) =>
    row.reduce((sum, value, j) => sum + weights[j]! * value, 7 + NOISE[i]!),
  );
}

function problem(change: Partial<RidgeProblem> = {}): RidgeProblem {
  return {
    gram: gramOf(ROWS),
    count: COUNT,
    labels: [labelled([1, -2, 0.5, 0, 3, 1]), labelled([0, 1, 0, -1, 0, 2])],
    groupSizes: GROUPS,
    counts: new Uint8Array(COUNT).fill(1),
    lambdas: [LAMBDA],
    ...change,
  };
}

/** (K + λ)⁻¹ (y − mean) by Gaussian elimination. */
function eliminated(rows: readonly (readonly number[])[], values: readonly number[], lambda: number) {
  const size = rows.length;
  const system = rows.map((a, i) => [
    ...rows.map((b, j) => kernel(a, b) + (i === j ? lambda : 0)),
    values[i]!,
  ]);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      if (a === b) continue;
      const factor = system[b]![a]! / system[a]![a]!;
      for (let k = a; k <= size; k++) system[b]![k]! -= factor * system[a]![k]!;
    }
  }
  return system.map((row, a) => row[size]! / row[a]!);
}

describe('fitRidge', () => {
  it('gives the solution of the closed form', () => {
    const asked = problem();
    const outputs = fitRidge(asked)!;
    expect(outputs).toHaveLength(2);
    outputs.forEach(({ dual, mean }, output) => {
      const labels = [...asked.labels[output]!];
      expect(mean).toBeCloseTo(labels.reduce((a, b) => a + b, 0) / COUNT, 9);
      const expected = eliminated(
        ROWS,
        labels.map((label) => label - mean),
        LAMBDA,
      );
      dual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 8));
    });
  });

  it('gives the residuals of a real fit without each group', () => {
    const asked = problem();
    const { leftOutResiduals, mean } = fitRidge(asked)![0]!;
    const labels = asked.labels[0]!;
    let start = 0;
    GROUPS.forEach((size, group) => {
      const keep = [...labels.keys()].filter((i) => i < start || i >= start + size);
      const rows = keep.map((i) => ROWS[i]!);
      const dual = eliminated(
        rows,
        keep.map((i) => labels[i]! - mean),
        LAMBDA,
      );
      let residual = 0;
      for (let i = start; i < start + size; i++) {
        const predicted = rows.reduce((sum, row, k) => sum + dual[k]! * kernel(row, ROWS[i]!), mean);
        residual += (labels[i]! - predicted) / size;
      }
      expect(leftOutResiduals[group]).toBeCloseTo(residual, 7);
      start += size;
    });
  });

  it('chooses the penalty that predicts left-out groups best, per output', () => {
    const chosen = fitRidge(problem({ lambdas: [1e-2, 100] }))!;
    expect(chosen.map(({ lambda }) => lambda)).toEqual([1e-2, 1e-2]);
    const noise = makeRandom(3);
    const meaningless = Float64Array.from({ length: COUNT }, () => noise());
    const cautious = fitRidge(problem({ labels: [meaningless], lambdas: [1e-2, 100] }))!;
    expect(cautious[0]!.lambda).toBe(100);
  });

  it('has no answer for rows that are no numbers', () => {
    expect(fitRidge(problem({ gram: new Float64Array(COUNT * COUNT).fill(Number.NaN) }))).toBeNull();
  });
});

describe('solveRidge', () => {
  it('is the same solution for a known penalty, and lets a doubted row go', () => {
    const { gram, labels } = problem();
    const { dual, mean } = fitRidge(problem())![0]!;
    expect(solveRidge(gram, labels[0]!, new Float64Array(COUNT).fill(LAMBDA), mean)).toEqual(dual);
    const wrong = labels[0]!.slice();
    wrong[4]! += 50;
    const penalties = new Float64Array(COUNT).fill(LAMBDA);
    penalties[4] = 1e9;
    const trusting = solveRidge(gram, wrong, new Float64Array(COUNT).fill(LAMBDA), mean)!;
    const doubting = solveRidge(gram, wrong, penalties, mean)!;
    const change = (other: Float64Array) => Math.hypot(...other.map((value, i) => value - dual[i]!));
    expect(change(doubting)).toBeLessThan(0.5 * change(trusting));
    expect(solveRidge(gram.fill(Number.NaN), wrong, penalties, mean)).toBeNull();
  });
});
