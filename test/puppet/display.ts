import type { ScreenGeometry } from '../../src/core/geometry';

/** Diagonal of the display the app assumes when nothing is known: 15.6 inches. */
const DIAGONAL_MM = 15.6 * 25.4;
const CAMERA_ABOVE_SCREEN_MM = 10;

/** The display as the app assumes it: 15.6 inches of the screen's own aspect, the camera above the middle of its top edge. */
export function assumedDisplay(widthPx: number, heightPx: number): ScreenGeometry {
  const mmPerPx = DIAGONAL_MM / Math.hypot(widthPx, heightPx);
  return {
    widthPx,
    heightPx,
    widthMm: Math.round(widthPx * mmPerPx),
    heightMm: Math.round(heightPx * mmPerPx),
    cameraOffsetMm: { xMm: 0, yMm: -CAMERA_ABOVE_SCREEN_MM },
  };
}
