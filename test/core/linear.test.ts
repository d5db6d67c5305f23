import { describe, expect, it } from 'vitest';
import {
  choleskyInPlace,
  dot,
  gramOfRows,
  invertFactorTransposed,
  solveCholesky,
} from '../../src/core/linear';

/** A well-conditioned symmetric matrix. */
function symmetric(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) matrix[i * size + j] = Math.cos(i + j) + (i === j ? size + 1 : 0);
  }
  return matrix;
}

describe('Cholesky', () => {
  it.each([1, 2, 5, 13])('solves a system of size %i', (size) => {
    const matrix = symmetric(size);
    const x = Float64Array.from({ length: size }, (_, i) => i - 1.5);
    const b = x.map((_, i) => dot(matrix, i * size, x, 0, size));
    const factor = matrix.slice();
    expect(choleskyInPlace(factor, size)).toBe(true);
    solveCholesky(factor, size, b);
    b.forEach((value, i) => expect(value).toBeCloseTo(x[i]!, 10));
  });

  it('says so when a matrix is not positive definite', () => {
    expect(choleskyInPlace(Float64Array.of(1, 2, 2, 1), 2)).toBe(false);
    expect(choleskyInPlace(Float64Array.of(Number.NaN), 1)).toBe(false);
  });

  it('inverts: inner products of the transposed inverse factor are entries of the inverse', () => {
    const size = 7;
    const matrix = symmetric(size);
    const factor = matrix.slice();
    choleskyInPlace(factor, size);
    const inverse = new Float64Array(size * size);
    invertFactorTransposed(factor, size, inverse);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let entry = 0;
        for (let k = 0; k < size; k++)
          entry += matrix[i * size + k]! * dot(inverse, k * size, inverse, j * size, size);
        expect(entry).toBeCloseTo(i === j ? 1 : 0, 10);
      }
    }
  });
});

describe('gramOfRows', () => {
  it.each([1, 2, 3, 6, 7])('gives the inner products of %i rows', (count) => {
    const width = 5;
    const rows = Float64Array.from({ length: count * width }, (_, i) => Math.sin(i * i));
    const gram = gramOfRows(rows, count, width);
    for (let i = 0; i < count; i++) {
      for (let k = 0; k <= i; k++) {
        expect(gram[i * count + k]).toBeCloseTo(dot(rows, i * width, rows, k * width, width), 12);
      }
    }
  });
});
