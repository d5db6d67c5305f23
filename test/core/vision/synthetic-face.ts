import { focalLengthPx, type CameraGeometry } from '../../../src/core/geometry';
import { identityRotation, rotate, rotateBack, rotationFromVector } from '../../../src/core/rotation';
import type { PointMm } from '../../../src/core/units';
import { LANDMARK_COUNT, type EyeBand, type FaceFrame } from '../../../src/core/vision/face-frame';
import { bandRect } from '../../../src/core/gaze/eye-band';
import { EYES, FACE_OVAL, FACE_POINT_COUNT } from '../../../src/core/vision/landmarks';

/**
 * A face made of numbers: landmarks on an ellipsoid, two eyeballs behind almond-shaped openings, projected by a
 * pinhole camera. The truth about pose and gaze is known exactly. Much kinder than any real face.
 */
export interface FacePose {
  /** Midpoint of the eyes in the camera frame. */
  readonly eyesMm: PointMm;
  /** Rotation vector in degrees: pitch (chin up negative), yaw, roll. */
  readonly turnDeg: readonly [number, number, number];
  readonly gazeAt: PointMm;
  /** 0 shut, 1 as usual. */
  readonly opening: number;
}

export const STRAIGHT: FacePose = {
  eyesMm: { xMm: 0, yMm: -60, zMm: -600 },
  turnDeg: [0, 0, 0],
  gazeAt: { xMm: 0, yMm: -100, zMm: 0 },
  opening: 1,
};

export const CAMERA: CameraGeometry = { widthPx: 1280, heightPx: 720, hfovDeg: 70 };

const DEG = Math.PI / 180;
const EYE_X_MM = [-31, 31];
const HALF_EYE_WIDTH_MM = 15;
const HALF_OPENING_MM = 5;
const EYEBALL = { radiusMm: 12, centreZMm: -10 };
const IRIS_COSINE = Math.sqrt(1 - (5.85 / 12) ** 2);
const PUPIL_COSINE = Math.cos(0.17);

/** Repeatable noise: uniform numbers in 0–1 from a seed. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** Landmarks in head coordinates, mm: x to the picture's right, y up, z towards the camera; origin between the eyes. */
function headPoints(opening: number): Float64Array {
  const points = new Float64Array(LANDMARK_COUNT * 3);
  const random = makeRandom(7);
  for (let i = 0; i < FACE_POINT_COUNT; i++) {
    const x = (random() * 2 - 1) * 68;
    const y = -25 + (random() * 2 - 1) * 80;
    const inside = Math.max(0, 1 - (x / 75) ** 2 - ((y + 25) / 105) ** 2);
    points.set([x, y, -60 + 75 * Math.sqrt(inside) + (random() - 0.5) * 6], 3 * i);
  }
  FACE_OVAL.forEach((index, k) => {
    const angle = (k / FACE_OVAL.length) * 2 * Math.PI;
    points.set([70 * Math.sin(angle), -25 + 90 * Math.cos(angle), -55], 3 * index);
  });
  EYES.forEach(({ corners, contour, lidPairs, irisCentre, irisDiameters }, eye) => {
    const x = EYE_X_MM[eye]!;
    const lid = HALF_OPENING_MM * opening;
    for (const index of contour) points.set([x, 0, 0], 3 * index);
    points.set([x - HALF_EYE_WIDTH_MM, 0, 0], 3 * corners[0]);
    points.set([x + HALF_EYE_WIDTH_MM, 0, 0], 3 * corners[1]);
    lidPairs.forEach(([upper, lower], k) => {
      points.set([x + (k - 1) * 5, lid, 0], 3 * upper);
      points.set([x + (k - 1) * 5, -lid, 0], 3 * lower);
    });
    points.set([x, 0, 0], 3 * irisCentre);
    irisDiameters[0].forEach((index, k) => points.set([x + (k - 0.5) * 11.7, 0, 0], 3 * index));
    irisDiameters[1].forEach((index, k) => points.set([x, (k - 0.5) * 11.7, 0], 3 * index));
  });
  return points;
}

/** One camera frame of this face. `noisePx` is the landmarks' jitter, `grain` the picture's in grey levels. */
export function faceFrame(
  pose: FacePose,
  tMs: number,
  options: { seed?: number; noisePx?: number; grain?: number; camera?: CameraGeometry; slope?: number } = {},
): FaceFrame {
  const { seed = 1, noisePx = 0, grain = 0, camera = CAMERA, slope = 0 } = options;
  const random = makeRandom(seed * 7919 + 13);
  const landmarks = project(pose, camera, () => (random() + random() + random() - 1.5) * 2 * noisePx);
  const band = render(
    pose,
    camera,
    bandRect(landmarks, camera.widthPx, camera.heightPx),
    random,
    grain,
    slope,
  );
  return { tMs, landmarks, band, faceBrightness: 140, camera };
}

export function rotationOf(pose: FacePose): Float64Array {
  const [x, y, z] = pose.turnDeg;
  return rotationFromVector(x * DEG, y * DEG, z * DEG, identityRotation());
}

function project(pose: FacePose, camera: CameraGeometry, noise: () => number): Float32Array {
  const landmarks = new Float32Array(LANDMARK_COUNT * 3);
  const points = headPoints(pose.opening);
  const rotation = rotationOf(pose);
  const focalPx = focalLengthPx(camera);
  const q = new Float64Array(3);
  for (let i = 0; i < landmarks.length; i += 3) {
    rotate(rotation, points[i]!, points[i + 1]!, points[i + 2]!, q);
    const depthMm = -(q[2]! + pose.eyesMm.zMm);
    landmarks[i] = camera.widthPx / 2 + (focalPx * (q[0]! + pose.eyesMm.xMm)) / depthMm + noise();
    landmarks[i + 1] = camera.heightPx / 2 - (focalPx * (q[1]! + pose.eyesMm.yMm)) / depthMm + noise();
    // As the face model does it: depth in pixels, relative to the head.
    landmarks[i + 2] = (-q[2]! * focalPx) / -pose.eyesMm.zMm;
  }
  return landmarks;
}

type BandPlace = Omit<EyeBand, 'grey'>;

function render(
  pose: FacePose,
  camera: CameraGeometry,
  place: BandPlace,
  random: () => number,
  grain: number,
  slope: number,
): EyeBand {
  const grey = new Uint8Array(place.widthPx * place.heightPx);
  const rotation = rotationOf(pose);
  const focalPx = focalLengthPx(camera);
  const origin = rotateBack(
    rotation,
    -pose.eyesMm.xMm,
    -pose.eyesMm.yMm,
    -pose.eyesMm.zMm,
    new Float64Array(3),
  );
  const target = rotateBack(
    rotation,
    pose.gazeAt.xMm - pose.eyesMm.xMm,
    pose.gazeAt.yMm - pose.eyesMm.yMm,
    pose.gazeAt.zMm - pose.eyesMm.zMm,
    new Float64Array(3),
  );
  const ray = new Float64Array(3);
  for (let row = 0; row < place.heightPx; row++) {
    for (let column = 0; column < place.widthPx; column++) {
      const shadeAt = (du: number, dv: number): number => {
        const u = place.leftPx + column + du - camera.widthPx / 2;
        const v = place.topPx + row + dv - camera.heightPx / 2;
        rotateBack(rotation, u / focalPx, -v / focalPx, -1, ray);
        return shade(origin, ray, target, pose.opening);
      };
      // Only the eyes have fine edges.
      const middle = shadeAt(0.5, 0.5);
      const isSkin = middle > 85 && middle < 165;
      const value = isSkin
        ? middle
        : (shadeAt(0.25, 0.25) + shadeAt(0.75, 0.25) + shadeAt(0.25, 0.75) + shadeAt(0.75, 0.75)) / 4;
      const lit = value * (1 + slope * ((place.leftPx + column) / camera.widthPx - 0.5));
      grey[row * place.widthPx + column] = Math.max(
        0,
        Math.min(255, Math.round(lit + (random() - 0.5) * 2 * grain)),
      );
    }
  }
  return { ...place, grey };
}

/** Brightness along a ray in head coordinates: skin on the plane of the eye corners, eyeball behind the opening. */
function shade(origin: Float64Array, ray: Float64Array, target: Float64Array, opening: number): number {
  const toPlane = -origin[2]! / ray[2]!;
  const x = origin[0]! + toPlane * ray[0]!;
  const y = origin[1]! + toPlane * ray[1]!;
  for (const eyeX of EYE_X_MM) {
    const along = (x - eyeX) / HALF_EYE_WIDTH_MM;
    const lid = HALF_OPENING_MM * opening * (1 - along * along);
    if (Math.abs(along) < 1 && Math.abs(y) < lid) return eyeball(origin, ray, target, eyeX);
  }
  const brow = Math.abs(y - 17) < 3 && Math.abs(Math.abs(x) - 31) < 20 ? 60 : 0;
  return 150 - brow + 10 * Math.sin(x / 9) * Math.cos(y / 7);
}

function eyeball(origin: Float64Array, ray: Float64Array, target: Float64Array, eyeX: number): number {
  const ox = origin[0]! - eyeX;
  const oy = origin[1]!;
  const oz = origin[2]! - EYEBALL.centreZMm;
  const a = ray[0]! ** 2 + ray[1]! ** 2 + ray[2]! ** 2;
  const b = ox * ray[0]! + oy * ray[1]! + oz * ray[2]!;
  const c = ox * ox + oy * oy + oz * oz - EYEBALL.radiusMm ** 2;
  const discriminant = b * b - a * c;
  // Real lids hug the eyeball: no dark gap in the corners.
  if (discriminant < 0) return 205;
  const t = (-b - Math.sqrt(discriminant)) / a;
  const gx = target[0]! - eyeX;
  const gy = target[1]!;
  const gz = target[2]! - EYEBALL.centreZMm;
  const px = ox + t * ray[0]!;
  const py = oy + t * ray[1]!;
  const pz = oz + t * ray[2]!;
  const cosine = (px * gx + py * gy + pz * gz) / (Math.hypot(gx, gy, gz) * EYEBALL.radiusMm);
  if (cosine > PUPIL_COSINE) return 20;
  return cosine > IRIS_COSINE ? 70 : 205;
}
