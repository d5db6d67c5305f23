import { median } from '../median';
import { chooseLayout, type LayoutChoice } from '../keyboard/ladder';
import type { GridPlace } from '../keyboard/hit-probability';
import type { Accuracy, RegionResult } from '../profiles/profile';
import type { Deg, ScreenPoint } from '../units';

/** Ninths of the screen; the renderer has the words. */
export const REGION_NAMES = [
  'topLeft',
  'top',
  'topRight',
  'left',
  'centre',
  'right',
  'bottomLeft',
  'bottom',
  'bottomRight',
] as const;
/** Name of a ninth of the screen. */
export type RegionName = (typeof REGION_NAMES)[number];

/** A place that is worth measuring again. */
export interface WeakPoint {
  readonly target: ScreenPoint;
  readonly name: RegionName;
  readonly errorDeg: Deg;
}

/** What a calibration came to, in the terms of the person who reads it. */
export interface CalibrationReport {
  /** Where the error is largest; null when nothing was measured. */
  readonly weakest: WeakPoint | null;
  /** Places whose error is more than three times the median: repeat these, not everything. */
  readonly weakPoints: readonly WeakPoint[];
  /** Layout that fits, with the predicted hits per hundred picks. */
  readonly layout: LayoutChoice;
  readonly errorDeg: Deg;
  readonly precisionDeg: Deg;
}

/** A point is weak above this multiple of the median error (gaze design, calibration). */
const WEAK_TIMES_MEDIAN = 3;

/** Reads a measured accuracy. `place` is where the tiles of the speak screen lie. */
export function calibrationReport(accuracy: Accuracy, place: GridPlace): CalibrationReport {
  const byError = [...accuracy.regions].sort((a, b) => b.errorDeg - a.errorDeg);
  const limitDeg = WEAK_TIMES_MEDIAN * median(byError.map((region) => region.errorDeg));
  const describe = (region: RegionResult): WeakPoint => ({
    target: region.target,
    name: regionName(region.target, place.screen),
    errorDeg: region.errorDeg,
  });
  return {
    weakest: byError[0] ? describe(byError[0]) : null,
    weakPoints: byError.filter((region) => region.errorDeg > limitDeg).map(describe),
    layout: chooseLayout(accuracy, place),
    errorDeg: accuracy.errorDeg,
    precisionDeg: accuracy.precisionDeg,
  };
}

/** The ninth of the screen in which a point lies; points beyond the edge belong to the nearest ninth. */
export function regionName(
  point: ScreenPoint,
  screen: { readonly widthPx: number; readonly heightPx: number },
): RegionName {
  const third = (fraction: number): number => Math.min(2, Math.max(0, Math.floor(fraction * 3)));
  const index = third(point.yPx / screen.heightPx) * 3 + third(point.xPx / screen.widthPx);
  const name = REGION_NAMES[index];
  if (!name) throw new Error(`No region for (${point.xPx}, ${point.yPx})`);
  return name;
}
