import type { EyeBand } from './face-frame';
import { EYES } from './landmarks';

/** Height of the looked-at box in eye widths. */
const BOX_HEIGHT = 0.5;

/**
 * Contrast around the eyes: standard deviation of the grey values in the boxes between the corners, 0–127. Low when
 * it is dark, foggy, overexposed, or when glasses mirror a window.
 */
export function bandContrast(landmarks: Float32Array, band: EyeBand): number {
  let total = 0;
  for (const { corners } of EYES) {
    const [first, second] = corners;
    const left = landmarks[3 * first]! - band.leftPx;
    const right = landmarks[3 * second]! - band.leftPx;
    const middle = (landmarks[3 * first + 1]! + landmarks[3 * second + 1]!) / 2 - band.topPx;
    const halfHeight = ((right - left) * BOX_HEIGHT) / 2;
    total += boxDeviation(band, left, right, middle - halfHeight, middle + halfHeight);
  }
  return total / EYES.length;
}

function boxDeviation(band: EyeBand, left: number, right: number, top: number, bottom: number): number {
  const fromColumn = Math.max(0, Math.floor(left));
  const toColumn = Math.min(band.widthPx, Math.ceil(right));
  const fromRow = Math.max(0, Math.floor(top));
  const toRow = Math.min(band.heightPx, Math.ceil(bottom));
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let row = fromRow; row < toRow; row++) {
    for (let column = fromColumn; column < toColumn; column++) {
      const value = band.grey[row * band.widthPx + column]!;
      sum += value;
      squares += value * value;
      count++;
    }
  }
  if (count === 0) return 0;
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}
