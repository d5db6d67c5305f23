import { describe, expect, it } from 'vitest';
import { angleBetweenDeg, screenPointToMm, type ScreenGeometry } from '../../../src/core/geometry';
import { GazeTracker } from '../../../src/core/gaze/tracker';
import type { Measurement } from '../../../src/core/gaze/measurement';
import type { ScreenPoint } from '../../../src/core/units';
import { faceFrame, STRAIGHT, type FacePose } from '../vision/synthetic-face';

const SCREEN: ScreenGeometry = {
  widthPx: 1920,
  heightPx: 1080,
  widthMm: 345,
  heightMm: 194,
  cameraOffsetMm: { xMm: 0, yMm: -10 },
};
const FRAMES_PER_TARGET = 8;
const FRAME_MS = 33;

const at = (x: number, y: number): ScreenPoint => ({ xPx: x * SCREEN.widthPx, yPx: y * SCREEN.heightPx });
const NINE = [0.5, 0.12, 0.88].flatMap((y) => [0.5, 0.1, 0.9].map((x) => at(x, y)));
const UNSEEN = [at(0.28, 0.3), at(0.72, 0.3), at(0.3, 0.7), at(0.7, 0.68), at(0.5, 0.36)];

/** A person before the camera: every call is one frame. */
class Sitter {
  frameId = 0;
  constructor(readonly tracker: GazeTracker) {}

  look(target: ScreenPoint, change: Partial<FacePose> = {}, slope = 0): Measurement {
    this.frameId++;
    const pose = { ...STRAIGHT, gazeAt: screenPointToMm(target, SCREEN), ...change };
    const options = { seed: this.frameId, noisePx: 0.25, grain: 2, slope };
    return this.tracker.step(faceFrame(pose, this.frameId * FRAME_MS, options), this.frameId);
  }

  calibrate(targets = NINE): void {
    for (const target of targets) {
      const from = this.frameId + 1;
      for (let i = 0; i < FRAMES_PER_TARGET; i++) this.look(target);
      const ids = Array.from({ length: FRAMES_PER_TARGET }, (_, i) => from + i);
      expect(this.tracker.label(target, ids)).toBeGreaterThanOrEqual(FRAMES_PER_TARGET - 2);
    }
  }

  errorsDeg(change: Partial<FacePose> = {}, slope = 0): number[] {
    return UNSEEN.map((target) => {
      const { xPx, yPx } = [0, 1, 2].reduce(
        (sum) => {
          const seen = this.look(target, change, slope);
          if (seen.kind !== 'face' || seen.gaze === null) throw new Error(`no gaze: ${JSON.stringify(seen)}`);
          return { xPx: sum.xPx + seen.gaze.point.xPx / 3, yPx: sum.yPx + seen.gaze.point.yPx / 3 };
        },
        { xPx: 0, yPx: 0 },
      );
      return angleBetweenDeg({ xPx, yPx }, target, SCREEN, 600);
    });
  }
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('GazeTracker', () => {
  it('measures unseen points after nine calibration points, still and moved', () => {
    const sitter = new Sitter(new GazeTracker({ screen: SCREEN }));
    sitter.calibrate();
    const outcome = sitter.tracker.fit();
    console.log(
      outcome.kind === 'fitted'
        ? [outcome.fitted.fitMs, outcome.fitted.viewerDistanceMm, outcome.fitted.leftOutErrorDeg]
        : outcome,
    );
    console.log('still', mean(sitter.errorsDeg()), sitter.errorsDeg());
    console.log('moved', sitter.errorsDeg({ eyesMm: { xMm: 15, yMm: -70, zMm: -610 } }));
    console.log('turned', sitter.errorsDeg({ turnDeg: [2, 3, 1] }));
    console.log('light', sitter.errorsDeg({}, 0.2));
    const frames = Array.from({ length: 100 }, (_, i) =>
      faceFrame({ ...STRAIGHT, turnDeg: [0, i / 50, 0] }, 1e6 + i * 33, { seed: i }),
    );
    const t0 = performance.now();
    for (let r = 0; r < 5; r++) frames.forEach((frame, i) => sitter.tracker.step(frame, 1e4 + i));
    console.log('ms/frame', (performance.now() - t0) / 500);
  });
});
