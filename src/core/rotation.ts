/**
 * Rotations of three-dimensional space as row-major 3x3 matrices in `Float64Array`s of length 9. Results are written
 * into an array of the caller, so that nothing is allocated per camera frame.
 */

/** A fresh identity matrix. */
export function identityRotation(): Float64Array {
  return Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
}

/**
 * Rotation by a rotation vector: its direction is the axis, its length the angle in radians (Rodrigues' formula).
 * @returns `out`
 */
export function rotationFromVector(x: number, y: number, z: number, out: Float64Array): Float64Array {
  const angleRad = Math.hypot(x, y, z);
  if (angleRad < 1e-12) {
    out.fill(0);
    out[0] = out[4] = out[8] = 1;
    return out;
  }
  const ax = x / angleRad;
  const ay = y / angleRad;
  const az = z / angleRad;
  const s = Math.sin(angleRad);
  const c = 1 - Math.cos(angleRad);
  out[0] = 1 - c * (ay * ay + az * az);
  out[1] = c * ax * ay - s * az;
  out[2] = c * ax * az + s * ay;
  out[3] = c * ax * ay + s * az;
  out[4] = 1 - c * (ax * ax + az * az);
  out[5] = c * ay * az - s * ax;
  out[6] = c * ax * az - s * ay;
  out[7] = c * ay * az + s * ax;
  out[8] = 1 - c * (ax * ax + ay * ay);
  return out;
}

/**
 * Rotation vector (radians) of a rotation matrix; the inverse of `rotationFromVector` for angles below π.
 * @returns `out`, length 3
 */
export function vectorFromRotation(m: Float64Array, out: Float64Array): Float64Array {
  const cosine = Math.max(-1, Math.min(1, (m[0]! + m[4]! + m[8]! - 1) / 2));
  const angleRad = Math.acos(cosine);
  const factor = angleRad < 1e-6 ? 0.5 : angleRad / (2 * Math.sin(angleRad));
  out[0] = (m[7]! - m[5]!) * factor;
  out[1] = (m[2]! - m[6]!) * factor;
  out[2] = (m[3]! - m[1]!) * factor;
  return out;
}

/**
 * Product `a b`: first `b`, then `a`.
 * @returns `out`, which must be neither `a` nor `b`
 */
export function multiplyRotations(a: Float64Array, b: Float64Array, out: Float64Array): Float64Array {
  for (let row = 0; row < 9; row += 3) {
    const p = a[row]!;
    const q = a[row + 1]!;
    const r = a[row + 2]!;
    out[row] = p * b[0]! + q * b[3]! + r * b[6]!;
    out[row + 1] = p * b[1]! + q * b[4]! + r * b[7]!;
    out[row + 2] = p * b[2]! + q * b[5]! + r * b[8]!;
  }
  return out;
}

/**
 * Applies a rotation to the vector (x, y, z).
 * @returns `out`, length 3
 */
export function rotate(m: Float64Array, x: number, y: number, z: number, out: Float64Array): Float64Array {
  out[0] = m[0]! * x + m[1]! * y + m[2]! * z;
  out[1] = m[3]! * x + m[4]! * y + m[5]! * z;
  out[2] = m[6]! * x + m[7]! * y + m[8]! * z;
  return out;
}

/**
 * Applies the inverse of a rotation (its transpose) to the vector (x, y, z).
 * @returns `out`, length 3
 */
export function rotateBack(
  m: Float64Array,
  x: number,
  y: number,
  z: number,
  out: Float64Array,
): Float64Array {
  out[0] = m[0]! * x + m[3]! * y + m[6]! * z;
  out[1] = m[1]! * x + m[4]! * y + m[7]! * z;
  out[2] = m[2]! * x + m[5]! * y + m[8]! * z;
  return out;
}
