/**
 * Dense symmetric systems. Matrices are square, row-major, in one `Float64Array`; only the lower triangle is read
 * and written unless said otherwise. Inner products keep four sums, because a single one makes the processor wait
 * for each addition.
 */

/** Inner product of `length` values of `a` from `aStart` and of `b` from `bStart`. */
export function dot(
  a: Float64Array | Float32Array,
  aStart: number,
  b: Float64Array | Float32Array,
  bStart: number,
  length: number,
): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    s0 += a[aStart + i]! * b[bStart + i]!;
    s1 += a[aStart + i + 1]! * b[bStart + i + 1]!;
    s2 += a[aStart + i + 2]! * b[bStart + i + 2]!;
    s3 += a[aStart + i + 3]! * b[bStart + i + 3]!;
  }
  for (; i < length; i++) s0 += a[aStart + i]! * b[bStart + i]!;
  return s0 + s1 + (s2 + s3);
}

/**
 * Cholesky factor L of a symmetric positive definite matrix, in place (lower triangle; the upper one is left as is).
 * @returns false when the matrix is not positive definite to working precision; it is then half overwritten
 */
export function choleskyInPlace(matrix: Float64Array, size: number): boolean {
  for (let i = 0; i < size; i++) {
    const rowI = i * size;
    for (let j = 0; j < i; j++) {
      const rowJ = j * size;
      matrix[rowI + j] = (matrix[rowI + j]! - dot(matrix, rowI, matrix, rowJ, j)) / matrix[rowJ + j]!;
    }
    const pivot = matrix[rowI + i]! - dot(matrix, rowI, matrix, rowI, i);
    if (!(pivot > 0)) return false;
    matrix[rowI + i] = Math.sqrt(pivot);
  }
  return true;
}

/** Solves L Lᵀ x = b in place of `b`, with the factor of `choleskyInPlace`. */
export function solveCholesky(factor: Float64Array, size: number, b: Float64Array): void {
  for (let i = 0; i < size; i++) {
    b[i] = (b[i]! - dot(factor, i * size, b, 0, i)) / factor[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    const value = b[i]! / factor[i * size + i]!;
    b[i] = value;
    for (let k = 0; k < i; k++) b[k]! -= factor[i * size + k]! * value;
  }
}

/**
 * Inverse of the lower triangular factor, transposed: row j of `out` holds column j of L⁻¹ (zero before j), so that
 * (L Lᵀ)⁻¹[a, b] is the inner product of rows a and b.
 */
export function invertFactorTransposed(factor: Float64Array, size: number, out: Float64Array): void {
  out.fill(0);
  for (let j = 0; j < size; j++) {
    const row = j * size;
    out[row + j] = 1 / factor[row + j]!;
    for (let i = j + 1; i < size; i++) {
      out[row + i] = -dot(factor, i * size + j, out, row + j, i - j) / factor[i * size + i]!;
    }
  }
}

/** Lower triangle of the Gram matrix of `count` rows of length `width`, in blocks of 2 x 2 rows. */
export function gramOfRows(rows: Float64Array, count: number, width: number): Float64Array {
  const gram = new Float64Array(count * count);
  for (let i = 0; i < count; i += 2) {
    const a0 = i * width;
    const hasSecondRow = i + 1 < count;
    const a1 = hasSecondRow ? a0 + width : a0;
    for (let k = 0; k <= i; k += 2) {
      const b0 = k * width;
      const b1 = k + 1 < count ? b0 + width : b0;
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      for (let j = 0; j < width; j++) {
        const p0 = rows[a0 + j]!;
        const p1 = rows[a1 + j]!;
        const q0 = rows[b0 + j]!;
        const q1 = rows[b1 + j]!;
        s00 += p0 * q0;
        s01 += p0 * q1;
        s10 += p1 * q0;
        s11 += p1 * q1;
      }
      gram[i * count + k] = s00;
      if (k + 1 <= i) gram[i * count + k + 1] = s01;
      if (hasSecondRow) {
        gram[(i + 1) * count + k] = s10;
        if (k + 1 < count) gram[(i + 1) * count + k + 1] = s11;
      }
    }
  }
  return gram;
}
