import { angleBetweenDeg, screenPointToMm, type ScreenGeometry } from '../../../src/core/geometry';
import type { Measurement } from '../../../src/core/gaze/measurement';
import type { GazeTracker } from '../../../src/core/gaze/tracker';
import type { ScreenPoint } from '../../../src/core/units';
import { faceFrame, STRAIGHT, type FacePose } from '../vision/synthetic-face';

export const SCREEN: ScreenGeometry = {
  widthPx: 1920,
  heightPx: 1080,
  widthMm: 345,
  heightMm: 194,
  cameraOffsetMm: { xMm: 0, yMm: -10 },
};
export const FRAMES_PER_TARGET = 8;
const FRAME_MS = 33;

/** A place on the display by fractions of its size. */
export const at = (x: number, y: number): ScreenPoint => ({
  xPx: x * SCREEN.widthPx,
  yPx: y * SCREEN.heightPx,
});
export const NINE = [0.5, 0.12, 0.88].flatMap((y) => [0.5, 0.1, 0.9].map((x) => at(x, y)));
export const UNSEEN = [at(0.28, 0.3), at(0.72, 0.3), at(0.3, 0.7), at(0.7, 0.68)];

/** A synthetic person before the camera of a tracker; every `look` is one frame. */
export class Sitter {
  frameId = 0;

  constructor(readonly tracker: GazeTracker) {}

  look(target: ScreenPoint, change: Partial<FacePose> = {}, slope = 0): Measurement {
    this.frameId++;
    const pose = { ...STRAIGHT, gazeAt: screenPointToMm(target, SCREEN), ...change };
    const options = { seed: this.frameId, noisePx: 0.25, grain: 2, slope };
    return this.tracker.step(faceFrame(pose, this.frameId * FRAME_MS, options), this.frameId);
  }

  /** Looks at a target for a while and labels these frames; returns how many the tracker kept. */
  calibrateAt(target: ScreenPoint): number {
    const from = this.frameId + 1;
    for (let i = 0; i < FRAMES_PER_TARGET; i++) this.look(target);
    return this.tracker.label(
      target,
      Array.from({ length: FRAMES_PER_TARGET }, (_, i) => from + i),
    );
  }

  gazeAt(target: ScreenPoint, change: Partial<FacePose> = {}, slope = 0): ScreenPoint {
    const seen = this.look(target, change, slope);
    if (seen.kind !== 'face' || seen.gaze === null) throw new Error(`no gaze: ${JSON.stringify(seen)}`);
    return seen.gaze.point;
  }

  /** Mean error over points that were not calibrated, degrees. */
  errorDeg(change: Partial<FacePose> = {}, slope = 0): number {
    const errors = UNSEEN.map((target) =>
      angleBetweenDeg(this.gazeAt(target, change, slope), target, SCREEN, 600),
    );
    return errors.reduce((sum, error) => sum + error, 0) / errors.length;
  }
}
