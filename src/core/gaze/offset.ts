import { anglesToScreenPoint, screenPointToAngles, type ScreenGeometry } from '../geometry';
import type { AnglesDeg, Deg, Mm, ScreenPoint } from '../units';

/** A constant error larger than this is no drift: it asks for a new calibration. */
export const LARGEST_OFFSET_DEG: Deg = 4;

export const NO_OFFSET: AnglesDeg = { xDeg: 0, yDeg: 0 };

/**
 * The visual angle by which measured gaze must be moved so that `measured` falls on `target`, on top of `present`.
 * Cut to `LARGEST_OFFSET_DEG` in length.
 */
export function offsetTowards(
  target: ScreenPoint,
  measured: ScreenPoint,
  present: AnglesDeg,
  screen: ScreenGeometry,
  viewerDistanceMm: Mm,
): AnglesDeg {
  const wanted = screenPointToAngles(target, screen, viewerDistanceMm);
  const seen = screenPointToAngles(measured, screen, viewerDistanceMm);
  return boundOffset({
    xDeg: present.xDeg + wanted.xDeg - seen.xDeg,
    yDeg: present.yDeg + wanted.yDeg - seen.yDeg,
  });
}

/** The same direction, at most `LARGEST_OFFSET_DEG` long; not a number gives no offset. */
export function boundOffset(offset: AnglesDeg): AnglesDeg {
  const lengthDeg = Math.hypot(offset.xDeg, offset.yDeg);
  if (!Number.isFinite(lengthDeg)) return NO_OFFSET;
  const share = Math.min(1, LARGEST_OFFSET_DEG / Math.max(lengthDeg, 1e-9));
  return { xDeg: offset.xDeg * share, yDeg: offset.yDeg * share };
}

/** A measured point moved by an offset. */
export function applyOffset(
  point: ScreenPoint,
  offset: AnglesDeg,
  screen: ScreenGeometry,
  viewerDistanceMm: Mm,
): ScreenPoint {
  if (offset.xDeg === 0 && offset.yDeg === 0) return point;
  const angles = screenPointToAngles(point, screen, viewerDistanceMm);
  return anglesToScreenPoint(
    { xDeg: angles.xDeg + offset.xDeg, yDeg: angles.yDeg + offset.yDeg },
    screen,
    viewerDistanceMm,
  );
}
