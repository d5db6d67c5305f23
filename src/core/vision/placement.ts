import { focalLengthPx, type CameraGeometry } from '../geometry';
import type { FacePlacement } from '../samples';
import type { Deg } from '../units';
import { eyeOpenness } from './eyelids';
import { IRIS_DIAMETER_MM } from './head-model';
import {
  CHIN_TIP,
  EYE_CORNERS,
  FACE_OVAL,
  FOREHEAD_TOP,
  irisDiameterPx,
  LEFT_EYE,
  RIGHT_EYE,
} from './landmarks';

const DEG_PER_RAD = 180 / Math.PI;

/** Turn of a head, degrees: yaw positive to the user's left, pitch positive upwards, roll positive clockwise in the picture. */
export interface HeadAngles {
  readonly yawDeg: Deg;
  readonly pitchDeg: Deg;
  readonly rollDeg: Deg;
}

/**
 * Turn of the head from one frame's landmarks alone (their z included), no calibration needed. Good to a few degrees:
 * enough to ask for a straighter seat, not for gaze. Pitch is that of the line from forehead to chin.
 */
export function roughHeadAngles(landmarks: Float32Array): HeadAngles {
  const [right, left] = [3 * RIGHT_EYE.corners[0], 3 * LEFT_EYE.corners[1]];
  const acrossU = landmarks[left]! - landmarks[right]!;
  const acrossV = landmarks[left + 1]! - landmarks[right + 1]!;
  const acrossZ = landmarks[left + 2]! - landmarks[right + 2]!;
  const [top, chin] = [3 * FOREHEAD_TOP, 3 * CHIN_TIP];
  const downV = Math.hypot(landmarks[chin]! - landmarks[top]!, landmarks[chin + 1]! - landmarks[top + 1]!);
  const downZ = landmarks[chin + 2]! - landmarks[top + 2]!;
  return {
    yawDeg: Math.atan2(acrossZ, Math.hypot(acrossU, acrossV)) * DEG_PER_RAD,
    pitchDeg: -Math.atan2(downZ, downV) * DEG_PER_RAD,
    rollDeg: Math.atan2(acrossV, acrossU) * DEG_PER_RAD,
  };
}

/**
 * Where the face is in one frame: place and size in the picture, distance by the iris' diameter, turn, lids, outline.
 * Works before calibration.
 */
export function facePlacement(
  landmarks: Float32Array,
  camera: CameraGeometry,
  brightness: number,
): FacePlacement {
  let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const i of FACE_OVAL) {
    minU = Math.min(minU, landmarks[3 * i]!);
    maxU = Math.max(maxU, landmarks[3 * i]!);
    minV = Math.min(minV, landmarks[3 * i + 1]!);
    maxV = Math.max(maxV, landmarks[3 * i + 1]!);
  }
  let eyesU = 0;
  let eyesV = 0;
  for (const i of EYE_CORNERS) {
    eyesU += landmarks[3 * i]! / EYE_CORNERS.length;
    eyesV += landmarks[3 * i + 1]! / EYE_CORNERS.length;
  }
  const mmPerPx = IRIS_DIAMETER_MM / Math.max(0.1, irisDiameterPx(landmarks));
  const openness = eyeOpenness(landmarks);
  return {
    centreXNorm: (minU + maxU) / 2 / camera.widthPx,
    centreYNorm: (minV + maxV) / 2 / camera.heightPx,
    widthNorm: (maxU - minU) / camera.widthPx,
    eyesMm: {
      xMm: (eyesU - camera.widthPx / 2) * mmPerPx,
      yMm: -(eyesV - camera.heightPx / 2) * mmPerPx,
      zMm: -focalLengthPx(camera) * mmPerPx,
    },
    ...roughHeadAngles(landmarks),
    eyeOpenness: (openness.left + openness.right) / 2,
    brightness,
    outlineNorm: ring(landmarks, FACE_OVAL, camera),
    leftEyeNorm: ring(landmarks, LEFT_EYE.contour, camera),
    rightEyeNorm: ring(landmarks, RIGHT_EYE.contour, camera),
  };
}

function ring(
  landmarks: Float32Array,
  indices: readonly number[],
  camera: CameraGeometry,
): [number, number][] {
  return indices.map((i) => [landmarks[3 * i]! / camera.widthPx, landmarks[3 * i + 1]! / camera.heightPx]);
}
