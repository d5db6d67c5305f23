import { choleskyInPlace, solveCholesky } from '../linear';
import type { Deg } from '../units';
import type { IrisOffset } from '../vision/iris-offset';

/** A small second opinion: eye-in-head angles from iris landmarks alone, a polynomial of degree two. */
export interface LandmarkModel {
  readonly across: readonly number[];
  readonly up: readonly number[];
  /** How far it is usually off at calibration frames: landmarks follow the eyes poorly, and the lids worse. */
  readonly usualErrorDeg: Deg;
}

/** Number of terms of one axis. */
export const LANDMARK_TERMS = 6;
/** Keeps the polynomial flat where the landmarks hardly vary, as a share of each term's scatter. */
const PENALTY = 1e-2;

const termsOf = ({ along, down }: IrisOffset): readonly number[] => {
  // Offsets are a tenth of an eye's width: terms of the same size make a system that is easy to solve.
  const [h, v] = [10 * along, 10 * down];
  return [1, h, v, h * h, h * v, v * v];
};

/** @returns null when the landmarks do not determine a model */
export function fitLandmarkModel(
  offsets: readonly IrisOffset[],
  acrossDeg: ArrayLike<number>,
  upDeg: ArrayLike<number>,
): LandmarkModel | null {
  const rows = offsets.map(termsOf);
  const normal = new Float64Array(LANDMARK_TERMS ** 2);
  const across = new Float64Array(LANDMARK_TERMS);
  const up = new Float64Array(LANDMARK_TERMS);
  rows.forEach((row, i) => {
    for (let a = 0; a < LANDMARK_TERMS; a++) {
      across[a]! += row[a]! * acrossDeg[i]!;
      up[a]! += row[a]! * upDeg[i]!;
      for (let b = 0; b <= a; b++) normal[a * LANDMARK_TERMS + b]! += row[a]! * row[b]!;
    }
  });
  for (let a = 1; a < LANDMARK_TERMS; a++) normal[a * (LANDMARK_TERMS + 1)]! += PENALTY * rows.length;
  if (!choleskyInPlace(normal, LANDMARK_TERMS)) return null;
  solveCholesky(normal, LANDMARK_TERMS, across);
  solveCholesky(normal, LANDMARK_TERMS, up);
  if (![...across, ...up].every(Number.isFinite)) return null;
  const model = { across: [...across], up: [...up], usualErrorDeg: 0 };
  const squares = offsets.map((offset, i) => {
    const [x, y] = landmarkAngles(model, offset);
    return (x - acrossDeg[i]!) ** 2 + (y - upDeg[i]!) ** 2;
  });
  const mean = squares.reduce((sum, square) => sum + square, 0) / Math.max(1, squares.length);
  return { ...model, usualErrorDeg: Math.sqrt(mean) };
}

/** Eye-in-head angles by landmarks, across and up. */
export function landmarkAngles({ across, up }: LandmarkModel, offset: IrisOffset): readonly [Deg, Deg] {
  const terms = termsOf(offset);
  const value = (weights: readonly number[]) => terms.reduce((sum, term, i) => sum + term * weights[i]!, 0);
  return [value(across), value(up)];
}
