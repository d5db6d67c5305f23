import type { Px } from '../units';
import { EYE_CORNERS } from '../vision/landmarks';

/** An upright rectangle of whole pixels of the camera picture. */
export interface BandRect {
  readonly leftPx: Px;
  readonly topPx: Px;
  readonly widthPx: Px;
  readonly heightPx: Px;
}

/** Size at 720p and an arm's length, the largest that pays, and the least that is worth reading. */
const USUAL_WIDTH_PX = 256;
const LARGEST_WIDTH_PX = 768;
const LEAST_WIDTH_PX = 64;
const HEIGHT_OF_WIDTH = 0.5;
/** The eyes span 145 px at 720p and 60 cm: this makes the band 256 px there. */
const WIDTH_OF_EYES = 1.77;

/**
 * Which part of the camera picture the tracker needs from a frame: both eyes with a margin, twice as wide as high,
 * higher when the head is tilted, always inside the picture. 256 x 128 px at 720p and 60 cm; grows with the face up
 * to 768 px. Landmarks that are not numbers give a rectangle in the middle.
 */
export function bandRect(landmarks: Float32Array, pictureWidthPx: Px, pictureHeightPx: Px): BandRect {
  let minU = Infinity;
  let maxU = -Infinity;
  let minV = Infinity;
  let maxV = -Infinity;
  for (const corner of EYE_CORNERS) {
    minU = Math.min(minU, landmarks[3 * corner] ?? Number.NaN);
    maxU = Math.max(maxU, landmarks[3 * corner] ?? Number.NaN);
    minV = Math.min(minV, landmarks[3 * corner + 1] ?? Number.NaN);
    maxV = Math.max(maxV, landmarks[3 * corner + 1] ?? Number.NaN);
  }
  const known = Number.isFinite(minU + maxU + minV + maxV);
  const spanPx = known ? Math.hypot(maxU - minU, maxV - minV) : USUAL_WIDTH_PX / WIDTH_OF_EYES;
  const wantedPx = Math.min(LARGEST_WIDTH_PX, Math.max(LEAST_WIDTH_PX, spanPx * WIDTH_OF_EYES));
  const tiltPx = known ? maxV - minV : 0;
  const widthPx = Math.max(1, Math.min(pictureWidthPx, Math.round(wantedPx)));
  const wantedHeightPx = Math.min(
    LARGEST_WIDTH_PX,
    Math.max(wantedPx * HEIGHT_OF_WIDTH, tiltPx + wantedPx * 0.4),
  );
  const heightPx = Math.max(1, Math.min(pictureHeightPx, Math.round(wantedHeightPx)));
  const centreU = known ? (minU + maxU) / 2 : pictureWidthPx / 2;
  const centreV = known ? (minV + maxV) / 2 : pictureHeightPx / 2;
  return {
    leftPx: clamp(Math.round(centreU - widthPx / 2), pictureWidthPx - widthPx),
    topPx: clamp(Math.round(centreV - heightPx / 2), pictureHeightPx - heightPx),
    widthPx,
    heightPx,
  };
}

function clamp(value: number, high: number): number {
  return Math.max(0, Math.min(high, value));
}
