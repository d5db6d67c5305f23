import type { HeadModel } from './head-model';
import { FACE_POINT_COUNT } from './landmarks';

/** Cells of the part of the face that the eye band shows: temple to temple, brows to upper cheeks. */
export const SURFACE_COLUMNS = 54;
export const SURFACE_ROWS = 28;
export const SURFACE_SIZE = SURFACE_COLUMNS * SURFACE_ROWS;
const HALF_WIDTH_MM = 54;
const TOP_MM = 26;
const BOTTOM_MM = -24;
/** Distance of neighbouring cells. */
export const CELL_WIDTH_MM = (2 * HALF_WIDTH_MM) / (SURFACE_COLUMNS - 1);
export const CELL_HEIGHT_MM = (TOP_MM - BOTTOM_MM) / (SURFACE_ROWS - 1);

/** Landmarks further away than this say nothing about a cell's depth. */
const REACH_MM = 30;
/** Keeps the weight of a landmark that lies on a cell finite. */
const SOFTEN_MM2 = 4;
/** Depth where no landmark is near: the side of the head. */
const SIDE_DEPTH_MM = -50;

/**
 * The skin around the eyes as points of the head model, x, y, z mm, row by row from the picture's top left: depth is
 * interpolated between the landmarks (inverse distance to the fourth power).
 */
export function faceSurface({ pointsMm }: HeadModel): Float64Array {
  const surface = new Float64Array(SURFACE_SIZE * 3);
  for (let cell = 0; cell < SURFACE_SIZE; cell++) {
    const x = -HALF_WIDTH_MM + (cell % SURFACE_COLUMNS) * CELL_WIDTH_MM;
    const y = TOP_MM - Math.floor(cell / SURFACE_COLUMNS) * CELL_HEIGHT_MM;
    let total = 0;
    let depth = 0;
    for (let i = 0; i < FACE_POINT_COUNT * 3; i += 3) {
      const square = (pointsMm[i]! - x) ** 2 + (pointsMm[i + 1]! - y) ** 2;
      if (square > REACH_MM ** 2) continue;
      const weight = 1 / (square + SOFTEN_MM2) ** 2;
      total += weight;
      depth += weight * pointsMm[i + 2]!;
    }
    surface.set([x, y, total > 0 ? depth / total : SIDE_DEPTH_MM], 3 * cell);
  }
  return surface;
}
