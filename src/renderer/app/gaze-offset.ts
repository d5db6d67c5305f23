import { applyOffset, NO_OFFSET, offsetTowards } from '../../core/gaze/offset';
import type { AnglesDeg, ScreenPoint } from '../../core/units';
import { gazeStore } from '../stores/gaze-store';
import { screenGeometry, USUAL_DISTANCE_MM } from './display';

let offset: AnglesDeg = NO_OFFSET;

const distanceMm = (): number => gazeStore.getState().profile?.viewerDistanceMm ?? USUAL_DISTANCE_MM;

/** Gaze as the last one-dot check corrects it. */
export function correctGaze(point: ScreenPoint): ScreenPoint {
  return applyOffset(point, offset, screenGeometry(), distanceMm());
}

/** Learns the offset from a look at a known point; `measured` is the uncorrected gaze. */
export function learnOffset(target: ScreenPoint, measured: ScreenPoint): void {
  offset = offsetTowards(target, measured, NO_OFFSET, screenGeometry(), distanceMm());
}

/** A new calibration needs no correction. */
export function forgetOffset(): void {
  offset = NO_OFFSET;
}
