import { rotate, rotateBack } from '../rotation';
import type { PointMm } from '../units';
import type { HeadPose } from '../vision/head-pose';
import type { EyeAngles } from '../vision/iris-registration';

const DEG_PER_RAD = 180 / Math.PI;

/** A gaze whose direction runs this nearly along the screen, or away from it, hits nothing. */
const LEAST_TOWARDS_SCREEN = 0.1;

const arm = new Float64Array(3);
const vector = new Float64Array(3);

/** Where an eye's centre of rotation, given on the head, is before the camera, mm; overwritten by the next call. */
function placeOf({ rotation, positionMm }: HeadPose, centreMm: Float64Array): Float64Array {
  rotate(rotation, centreMm[0]!, centreMm[1]!, centreMm[2]!, arm);
  for (let axis = 0; axis < 3; axis++) arm[axis]! += positionMm[axis]!;
  return arm;
}

/** Angles in its head of one eye that looks at `target`: all of the head's turn is taken off. */
export function eyeAnglesDeg(pose: HeadPose, centreMm: Float64Array, target: PointMm): EyeAngles {
  const from = placeOf(pose, centreMm);
  rotateBack(pose.rotation, target.xMm - from[0]!, target.yMm - from[1]!, target.zMm - from[2]!, vector);
  return [
    Math.atan2(vector[0]!, vector[2]!) * DEG_PER_RAD,
    Math.atan2(vector[1]!, Math.hypot(vector[0]!, vector[2]!)) * DEG_PER_RAD,
  ];
}

/**
 * The inverse of `eyeAnglesDeg`: where on the plane z = 0 the eye looks.
 * @returns null when the gaze misses the plane
 */
export function eyeLooksAtMm(
  pose: HeadPose,
  centreMm: Float64Array,
  [acrossDeg, upDeg]: EyeAngles,
): PointMm | null {
  const a = acrossDeg / DEG_PER_RAD;
  const b = upDeg / DEG_PER_RAD;
  rotate(pose.rotation, Math.sin(a) * Math.cos(b), Math.sin(b), Math.cos(a) * Math.cos(b), vector);
  if (!(vector[2]! > LEAST_TOWARDS_SCREEN)) return null;
  const from = placeOf(pose, centreMm);
  const length = -from[2]! / vector[2]!;
  return { xMm: from[0]! + length * vector[0]!, yMm: from[1]! + length * vector[1]!, zMm: 0 };
}

/** Direction from the head to the camera as the head sees it: tangents to the picture's right and up. */
export function viewOf({ rotation, positionMm: p }: HeadPose): readonly [across: number, up: number] {
  rotateBack(rotation, -p[0]!, -p[1]!, -p[2]!, vector);
  return [vector[0]! / vector[2]!, vector[1]! / vector[2]!];
}
