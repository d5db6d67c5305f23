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

/** The middles of two tiles side by side: enough for yes and no, nothing else. */
const TWO_POINT_NORM: readonly (readonly [number, number])[] = [
  [0.3, 0.5],
  [0.7, 0.5],
];

/** How a calibration can ask, in the order in which the settings offer it. */
export const CALIBRATION_PRESETS = ['quick', 'standard', 'best', 'comfort', 'pursuit', 'twoPoint'] as const;

/**
 * How a calibration asks: `quick` five points, `standard` nine, `best` thirteen, `comfort` nine at half the pace,
 * `pursuit` one dot that wanders slowly, `twoPoint` left and right only. Five points were two to three times less
 * accurate than nine, thirteen a little more.
 */
export type CalibrationPreset = (typeof CALIBRATION_PRESETS)[number];

/** What `CalibrationSession` multiplies its times by. */
export const paceOf = (preset: CalibrationPreset): number => (preset === 'comfort' ? 2 : 1);

/** Fewer captured points are no calibration: of five one may fail, of two none. A pursuit has none. */
export const leastPointsOf = (preset: CalibrationPreset): number =>
  ({ quick: 4, standard: 5, best: 5, comfort: 5, pursuit: 0, twoPoint: 2 })[preset];

/** Five points between those, one per region of the display, beginning near the last calibration point. */
const CHECK_NORM: readonly (readonly [number, number])[] = [
  [0.72, 0.3],
  [0.5, 0.36],
  [0.28, 0.3],
  [0.28, 0.72],
  [0.72, 0.7],
];

/** Five others, for a check after some of those above were learnt from. */
const OTHER_CHECK_NORM: readonly (readonly [number, number])[] = [
  [0.62, 0.24],
  [0.22, 0.4],
  [0.38, 0.62],
  [0.6, 0.78],
  [0.8, 0.52],
];

/** The halves above and below the calibrated height: what was never asked there shows as an error. */
const TWO_POINT_CHECK_NORM: readonly (readonly [number, number])[] = [
  [0.66, 0.36],
  [0.34, 0.64],
  [0.34, 0.36],
  [0.66, 0.64],
];

/** The points of a calibration, in the order of showing; none for a pursuit. */
export function calibrationPoints(
  screen: ScreenGeometry,
  preset: CalibrationPreset = 'standard',
): readonly ScreenPoint[] {
  return normsOf(preset).map((norm) => toPoint(norm, screen));
}

function normsOf(preset: CalibrationPreset): readonly (readonly [number, number])[] {
  switch (preset) {
    case 'quick':
      return QUICK_NORM;
    case 'best':
      return BEST_NORM;
    case 'twoPoint':
      return TWO_POINT_NORM;
    case 'pursuit':
      return [];
    case 'standard':
    case 'comfort':
      return CALIBRATION_NORM;
  }
}

/** The points of the check after a calibration; none of them was calibrated. `isRepeat` asks five others. */
export function checkPoints(
  screen: ScreenGeometry,
  preset: CalibrationPreset = 'standard',
  isRepeat = false,
): readonly ScreenPoint[] {
  const norms = isRepeat ? OTHER_CHECK_NORM : preset === 'twoPoint' ? TWO_POINT_CHECK_NORM : CHECK_NORM;
  return norms.map((norm) => toPoint(norm, screen));
}

/** The middle of the display, where the head is turned while the eyes stay. */
export function centrePoint(screen: ScreenGeometry): ScreenPoint {
  return toPoint([0.5, 0.5], screen);
}

function toPoint([x, y]: readonly [number, number], screen: ScreenGeometry): ScreenPoint {
  return { xPx: Math.round(x * screen.widthPx), yPx: Math.round(y * screen.heightPx) };
}
