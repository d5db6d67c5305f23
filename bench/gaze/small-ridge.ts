import { choleskyInPlace, dot, solveCholesky } from '../../src/core/linear';

/** Rows and their labels (two outputs) for a textbook ridge regression. */
export interface SmallRidgeOptions {
  /** Divide each column by its standard deviation, as scikit-learn's scaler does. */
  readonly standardise: boolean;
  /** Added to the diagonal of the normal equations. */
  readonly lambda: number;
}

/** Fits labels = mean + weights · row. @returns what predicts the two labels of a row */
export function fitSmallRidge(
  rows: readonly (readonly number[])[],
  labels: readonly (readonly [number, number])[],
  { standardise, lambda }: SmallRidgeOptions,
): (row: readonly number[]) => readonly [number, number] {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  const scale = new Float64Array(width);
  for (const row of rows) row.forEach((value, j) => (mean[j]! += value / rows.length));
  for (const row of rows) row.forEach((value, j) => (scale[j]! += (value - mean[j]!) ** 2 / rows.length));
  for (let j = 0; j < width; j++) {
    const sd = Math.sqrt(scale[j]!);
    scale[j] = standardise && sd > 1e-9 ? 1 / sd : 1;
  }
  const scaled = (row: readonly number[]) =>
    Float64Array.from(row, (value, j) => (value - mean[j]!) * scale[j]!);
  const labelMean = [0, 1].map(
    (axis) => labels.reduce((sum, label) => sum + label[axis]!, 0) / labels.length,
  );
  const normal = new Float64Array(width * width);
  const right = [new Float64Array(width), new Float64Array(width)];
  rows.forEach((plain, i) => {
    const row = scaled(plain);
    for (let a = 0; a < width; a++) {
      for (let b = 0; b <= a; b++) normal[a * width + b]! += row[a]! * row[b]!;
      right.forEach((sums, axis) => (sums[a]! += row[a]! * (labels[i]![axis]! - labelMean[axis]!)));
    }
  });
  for (let a = 0; a < width; a++) normal[a * width + a]! += lambda;
  if (!choleskyInPlace(normal, width))
    throw new Error(`the normal equations of ${width} features are singular`);
  for (const sums of right) solveCholesky(normal, width, sums);
  return (plain) => {
    const row = scaled(plain);
    return [
      labelMean[0]! + dot(right[0]!, 0, row, 0, width),
      labelMean[1]! + dot(right[1]!, 0, row, 0, width),
    ];
  };
}
