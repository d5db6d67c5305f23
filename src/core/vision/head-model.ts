import { focalLengthPx, type CameraGeometry } from '../geometry';
import { choleskyInPlace, solveCholesky } from '../linear';
import { rotate, rotationFromVector } from '../rotation';
import type { Mm } from '../units';
import { EYE_CORNERS, FACE_POINT_COUNT, irisDiameterPx } from './landmarks';

/** Diameter of the visible iris: 11.7 mm with little spread between adults (Rüfer et al. 2005, Cornea 24:259). */
export const IRIS_DIAMETER_MM: Mm = 11.7;

/** The rigid shape of one user's head. */
export interface HeadModel {
  /** x, y, z mm of each of the `FACE_POINT_COUNT` points; origin midway between the eye corners, axes of the camera. */
  readonly pointsMm: Float64Array;
  /** Distance from the camera at calibration: where a pose search begins. */
  readonly distanceMm: Mm;
}

const ALIGNMENT_ROUNDS = 3;
const STEPS_PER_ROUND = 2;

/**
 * Head shape as the mean of several frames' landmarks: scaled by the iris, turned onto each other, so that what is
 * left is the shape in its mean orientation.
 * @throws RangeError without frames
 */
export function buildHeadModel(frames: readonly Float32Array[], camera: CameraGeometry): HeadModel {
  if (frames.length === 0) throw new RangeError('a head model needs at least one frame, got 0');
  const irisPx = median(frames.map(irisDiameterPx));
  const mmPerPx = IRIS_DIAMETER_MM / irisPx;
  const distanceMm = focalLengthPx(camera) * mmPerPx;
  const shapes = frames.map((landmarks) => shapeOf(landmarks, camera, mmPerPx, distanceMm));
  const pointsMm = new Float64Array(FACE_POINT_COUNT * 3);
  meanShape(shapes, pointsMm);
  for (let round = 0; round < ALIGNMENT_ROUNDS; round++) {
    for (const shape of shapes) turnOnto(shape, pointsMm);
    meanShape(shapes, pointsMm);
  }
  moveOriginToEyes(pointsMm);
  return { pointsMm, distanceMm };
}

/** One frame's face points in mm around their own centre; depth comes from the landmarks' z. */
function shapeOf(
  landmarks: Float32Array,
  camera: CameraGeometry,
  mmPerPx: number,
  distanceMm: Mm,
): Float64Array {
  const focalPx = focalLengthPx(camera);
  let eyeZPx = 0;
  for (const corner of EYE_CORNERS) eyeZPx += landmarks[3 * corner + 2]! / EYE_CORNERS.length;
  const shape = new Float64Array(FACE_POINT_COUNT * 3);
  for (let i = 0; i < shape.length; i += 3) {
    const depthMm = distanceMm + (landmarks[i + 2]! - eyeZPx) * mmPerPx;
    shape[i] = ((landmarks[i]! - camera.widthPx / 2) * depthMm) / focalPx;
    shape[i + 1] = (-(landmarks[i + 1]! - camera.heightPx / 2) * depthMm) / focalPx;
    shape[i + 2] = -depthMm;
  }
  for (let axis = 0; axis < 3; axis++) {
    let centre = 0;
    for (let i = axis; i < shape.length; i += 3) centre += shape[i]! / FACE_POINT_COUNT;
    for (let i = axis; i < shape.length; i += 3) shape[i]! -= centre;
  }
  return shape;
}

function meanShape(shapes: readonly Float64Array[], out: Float64Array): void {
  out.fill(0);
  for (const shape of shapes) for (let i = 0; i < out.length; i++) out[i]! += shape[i]! / shapes.length;
}

/** Turns a centred shape onto another in place: least squares by Gauss-Newton, as the rotations are small. */
function turnOnto(shape: Float64Array, goal: Float64Array): void {
  const normal = new Float64Array(9);
  const torque = new Float64Array(3);
  const turn = new Float64Array(9);
  const turned = new Float64Array(3);
  for (let step = 0; step < STEPS_PER_ROUND; step++) {
    normal.fill(0);
    torque.fill(0);
    for (let i = 0; i < shape.length; i += 3) {
      const x = shape[i]!;
      const y = shape[i + 1]!;
      const z = shape[i + 2]!;
      const gx = goal[i]!;
      const gy = goal[i + 1]!;
      const gz = goal[i + 2]!;
      torque[0]! += y * gz - z * gy;
      torque[1]! += z * gx - x * gz;
      torque[2]! += x * gy - y * gx;
      normal[0]! += y * y + z * z;
      normal[3]! -= x * y;
      normal[4]! += x * x + z * z;
      normal[6]! -= x * z;
      normal[7]! -= y * z;
      normal[8]! += x * x + y * y;
    }
    if (!choleskyInPlace(normal, 3)) return;
    solveCholesky(normal, 3, torque);
    rotationFromVector(torque[0]!, torque[1]!, torque[2]!, turn);
    for (let i = 0; i < shape.length; i += 3) {
      rotate(turn, shape[i]!, shape[i + 1]!, shape[i + 2]!, turned);
      shape.set(turned, i);
    }
  }
}

function moveOriginToEyes(pointsMm: Float64Array): void {
  for (let axis = 0; axis < 3; axis++) {
    let origin = 0;
    for (const corner of EYE_CORNERS) origin += pointsMm[3 * corner + axis]! / EYE_CORNERS.length;
    for (let i = axis; i < pointsMm.length; i += 3) pointsMm[i]! -= origin;
  }
}

/** The same head with another rest orientation: every point turned by `rotation`. */
export function turnHeadModel(head: HeadModel, rotation: Float64Array): HeadModel {
  const pointsMm = new Float64Array(head.pointsMm.length);
  const turned = new Float64Array(3);
  for (let i = 0; i < pointsMm.length; i += 3) {
    pointsMm.set(
      rotate(rotation, head.pointsMm[i]!, head.pointsMm[i + 1]!, head.pointsMm[i + 2]!, turned),
      i,
    );
  }
  return { pointsMm, distanceMm: head.distanceMm };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
