import { pxPerDeg, type ScreenGeometry } from '../geometry';
import { erf } from '../normal-distribution';
import type { Accuracy } from '../profiles/profile';
import type { Deg, Mm } from '../units';

/** Equal cells, columns x rows. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** Where a grid lies, as fractions 0–1 of the display. */
export interface ContentFractions {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a prediction needs to know of the screen. */
export interface GridPlace {
  readonly screen: ScreenGeometry;
  readonly viewerDistanceMm: Mm;
  readonly content: ContentFractions;
}

/** What a prediction needs to know of the user. */
export type ErrorMap = Pick<Accuracy, 'sigmaXDeg' | 'sigmaYDeg' | 'regions'>;

/** Smallest error believed: a check on five points cannot show less. */
const MIN_SIGMA_DEG: Deg = 0.2;

/**
 * Predicted probability, 0–1, that a look at the middle of a cell is measured inside that cell, averaged over the
 * cells: Gaussian error, erf(w / 2√2σx) · erf(h / 2√2σy) for a cell of w x h degrees. Edge cells get no bonus for the
 * room beyond the edge. This is the table "Limits of physics" of the gaze design.
 *
 * Where the accuracy was measured per region, a cell takes the mean variance of its nearest region and of the whole
 * screen: one region is only a handful of fixations.
 */
export function predictedHit(grid: Grid, errors: ErrorMap, place: GridPlace): number {
  const { screen, content } = place;
  const perDeg = pxPerDeg(screen, place.viewerDistanceMm);
  const cellWidthPx = (content.width * screen.widthPx) / grid.columns;
  const cellHeightPx = (content.height * screen.heightPx) / grid.rows;
  let sum = 0;
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const xPx = content.left * screen.widthPx + (column + 0.5) * cellWidthPx;
      const yPx = content.top * screen.heightPx + (row + 0.5) * cellHeightPx;
      const sigma = sigmaAt(xPx, yPx, errors);
      sum +=
        withinCell(cellWidthPx / perDeg.xPx, sigma.xDeg) * withinCell(cellHeightPx / perDeg.yPx, sigma.yDeg);
    }
  }
  return sum / (grid.columns * grid.rows);
}

/**
 * Predicted probability, 0–1, that a look at the middle of one rectangle is measured inside it.
 *
 * @param rect as fractions 0–1 of the display
 */
export function predictedRectHit(
  rect: ContentFractions,
  errors: ErrorMap,
  place: Omit<GridPlace, 'content'>,
): number {
  return predictedHit({ columns: 1, rows: 1 }, errors, { ...place, content: rect });
}

function withinCell(sizeDeg: Deg, sigmaDeg: Deg): number {
  return erf(sizeDeg / (2 * Math.SQRT2 * sigmaDeg));
}

function sigmaAt(xPx: number, yPx: number, errors: ErrorMap): { xDeg: Deg; yDeg: Deg } {
  let varianceX = errors.sigmaXDeg ** 2;
  let varianceY = errors.sigmaYDeg ** 2;
  let nearest: ErrorMap['regions'][number] | undefined;
  let nearestPx = Infinity;
  for (const region of errors.regions) {
    const distancePx = Math.hypot(region.target.xPx - xPx, region.target.yPx - yPx);
    if (distancePx >= nearestPx) continue;
    nearest = region;
    nearestPx = distancePx;
  }
  if (nearest) {
    varianceX = (varianceX + nearest.biasXDeg ** 2 + nearest.precisionXDeg ** 2) / 2;
    varianceY = (varianceY + nearest.biasYDeg ** 2 + nearest.precisionYDeg ** 2) / 2;
  }
  return {
    xDeg: Math.max(MIN_SIGMA_DEG, Math.sqrt(varianceX)),
    yDeg: Math.max(MIN_SIGMA_DEG, Math.sqrt(varianceY)),
  };
}
