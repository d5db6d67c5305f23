import { sampleGrey } from './eye-patch';
import type { EyeBand } from './face-frame';
import { EYES } from './landmarks';

/** Size of one eye's picture, and of an eye in it: corner to corner two thirds of the width. */
export const EYE_PICTURE_COLUMNS = 96;
export const EYE_PICTURE_ROWS = 56;
const WIDTH_OF_EYE = 1.5;

/**
 * Both eyes as the camera sees them, turned so that their corners lie level: grey values row by row, the eye on the
 * picture's left first. For people to look at; nothing is measured in it.
 * @param landmarks u, v, z triples, px
 */
export function eyePictures(landmarks: Float32Array, band: EyeBand): Uint8ClampedArray {
  const size = EYE_PICTURE_COLUMNS * EYE_PICTURE_ROWS;
  const grey = new Uint8ClampedArray(EYES.length * size);
  EYES.forEach(({ corners: [first, second] }, eye) => {
    const [u0, v0] = [landmarks[3 * first] ?? 0, landmarks[3 * first + 1] ?? 0];
    const [u1, v1] = [landmarks[3 * second] ?? 0, landmarks[3 * second + 1] ?? 0];
    // One step to the right in the picture of the eye; a step down is the same, turned by a right angle.
    const stepU = ((u1 - u0) * WIDTH_OF_EYE) / EYE_PICTURE_COLUMNS;
    const stepV = ((v1 - v0) * WIDTH_OF_EYE) / EYE_PICTURE_COLUMNS;
    const [middleU, middleV] = [(u0 + u1) / 2 - band.leftPx, (v0 + v1) / 2 - band.topPx];
    for (let row = 0; row < EYE_PICTURE_ROWS; row++) {
      const down = row + 0.5 - EYE_PICTURE_ROWS / 2;
      for (let column = 0; column < EYE_PICTURE_COLUMNS; column++) {
        const across = column + 0.5 - EYE_PICTURE_COLUMNS / 2;
        grey[eye * size + row * EYE_PICTURE_COLUMNS + column] = sampleGrey(
          band,
          middleU + across * stepU - down * stepV,
          middleV + across * stepV + down * stepU,
        );
      }
    }
  });
  return grey;
}
