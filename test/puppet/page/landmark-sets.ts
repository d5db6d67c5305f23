/** Indices into the 478 points of the face model that the puppet is built from. */

/** Points of the face itself; the ten after them belong to the irises. */
export const FACE_VERTEX_COUNT = 468;

/** Rims and the skin beyond them run from the outer to the inner corner, seven points each. */
export interface EyeLandmarks {
  readonly outer: number;
  readonly inner: number;
  readonly iris: readonly [number, number, number, number];
  readonly irisCentre: number;
  /** Skin below the eye, for the brightness of the eyeball. */
  readonly cheek: number;
  readonly upperRim: readonly number[];
  readonly upperSkin: readonly number[];
  readonly lowerRim: readonly number[];
  readonly lowerSkin: readonly number[];
}

/** First the eye at the picture's left, which is the subject's right. */
export const EYES: readonly [EyeLandmarks, EyeLandmarks] = [
  {
    outer: 33,
    inner: 133,
    iris: [469, 470, 471, 472],
    irisCentre: 468,
    cheek: 118,
    upperRim: [246, 161, 160, 159, 158, 157, 173],
    upperSkin: [247, 30, 29, 27, 28, 56, 190],
    lowerRim: [7, 163, 144, 145, 153, 154, 155],
    lowerSkin: [25, 110, 24, 23, 22, 26, 112],
  },
  {
    outer: 263,
    inner: 362,
    iris: [474, 475, 476, 477],
    irisCentre: 473,
    cheek: 347,
    upperRim: [466, 388, 387, 386, 385, 384, 398],
    upperSkin: [467, 260, 259, 257, 258, 286, 414],
    lowerRim: [249, 390, 373, 374, 380, 381, 382],
    lowerSkin: [255, 339, 254, 253, 252, 256, 341],
  },
];

/** How far each of the seven rim points follows the lid: the corners hold still. */
export const RIM_WEIGHTS = [0.35, 0.7, 0.92, 1, 0.92, 0.7, 0.35] as const;

/** Top and bottom of the face, for its upright direction. */
export const FOREHEAD = 10;
export const CHIN = 152;

/** Inner edge of the lips, closed with a fan so that no hole shows. */
export const MOUTH: readonly number[] = [
  78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95,
];

/** Outline of the face, clockwise from the forehead. */
export const FACE_OVAL: readonly number[] = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
  150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];
