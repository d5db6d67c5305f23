import type { CameraGeometry } from '../../../src/core/geometry';
import type { PictureRect } from '../frame';

/** Smallest rectangle of whole pixels around points of the picture. */
export function boundsOf(points: readonly { readonly u: number; readonly v: number }[]): PictureRect {
  const left = Math.floor(Math.min(...points.map(({ u }) => u)));
  const top = Math.floor(Math.min(...points.map(({ v }) => v)));
  const right = Math.ceil(Math.max(...points.map(({ u }) => u)));
  const bottom = Math.ceil(Math.max(...points.map(({ v }) => v)));
  return { left, top, width: right - left, height: bottom - top };
}

/** Smallest rectangle around all of these, with a margin. */
export function unionOf(rects: readonly PictureRect[], marginPx: number): PictureRect {
  const left = Math.min(...rects.map((rect) => rect.left)) - marginPx;
  const top = Math.min(...rects.map((rect) => rect.top)) - marginPx;
  const right = Math.max(...rects.map((rect) => rect.left + rect.width)) + marginPx;
  const bottom = Math.max(...rects.map((rect) => rect.top + rect.height)) + marginPx;
  return { left, top, width: right - left, height: bottom - top };
}

/** The part of a rectangle that is in the picture. */
export function clipped(rect: PictureRect, camera: CameraGeometry): PictureRect {
  const left = Math.max(0, rect.left);
  const top = Math.max(0, rect.top);
  return {
    left,
    top,
    width: Math.min(camera.widthPx, rect.left + rect.width) - left,
    height: Math.min(camera.heightPx, rect.top + rect.height) - top,
  };
}
