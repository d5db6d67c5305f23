import { rotate, rotateBack, rotationFromVector, vectorFromRotation } from '../rotation';
import type { PointMm } from '../units';
import type { HeadPose } from '../vision/head-pose';

const DEG_PER_RAD = 180 / Math.PI;

/**
 * Share κ of the head's turn (pitch, yaw, roll) that is taken off the gaze direction to get what the patches show.
 * Less than 1, because a patch on the head-fixed plane still changes a little when the head turns.
 */
const SHARE_OF_TURN: readonly [number, number, number] = [0.7, 0.7, 1];

/** A gaze whose direction runs this nearly along the screen, or away from it, hits nothing. */
const LEAST_TOWARDS_SCREEN = 0.1;

const turn = new Float64Array(9);
const vector = new Float64Array(3);

/** Rotation with each part of its rotation vector multiplied by its share; overwritten by the next call. */
function sharedTurn(rotation: Float64Array): Float64Array {
  vectorFromRotation(rotation, vector);
  const [pitch, yaw, roll] = SHARE_OF_TURN;
  return rotationFromVector(vector[0]! * pitch, vector[1]! * yaw, vector[2]! * roll, turn);
}

/**
 * The label of a calibration frame: angles of R^−κ (target − eye midpoint), degrees. First across (positive to the
 * picture's right), then up; 0, 0 is straight along the camera's axis.
 */
export function eyeInHeadDeg(pose: HeadPose, target: PointMm): readonly [number, number] {
  const p = pose.positionMm;
  const toTarget = sharedTurn(pose.rotation);
  const x = target.xMm - p[0]!;
  const y = target.yMm - p[1]!;
  const z = target.zMm - p[2]!;
  rotateBack(toTarget, x, y, z, vector);
  return [
    Math.atan2(vector[0]!, vector[2]!) * DEG_PER_RAD,
    Math.atan2(vector[1]!, Math.hypot(vector[0]!, vector[2]!)) * DEG_PER_RAD,
  ];
}

/**
 * The inverse of `eyeInHeadDeg`: where on the plane z = 0 an eye looks that shows these angles.
 * @returns null when the gaze misses the plane
 */
export function lookedAtMm(pose: HeadPose, acrossDeg: number, upDeg: number): PointMm | null {
  const a = acrossDeg / DEG_PER_RAD;
  const b = upDeg / DEG_PER_RAD;
  const p = pose.positionMm;
  rotate(
    sharedTurn(pose.rotation),
    Math.sin(a) * Math.cos(b),
    Math.sin(b),
    Math.cos(a) * Math.cos(b),
    vector,
  );
  const towards = vector[2]!;
  if (!(towards > LEAST_TOWARDS_SCREEN)) return null;
  const length = -p[2]! / towards;
  return { xMm: p[0]! + length * vector[0]!, yMm: p[1]! + length * vector[1]!, zMm: 0 };
}
