import { rotate, rotateBack, rotationFromVector, vectorFromRotation } from '../rotation';
import type { PointMm } from '../units';
import type { HeadPose } from '../vision/head-pose';

const DEG_PER_RAD = 180 / Math.PI;

/**
 * Share κ of the head's turn (pitch and yaw) that is taken off the gaze direction to get what the patches show, unless
 * a calibration with turns says otherwise. Less than 1, because a patch on the head-fixed plane still changes a little
 * when the head turns. Of the roll all is taken off.
 */
export const USUAL_SHARE_OF_TURN = 0.62;
/**
 * What changes a patch is the turn as the camera sees it: a head that moves aside and turns back towards the camera
 * shows the same patch. This share of the direction from eyes to camera is taken off the turn first. 1 would be the
 * geometry of a perfect pose; 0.5 was best on the tuning faces, because fitted poses mix translation and turn.
 */
const SHARE_OF_VIEW = 0.5;

/** A gaze whose direction runs this nearly along the screen, or away from it, hits nothing. */
const LEAST_TOWARDS_SCREEN = 0.1;

const turn = new Float64Array(9);
const vector = new Float64Array(3);

/** What is left in the patches of the head's turn as the camera sees it; overwritten by the next call. */
function shownTurn({ rotation, positionMm: p }: HeadPose, shareOfTurn: number): Float64Array {
  vectorFromRotation(rotation, vector);
  const viewPitch = -Math.atan2(-p[1]!, -p[2]!);
  const viewYaw = Math.atan2(-p[0]!, -p[2]!);
  return rotationFromVector(
    (vector[0]! - SHARE_OF_VIEW * viewPitch) * (1 - shareOfTurn),
    (vector[1]! - SHARE_OF_VIEW * viewYaw) * (1 - shareOfTurn),
    0,
    turn,
  );
}

/**
 * The label of a calibration frame: angles of R′ R⁻¹ (target − eye midpoint), degrees, where R is the head's turn and R′
 * what the patches show of it. First across (positive to the
 * picture's right), then up; 0, 0 is straight along the camera's axis.
 */
export function eyeInHeadDeg(
  pose: HeadPose,
  target: PointMm,
  shareOfTurn = USUAL_SHARE_OF_TURN,
): readonly [number, number] {
  const p = pose.positionMm;
  const shown = shownTurn(pose, shareOfTurn);
  rotateBack(pose.rotation, target.xMm - p[0]!, target.yMm - p[1]!, target.zMm - p[2]!, vector);
  rotate(shown, vector[0]!, vector[1]!, vector[2]!, vector);
  return [
    Math.atan2(vector[0]!, vector[2]!) * DEG_PER_RAD,
    Math.atan2(vector[1]!, Math.hypot(vector[0]!, vector[2]!)) * DEG_PER_RAD,
  ];
}

/**
 * The inverse of `eyeInHeadDeg`: where on the plane z = 0 an eye looks that shows these angles.
 * @returns null when the gaze misses the plane
 */
export function lookedAtMm(
  pose: HeadPose,
  acrossDeg: number,
  upDeg: number,
  shareOfTurn = USUAL_SHARE_OF_TURN,
): PointMm | null {
  const a = acrossDeg / DEG_PER_RAD;
  const b = upDeg / DEG_PER_RAD;
  const p = pose.positionMm;
  const shown = shownTurn(pose, shareOfTurn);
  rotateBack(shown, Math.sin(a) * Math.cos(b), Math.sin(b), Math.cos(a) * Math.cos(b), vector);
  rotate(pose.rotation, vector[0]!, vector[1]!, vector[2]!, vector);
  const towards = vector[2]!;
  if (!(towards > LEAST_TOWARDS_SCREEN)) return null;
  const length = -p[2]! / towards;
  return { xMm: p[0]! + length * vector[0]!, yMm: p[1]! + length * vector[1]!, zMm: 0 };
}
