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

/** Five points between those, one per region of the display, beginning near the last calibration point. */
const CHECK_NORM: readonly (readonly [number, number])[] = [
  [0.72, 0.3],
  [0.5, 0.36],
  [0.28, 0.3],
  [0.28, 0.72],
  [0.72, 0.7],
];

/** The points of a calibration, in the order of showing. */
export function calibrationPoints(screen: ScreenGeometry): readonly ScreenPoint[] {
  return CALIBRATION_NORM.map((norm) => toPoint(norm, screen));
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
