import type { ScreenGeometry } from '../geometry';
import type { ScreenPoint } from '../units';

/** Nine points at 10/50/90 % x 12/50/88 % of the display: the centre first, then around in short hops. */
const CALIBRATION_NORM: readonly (readonly [number, number])[] = [
  [0.5, 0.5],
  [0.5, 0.12],
  [0.1, 0.12],
  [0.1, 0.5],
  [0.1, 0.88],
  [0.5, 0.88],
  [0.9, 0.88],
  [0.9, 0.5],
  [0.9, 0.12],
];

/** Centre and corners: for who cannot hold still for long. */
const QUICK_NORM = [0, 2, 4, 6, 8].map((i) => CALIBRATION_NORM[i]!);

/** The nine and four between them, on the way from one to the next. */
const BEST_NORM: readonly (readonly [number, number])[] = [
  [0.5, 0.5],
  [0.3, 0.31],
  [0.5, 0.12],
  [0.1, 0.12],
  [0.1, 0.5],
  [0.3, 0.69],
  [0.1, 0.88],
  [0.5, 0.88],
  [0.7, 0.69],
  [0.9, 0.88],
  [0.9, 0.5],
  [0.7, 0.31],
  [0.9, 0.12],
];

/**
 * How a calibration asks: `quick` five points, `standard` nine, `best` thirteen, `comfort` nine at half the pace. Five
 * points were two to three times less accurate than nine, thirteen a little more.
 */
export type CalibrationPreset = 'quick' | 'standard' | 'best' | 'comfort';

/** What `CalibrationSession` multiplies its times by. */
export const paceOf = (preset: CalibrationPreset): number => (preset === 'comfort' ? 2 : 1);

/** Five points between those, one per region of the display, beginning near the last calibration point. */
const CHECK_NORM: readonly (readonly [number, number])[] = [
  [0.72, 0.3],
  [0.5, 0.36],
  [0.28, 0.3],
  [0.28, 0.72],
  [0.72, 0.7],
];

/** The points of a calibration, in the order of showing. */
export function calibrationPoints(
  screen: ScreenGeometry,
  preset: CalibrationPreset = 'standard',
): readonly ScreenPoint[] {
  const norms = preset === 'quick' ? QUICK_NORM : preset === 'best' ? BEST_NORM : CALIBRATION_NORM;
  return norms.map((norm) => toPoint(norm, screen));
}

/** The points of the check after a calibration; none of them was calibrated. */
export function checkPoints(screen: ScreenGeometry): readonly ScreenPoint[] {
  return CHECK_NORM.map((norm) => toPoint(norm, screen));
}

/** The one point of the short check at a later start: the centre. */
export function centrePoint(screen: ScreenGeometry): ScreenPoint {
  return toPoint([0.5, 0.5], screen);
}

function toPoint([x, y]: readonly [number, number], screen: ScreenGeometry): ScreenPoint {
  return { xPx: Math.round(x * screen.widthPx), yPx: Math.round(y * screen.heightPx) };
}
