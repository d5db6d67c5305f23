import { choleskyInPlace, solveCholesky } from '../linear';

/** Weights of the terms of a polynomial of degree two in two variables: 1, h, v, h², hv, v². */
export type Quadratic = readonly number[];

export const QUADRATIC_TERMS = 6;

/** Two variables, best of the size of 1: terms of the same size make a system that is easy to solve. */
export type Place = readonly [h: number, v: number];

const termsOf = ([h, v]: Place): readonly number[] => [1, h, v, h * h, h * v, v * v];

/**
 * Least squares.
 * @param penalties what keeps the polynomial flat, per place and term
 * @returns null when the places do not determine it
 */
export function fitQuadratic(
  places: readonly Place[],
  values: ArrayLike<number>,
  penalties: readonly number[],
): Quadratic | null {
  const normal = new Float64Array(QUADRATIC_TERMS ** 2);
  const right = new Float64Array(QUADRATIC_TERMS);
  places.forEach((place, i) => {
    const terms = termsOf(place);
    for (let a = 0; a < QUADRATIC_TERMS; a++) {
      right[a]! += terms[a]! * values[i]!;
      for (let b = 0; b <= a; b++) normal[a * QUADRATIC_TERMS + b]! += terms[a]! * terms[b]!;
    }
  });
  for (let a = 0; a < QUADRATIC_TERMS; a++)
    normal[a * (QUADRATIC_TERMS + 1)]! += penalties[a]! * places.length;
  if (!choleskyInPlace(normal, QUADRATIC_TERMS)) return null;
  solveCholesky(normal, QUADRATIC_TERMS, right);
  return right.every(Number.isFinite) ? [...right] : null;
}

export const quadraticAt = (weights: Quadratic, place: Place): number =>
  termsOf(place).reduce((sum, term, i) => sum + term * weights[i]!, 0);
