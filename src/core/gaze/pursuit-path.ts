import { angleBetweenDeg, type ScreenGeometry } from '../geometry';
import type { Mm, Ms, ScreenPoint } from '../units';

/**
 * Eyes follow a target smoothly up to about 30°/s in health; people with ALS are asked for no more than 6°/s (gaze
 * design, "ALS eyes"). A little slower, so that the eyes never have to catch up.
 */
const SPEED_DEG_PER_S = 5.5;
/** The target rests here first, so that the eyes find it. */
export const PURSUIT_REST_MS: Ms = 1200;
/** Half width and half height of the path, shares of the display. */
const REACH_X = 0.41;
const REACH_Y = 0.39;
const STEPS = 720;

/** Where the wandering target is, and when it is through. */
export interface PursuitPath {
  readonly durationMs: Ms;
  /** Before 0 the beginning, after the end the end. */
  pointAt(pathMs: Ms): ScreenPoint;
}

/**
 * A Lissajous figure (2 across, 3 down) from the middle of the display and back, at an even speed: it passes the
 * middle, every edge and nearly every corner, and crosses itself in different directions. That is what tells the lag
 * of the eyes from a wrong calibration: on a path in one direction they look the same.
 */
export function pursuitPath(screen: ScreenGeometry, viewerDistanceMm: Mm): PursuitPath {
  const points = Array.from({ length: STEPS + 1 }, (_, i): ScreenPoint => {
    const angle = (2 * Math.PI * i) / STEPS;
    return {
      xPx: screen.widthPx * (0.5 + REACH_X * Math.sin(2 * angle)),
      yPx: screen.heightPx * (0.5 + REACH_Y * Math.sin(3 * angle)),
    };
  });
  const atMs = new Float64Array(STEPS + 1);
  atMs[0] = PURSUIT_REST_MS;
  for (let i = 1; i <= STEPS; i++) {
    const stepDeg = angleBetweenDeg(points[i - 1]!, points[i]!, screen, viewerDistanceMm);
    atMs[i] = atMs[i - 1]! + (1000 * stepDeg) / SPEED_DEG_PER_S;
  }
  return { durationMs: atMs[STEPS]!, pointAt: (pathMs) => pointAt(points, atMs, pathMs) };
}

function pointAt(points: readonly ScreenPoint[], atMs: Float64Array, pathMs: Ms): ScreenPoint {
  if (!(pathMs > atMs[0]!)) return points[0]!;
  if (pathMs >= atMs[STEPS]!) return points[STEPS]!;
  let low = 0;
  let high = STEPS;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (atMs[middle]! <= pathMs) low = middle;
    else high = middle;
  }
  const share = (pathMs - atMs[low]!) / (atMs[high]! - atMs[low]!);
  const [from, to] = [points[low]!, points[high]!];
  return { xPx: from.xPx + share * (to.xPx - from.xPx), yPx: from.yPx + share * (to.yPx - from.yPx) };
}
