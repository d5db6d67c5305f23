import type { Deg } from '../units';
import { IRIS_DIAMETER_MM } from './head-model';
import { EYES, irisDiameterPx } from './landmarks';

/** Distance of the iris from the eye's centre of rotation. */
const IRIS_RADIUS_MM = 10.5;
const DEG_PER_RAD = 180 / Math.PI;

/**
 * Roughly where a face looks across, degrees, positive to the user's left, without any calibration: how far the irises
 * are from the middle between the corners of their eyes, and the turn of the head. Good to some 5°, with an offset of
 * its own for each person and seat; enough to tell left from right when both were seen once.
 */
export function sideAngleDeg(landmarks: Float32Array, yawDeg: Deg): Deg {
  const mmPerPx = IRIS_DIAMETER_MM / Math.max(0.1, irisDiameterPx(landmarks));
  let sumDeg = 0;
  for (const { corners, irisCentre } of EYES) {
    const [u0, v0] = [landmarks[3 * corners[0]]!, landmarks[3 * corners[0] + 1]!];
    const [u1, v1] = [landmarks[3 * corners[1]]!, landmarks[3 * corners[1] + 1]!];
    const widthPx = Math.max(0.1, Math.hypot(u1 - u0, v1 - v0));
    const fromMiddleU = landmarks[3 * irisCentre]! - (u0 + u1) / 2;
    const fromMiddleV = landmarks[3 * irisCentre + 1]! - (v0 + v1) / 2;
    const alongPx = (fromMiddleU * (u1 - u0) + fromMiddleV * (v1 - v0)) / widthPx;
    const sine = Math.min(1, Math.max(-1, (alongPx * mmPerPx) / IRIS_RADIUS_MM));
    sumDeg += (Math.asin(sine) * DEG_PER_RAD) / EYES.length;
  }
  return sumDeg + yawDeg;
}
