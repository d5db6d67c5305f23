import type { EyeBand } from './face-frame';
import { EYES } from './landmarks';

/** What a frame says besides where the eyes look: for the sentences to the carer. */
export interface PictureSigns {
  /** Faces in the picture; more than two are counted as two. */
  readonly faceCount: number;
  /** Share of the pixels between the eye corners that are blown out, 0–1: a lamp or window mirrored in glasses. */
  readonly glare: number;
  /** Brightness of the brighter side of the face over that of the darker one, ≥ 1. */
  readonly sideRatio: number;
  /** Mean brightness of the whole picture, 0–255; NaN when it was not looked at yet. */
  readonly pictureBrightness: number;
  /** The very picture of the last frame, to the last bit: no living camera sends that. */
  readonly isRepeat: boolean;
  readonly isPortrait: boolean;
}

/** Grey values from here on are blown out. */
const BLOWN_OUT = 250;
/** Height of the looked-at box in eye widths: the glass before the eye, not the cheek. */
const BOX_HEIGHT = 0.6;

/** Glare on the eyes, and how evenly the face is lit, from the grey band around the eyes. */
export function bandSigns(landmarks: Float32Array, band: EyeBand): Pick<PictureSigns, 'glare' | 'sideRatio'> {
  const sides = EYES.map(({ corners: [first, second] }) => {
    const left = landmarks[3 * first]! - band.leftPx;
    const right = landmarks[3 * second]! - band.leftPx;
    const middle = (landmarks[3 * first + 1]! + landmarks[3 * second + 1]!) / 2 - band.topPx;
    const halfHeight = ((right - left) * BOX_HEIGHT) / 2;
    return boxSigns(band, left, right, middle - halfHeight, middle + halfHeight);
  });
  const means = sides.map(({ mean }) => Math.max(1, mean));
  return {
    glare: Math.max(...sides.map(({ blownOut }) => blownOut)),
    sideRatio: Math.max(...means) / Math.min(...means),
  };
}

function boxSigns(
  band: EyeBand,
  left: number,
  right: number,
  top: number,
  bottom: number,
): { readonly mean: number; readonly blownOut: number } {
  let [sum, bright, count] = [0, 0, 0];
  const lastRow = Math.min(band.heightPx, Math.ceil(bottom));
  const lastColumn = Math.min(band.widthPx, Math.ceil(right));
  for (let row = Math.max(0, Math.floor(top)); row < lastRow; row++) {
    for (let column = Math.max(0, Math.floor(left)); column < lastColumn; column++) {
      const value = band.grey[row * band.widthPx + column]!;
      sum += value;
      if (value >= BLOWN_OUT) bright++;
      count++;
    }
  }
  return count === 0 ? { mean: 0, blownOut: 0 } : { mean: sum / count, blownOut: bright / count };
}
