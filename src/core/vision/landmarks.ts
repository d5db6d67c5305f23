/**
 * Index lists of MediaPipe's face mesh. "Left" and "right" are the user's own; the picture is not mirrored, so the
 * right eye is on the picture's left.
 */

/** Landmarks of the face without the irises; these move with the head, apart from lids, brows and mouth. */
export const FACE_POINT_COUNT = 468;

/** One eye's landmarks. */
export interface EyeLandmarks {
  /** Corners of the eye, the one on the picture's left first. */
  readonly corners: readonly [number, number];
  readonly irisCentre: number;
  /** Opposite points of the iris' edge: across and along. */
  readonly irisDiameters: readonly [readonly [number, number], readonly [number, number]];
  /** Pairs of upper and lower lid, from which the opening is measured. */
  readonly lidPairs: readonly (readonly [number, number])[];
  /** Closed outline of the opening. */
  readonly contour: readonly number[];
}

export const RIGHT_EYE: EyeLandmarks = {
  corners: [33, 133],
  irisCentre: 468,
  irisDiameters: [
    [469, 471],
    [470, 472],
  ],
  lidPairs: [
    [160, 144],
    [159, 145],
    [158, 153],
  ],
  contour: [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246],
};

export const LEFT_EYE: EyeLandmarks = {
  corners: [362, 263],
  irisCentre: 473,
  irisDiameters: [
    [474, 476],
    [475, 477],
  ],
  lidPairs: [
    [385, 380],
    [386, 374],
    [387, 373],
  ],
  contour: [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466],
};

/** Both eyes, the one on the picture's left first. */
export const EYES: readonly [EyeLandmarks, EyeLandmarks] = [RIGHT_EYE, LEFT_EYE];

/** All four eye corners, from the picture's left to its right. */
export const EYE_CORNERS: readonly number[] = EYES.flatMap((eye) => eye.corners);

/** The face's outline, a closed ring. */
export const FACE_OVAL: readonly number[] = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
  150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];

/** Top of the forehead and tip of the chin. */
export const FOREHEAD_TOP = 10;
export const CHIN_TIP = 152;

/** Points on bone (bridge of the nose, cheekbones, temples, eye corners): they hardly move with lids, brows or mouth. */
export const BONY_POINTS: readonly number[] = [
  168, 6, 197, 195, 5, 4, 8, 122, 351, 196, 419, 3, 248, 51, 281, 45, 275, 33, 133, 362, 263, 117, 346, 50,
  280, 101, 330, 118, 347, 111, 340, 116, 345, 123, 352, 127, 356, 34, 264, 143, 372, 139, 368,
];

/** Distance of two landmarks in the picture, pixels; landmarks are u, v, z triples. */
export function landmarkDistancePx(landmarks: Float32Array, first: number, second: number): number {
  return Math.hypot(
    landmarks[3 * first]! - landmarks[3 * second]!,
    landmarks[3 * first + 1]! - landmarks[3 * second + 1]!,
  );
}

/**
 * Mean iris diameter of both eyes, pixels. Per eye the larger of two diameters counts: the other one is shortened by
 * a turned head or covered by lids.
 */
export function irisDiameterPx(landmarks: Float32Array): number {
  let total = 0;
  for (const { irisDiameters } of EYES) {
    total += Math.max(
      landmarkDistancePx(landmarks, irisDiameters[0][0], irisDiameters[0][1]),
      landmarkDistancePx(landmarks, irisDiameters[1][0], irisDiameters[1][1]),
    );
  }
  return total / EYES.length;
}

/** Mean width of both eyes from corner to corner, pixels. */
export function eyeWidthPx(landmarks: Float32Array): number {
  let total = 0;
  for (const { corners } of EYES) total += landmarkDistancePx(landmarks, corners[0], corners[1]);
  return total / EYES.length;
}
