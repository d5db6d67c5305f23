import { shuffle, type Random } from './random';
import type { RecordingSegment } from './recording';

const CALIBRATION_X = [0.5, 0.1, 0.9];
const CALIBRATION_Y = [0.5, 0.12, 0.88];
/** A slightly irregular 4 x 4 grid, none of it on a calibration point. */
const VALIDATION_X = [0.16, 0.38, 0.63, 0.85];
const VALIDATION_Y = [0.18, 0.36, 0.64, 0.82];
/** Width of the random shift of each validation target, share of the screen. */
const VALIDATION_SPREAD = 0.06;

export type GazeTarget = Pick<RecordingSegment, 'phase' | 'targetPx'>;

/** Nine calibration targets in order, then sixteen others in random order. */
export function gazeTargets(
  screen: { readonly widthPx: number; readonly heightPx: number },
  random: Random,
): GazeTarget[] {
  const toPx = (x: number, y: number) => ({
    x: Math.round(x * screen.widthPx),
    y: Math.round(y * screen.heightPx),
  });
  const spread = () => (random.uniform() - 0.5) * VALIDATION_SPREAD;
  const calibration = CALIBRATION_Y.flatMap((y) => CALIBRATION_X.map((x) => toPx(x, y)));
  const validation = VALIDATION_Y.flatMap((y) => VALIDATION_X.map((x) => toPx(x + spread(), y + spread())));
  return [
    ...calibration.map((targetPx) => ({ phase: 'calibrate' as const, targetPx })),
    ...shuffle(validation, random).map((targetPx) => ({ phase: 'validate' as const, targetPx })),
  ];
}
