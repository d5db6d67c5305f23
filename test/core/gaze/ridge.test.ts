import { describe, expect, it } from 'vitest';
import { fitRidge, type RidgeProblem } from '../../../src/core/gaze/ridge';
import { makeRandom } from '../vision/synthetic-face';

const WIDTH = 6;
const GROUPS = [3, 2, 4, 3, 2];
const COUNT = GROUPS.reduce((a, b) => a + b, 0);

function problem(change: Partial<RidgeProblem> = {}): RidgeProblem {
  const random = makeRandom(5);
  const rows = Float64Array.from({ length: COUNT * WIDTH }, () => random() * 2 - 1);
  const noise = Float64Array.from({ length: COUNT }, () => random() * 0.2);
  const label = (weights: readonly number[]) =>
    Float64Array.from({ length: COUNT }, (_, i) =>
      weights.reduce((sum, weight, j) => sum + weight * rows[i * WIDTH + j]!, 7 + noise[i]!),
    );
  return {
    rows,
    count: COUNT,
    width: WIDTH,
    labels: [label([1, -2, 0.5, 0, 3, 1]), label([0, 1, 0, -1, 0, 2])],
    groupSizes: GROUPS,
    counts: new Uint8Array(COUNT).fill(1),
    lambdasOfTrace: [1e-2],
    ...change,
  };
}

/** Ridge with a free intercept by its normal equations in primal form and Gaussian elimination. */
function closedForm(
  rows: Float64Array,
  labels: Float64Array,
  lambda: number,
): { weights: number[]; bias: number } {
  const count = labels.length;
  const size = WIDTH + 1;
  const system = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  for (let i = 0; i < count; i++) {
    const row = [...rows.subarray(i * WIDTH, (i + 1) * WIDTH), 1];
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) system[a]![b]! += row[a]! * row[b]!;
      system[a]![size]! += row[a]! * labels[i]!;
    }
  }
  for (let a = 0; a < WIDTH; a++) system[a]![a]! += lambda;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      if (a === b) continue;
      const factor = system[b]![a]! / system[a]![a]!;
      for (let k = a; k <= size; k++) system[b]![k]! -= factor * system[a]![k]!;
    }
  }
  const solution = system.map((row, a) => row[size]! / row[a]!);
  return { weights: solution.slice(0, WIDTH), bias: solution[WIDTH]! };
}

function traceOfCentred(rows: Float64Array): number {
  let trace = 0;
  for (let j = 0; j < WIDTH; j++) {
    let mean = 0;
    for (let i = 0; i < COUNT; i++) mean += rows[i * WIDTH + j]! / COUNT;
    for (let i = 0; i < COUNT; i++) trace += (rows[i * WIDTH + j]! - mean) ** 2;
  }
  return trace;
}

describe('fitRidge', () => {
  it('gives the weights and bias of the closed form', () => {
    const asked = problem();
    const expected = asked.labels.map((labels) =>
      closedForm(asked.rows.slice(), labels, 1e-2 * traceOfCentred(asked.rows)),
    );
    const outputs = fitRidge(asked);
    outputs?.forEach(({ weights, bias }, output) => {
      weights.forEach((weight, j) => expect(weight).toBeCloseTo(expected[output]!.weights[j]!, 8));
      expect(bias).toBeCloseTo(expected[output]!.bias, 8);
    });
    expect(outputs).toHaveLength(2);
  });

  it('gives the residuals of a real fit without each group', () => {
    const asked = problem();
    const rows = asked.rows.slice();
    const labels = asked.labels[0]!;
    const lambda = 1e-2 * traceOfCentred(rows);
    const residuals = fitRidge(asked)![0]!.leftOutResiduals;
    let start = 0;
    GROUPS.forEach((size, group) => {
      const keep = [...labels.keys()].filter((i) => i < start || i >= start + size);
      const kept = Float64Array.from(keep.flatMap((i) => [...rows.subarray(i * WIDTH, (i + 1) * WIDTH)]));
      const { weights, bias } = closedForm(kept, Float64Array.from(keep.map((i) => labels[i]!)), lambda);
      let mean = 0;
      for (let i = start; i < start + size; i++) {
        const predicted = weights.reduce((sum, weight, j) => sum + weight * rows[i * WIDTH + j]!, bias);
        mean += (labels[i]! - predicted) / size;
      }
      expect(residuals[group]).toBeCloseTo(mean, 7);
      start += size;
    });
  });

  it('chooses the penalty that predicts left-out groups best, per output', () => {
    const chosen = fitRidge(problem({ lambdasOfTrace: [1e-4, 10] }))!;
    expect(chosen.map(({ lambdaOfTrace }) => lambdaOfTrace)).toEqual([1e-4, 1e-4]);
    const noise = makeRandom(3);
    const meaningless = Float64Array.from({ length: COUNT }, () => noise());
    const cautious = fitRidge(problem({ labels: [meaningless], lambdasOfTrace: [1e-4, 10] }))!;
    expect(cautious[0]!.lambdaOfTrace).toBe(10);
  });

  it('has no answer for rows that are all alike or no numbers', () => {
    expect(fitRidge(problem({ rows: new Float64Array(COUNT * WIDTH).fill(1) }))).toBeNull();
    expect(fitRidge(problem({ rows: new Float64Array(COUNT * WIDTH).fill(Number.NaN) }))).toBeNull();
  });
});
