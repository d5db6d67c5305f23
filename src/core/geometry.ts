import type { AnglesDeg, Deg, Mm, PointMm, Px, ScreenPoint } from './units';

const DEG_PER_RAD = 180 / Math.PI;

/** The display and where the camera sits on it. */
export interface ScreenGeometry {
  /** Size of the display in CSS pixels. */
  readonly widthPx: Px;
  readonly heightPx: Px;
  /** Size of the visible picture in millimetres. */
  readonly widthMm: Mm;
  readonly heightMm: Mm;
  /** The camera relative to the middle of the display's top edge: x to the user's right, y down (so above is negative). */
  readonly cameraOffsetMm: { readonly xMm: Mm; readonly yMm: Mm };
}

/** The camera's picture. */
export interface CameraGeometry {
  readonly widthPx: Px;
  readonly heightPx: Px;
  /** Horizontal field of view, degrees. 70 when unknown: the usual laptop webcam. */
  readonly hfovDeg: Deg;
}

/**
 * The geometry of a picture of this size from a camera whose field of view is `hfovDeg` across its longer side. A
 * picture that stands on end (a turned camera, a telephone) shows less across.
 */
export function cameraOf(widthPx: Px, heightPx: Px, hfovDeg: Deg): CameraGeometry {
  if (widthPx >= heightPx) return { widthPx, heightPx, hfovDeg };
  const halfTangent = Math.tan(hfovDeg / 2 / DEG_PER_RAD) * (widthPx / heightPx);
  return { widthPx, heightPx, hfovDeg: 2 * Math.atan(halfTangent) * DEG_PER_RAD };
}

/** Focal length in pixels of a pinhole camera with this field of view. */
export function focalLengthPx(camera: CameraGeometry): Px {
  return camera.widthPx / 2 / Math.tan(camera.hfovDeg / 2 / DEG_PER_RAD);
}

/** Where a display pixel lies in the camera frame. */
export function screenPointToMm(point: ScreenPoint, screen: ScreenGeometry): PointMm {
  const rightOfMiddleMm = (point.xPx / screen.widthPx - 0.5) * screen.widthMm;
  const belowTopMm = (point.yPx / screen.heightPx) * screen.heightMm;
  return {
    xMm: -(rightOfMiddleMm - screen.cameraOffsetMm.xMm),
    yMm: -(belowTopMm - screen.cameraOffsetMm.yMm),
    zMm: 0,
  };
}

/** The display pixel at a point of the plane z = 0; the inverse of `screenPointToMm`. May lie off the display. */
export function mmToScreenPoint(point: PointMm, screen: ScreenGeometry): ScreenPoint {
  const rightOfMiddleMm = -point.xMm + screen.cameraOffsetMm.xMm;
  const belowTopMm = -point.yMm + screen.cameraOffsetMm.yMm;
  return {
    xPx: (rightOfMiddleMm / screen.widthMm + 0.5) * screen.widthPx,
    yPx: (belowTopMm / screen.heightMm) * screen.heightPx,
  };
}

/** Visual angles of a display pixel for an eye straight before the camera at `viewerDistanceMm`. */
export function screenPointToAngles(
  point: ScreenPoint,
  screen: ScreenGeometry,
  viewerDistanceMm: Mm,
): AnglesDeg {
  const mm = screenPointToMm(point, screen);
  return {
    xDeg: Math.atan2(-mm.xMm, viewerDistanceMm) * DEG_PER_RAD,
    yDeg: Math.atan2(-mm.yMm, Math.hypot(viewerDistanceMm, mm.xMm)) * DEG_PER_RAD,
  };
}

/** The display pixel at these visual angles; the inverse of `screenPointToAngles`. May lie off the display. */
export function anglesToScreenPoint(
  angles: AnglesDeg,
  screen: ScreenGeometry,
  viewerDistanceMm: Mm,
): ScreenPoint {
  const xMm = -viewerDistanceMm * Math.tan(angles.xDeg / DEG_PER_RAD);
  const yMm = -Math.hypot(viewerDistanceMm, xMm) * Math.tan(angles.yDeg / DEG_PER_RAD);
  return mmToScreenPoint({ xMm, yMm, zMm: 0 }, screen);
}

/** Visual angle between two display pixels for an eye straight before the camera at `viewerDistanceMm`. */
export function angleBetweenDeg(
  first: ScreenPoint,
  second: ScreenPoint,
  screen: ScreenGeometry,
  viewerDistanceMm: Mm,
): Deg {
  const a = screenPointToMm(first, screen);
  const b = screenPointToMm(second, screen);
  const crossX = (a.yMm - b.yMm) * viewerDistanceMm;
  const crossY = (b.xMm - a.xMm) * viewerDistanceMm;
  const crossZ = a.xMm * b.yMm - a.yMm * b.xMm;
  const dot = a.xMm * b.xMm + a.yMm * b.yMm + viewerDistanceMm ** 2;
  return Math.atan2(Math.hypot(crossX, crossY, crossZ), dot) * DEG_PER_RAD;
}

/** Pixels that one degree of visual angle covers at the middle of the display. */
export function pxPerDeg(
  screen: ScreenGeometry,
  viewerDistanceMm: Mm,
): { readonly xPx: Px; readonly yPx: Px } {
  const mmPerDeg = viewerDistanceMm * Math.tan(1 / DEG_PER_RAD);
  return {
    xPx: (mmPerDeg / screen.widthMm) * screen.widthPx,
    yPx: (mmPerDeg / screen.heightMm) * screen.heightPx,
  };
}
