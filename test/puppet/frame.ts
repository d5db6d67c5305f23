/** What the puppet does in one picture; shared by the Node side, which plans, and the page, which renders. */

/** x, y, z in the camera frame of `src/core/units.ts`: x to the right of the picture, y up, the user at negative z; mm. */
export type Triple = readonly [number, number, number];

export interface PuppetFrame {
  /** The point both eyes look at. */
  readonly gazeMm: Triple;
  /** Midpoint between the eye corners when the head is at rest. */
  readonly eyeMidMm: Triple;
  /** Rotation away from facing the screen, about a pivot in the neck. */
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
  /** 0 open, 1 closed. */
  readonly blink: number;
  /** Share of the eye opening by which the upper lid hangs. */
  readonly ptosis: number;
  /** Side light: gain 1 - g at the left edge of the face to 1 + g at the right edge. */
  readonly lightGradient: number;
  /** Picks the place in the noise tile; null leaves the noise out. */
  readonly noiseSeed: number | null;
}

/** A rectangle of the camera picture, pixels from its left and top edge. */
export interface PictureRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
