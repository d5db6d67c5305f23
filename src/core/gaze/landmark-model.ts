import type { Deg } from '../units';
import type { IrisOffset } from '../vision/iris-offset';
import { fitQuadratic, type Place, type Quadratic, quadraticAt } from './quadratic';

/** A small second opinion: eye-in-head angles from iris landmarks alone, a polynomial of degree two. */
export interface LandmarkModel {
  readonly across: Quadratic;
  readonly up: Quadratic;
  /** How far it is usually off at calibration frames: landmarks follow the eyes poorly, and the lids worse. */
  readonly usualErrorDeg: Deg;
}

/** Keeps the polynomial flat where the landmarks hardly vary, as a share of each term's scatter. */
const PENALTIES = [0, 1e-2, 1e-2, 1e-2, 1e-2, 1e-2];

/** Offsets are a tenth of an eye's width. */
const placeOf = ({ along, down }: IrisOffset): Place => [10 * along, 10 * down];

/** @returns null when the landmarks do not determine a model */
export function fitLandmarkModel(
  offsets: readonly IrisOffset[],
  acrossDeg: ArrayLike<number>,
  upDeg: ArrayLike<number>,
): LandmarkModel | null {
  const places = offsets.map(placeOf);
  const across = fitQuadratic(places, acrossDeg, PENALTIES);
  const up = fitQuadratic(places, upDeg, PENALTIES);
  if (across === null || up === null) return null;
  const model = { across, up, usualErrorDeg: 0 };
  const squares = offsets.map((offset, i) => {
    const [x, y] = landmarkAngles(model, offset);
    return (x - acrossDeg[i]!) ** 2 + (y - upDeg[i]!) ** 2;
  });
  const mean = squares.reduce((sum, square) => sum + square, 0) / Math.max(1, squares.length);
  return { ...model, usualErrorDeg: Math.sqrt(mean) };
}

/** Eye-in-head angles by landmarks, across and up. */
export function landmarkAngles({ across, up }: LandmarkModel, offset: IrisOffset): readonly [Deg, Deg] {
  return [quadraticAt(across, placeOf(offset)), quadraticAt(up, placeOf(offset))];
}
