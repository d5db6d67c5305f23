/**
 * Units of measure. Numbers that carry a unit say so in their name (`dwellMs`, `errorDeg`, `widthMm`, `xPx`);
 * points of different spaces have different field names, so the compiler refuses to mix them.
 */

/** Milliseconds on a monotonic clock (`performance.now()` of the process that took the sample). */
export type Ms = number;
/** Visual angle, degrees. */
export type Deg = number;
/** Millimetres. */
export type Mm = number;
/** CSS pixels of the screen, or pixels of a camera picture; the field name says which. */
export type Px = number;

/** A point on the screen: CSS pixels from the left and top edge of the *display* (not of the window). */
export interface ScreenPoint {
  readonly xPx: Px;
  readonly yPx: Px;
}

/** An upright rectangle on the display, CSS pixels. */
export interface ScreenRect {
  readonly leftPx: Px;
  readonly topPx: Px;
  readonly widthPx: Px;
  readonly heightPx: Px;
}

/** A point in the camera picture, pixels from its left and top edge, not mirrored. */
export interface ImagePoint {
  readonly uPx: Px;
  readonly vPx: Px;
}

/**
 * A point in the camera frame: origin at the camera, x to the right of the (unmirrored) picture, which is the
 * user's left, y up, z towards the screen's back, so the user sits at negative z. The screen is the plane z = 0.
 */
export interface PointMm {
  readonly xMm: Mm;
  readonly yMm: Mm;
  readonly zMm: Mm;
}

/** A direction as visual angles: x positive to the user's right, y positive downwards on the screen. */
export interface AnglesDeg {
  readonly xDeg: Deg;
  readonly yDeg: Deg;
}
