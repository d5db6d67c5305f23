/** What the puppet does in one picture; shared by the Node side, which plans, and the page, which renders. */

/** x, y, z in the camera frame of `src/core/units.ts`: x to the right of the picture, y up, the user at negative z; mm. */
export type Triple = readonly [number, number, number];

/** What makes real recordings harder than a face that only looks; everything left out is absent. */
export interface Hardship {
  /** Angle from the optical to the visual axis: nasal, and upwards (Atchison and Smith 2000: about 5 and 2 degrees). */
  readonly kappaDeg?: readonly [nasal: number, up: number];
  /** Brightness of the whole picture; above 1 highlights are cut off. Default 1. */
  readonly exposure?: number;
  /** Light of the screen on the face: gain 1 + light at the chin, 1 + light / 3 at the forehead. */
  readonly screenLight?: number;
  /** Times the usual sensor noise. */
  readonly noiseGain?: number;
  /** Length and direction of the motion blur in the picture, px: right, up. */
  readonly blurPx?: readonly [number, number];
  /** How far the chin is down, and the brows up. */
  readonly jawMm?: number;
  readonly browMm?: number;
  /** 0 the usual soft shadow under the upper lid, 1 long dark lashes. */
  readonly lashes?: number;
  readonly glasses?: boolean;
}

export interface PuppetFrame extends Hardship {
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
