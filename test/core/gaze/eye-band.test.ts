import { describe, expect, it } from 'vitest';
import { bandRect } from '../../../src/core/gaze/eye-band';
import { EYES } from '../../../src/core/vision/landmarks';
import { CAMERA, faceFrame, STRAIGHT, type FacePose } from '../vision/synthetic-face';

const landmarksOf = (change: Partial<FacePose>) => faceFrame({ ...STRAIGHT, ...change }, 0).landmarks;

describe('bandRect', () => {
  it('is 256 x 128 px or a little less at 720p and 60 cm, and grows with the face', () => {
    const usual = bandRect(landmarksOf({}), 1280, 720);
    expect(usual.widthPx).toBeGreaterThan(220);
    expect(usual.widthPx).toBeLessThanOrEqual(270);
    expect(usual.heightPx).toBeCloseTo(usual.widthPx / 2, -1);
    const near = bandRect(landmarksOf({ eyesMm: { xMm: 0, yMm: 0, zMm: -300 } }), 1280, 720);
    expect(near.widthPx).toBeCloseTo(2 * usual.widthPx, -1);
    const tooNear = bandRect(landmarksOf({ eyesMm: { xMm: 0, yMm: 0, zMm: -100 } }), 1280, 720);
    expect(tooNear.widthPx).toBe(768);
  });

  it.each([0, 15, 30])('holds both patches of a head tilted by %i degrees', (roll) => {
    const landmarks = landmarksOf({ turnDeg: [0, 0, roll] });
    const rect = bandRect(landmarks, CAMERA.widthPx, CAMERA.heightPx);
    for (const { corners } of EYES) {
      for (const corner of corners) {
        const u = landmarks[3 * corner]! - rect.leftPx;
        const v = landmarks[3 * corner + 1]! - rect.topPx;
        // A patch reaches 0.15 eye widths beyond the corners and 0.43 above and below them.
        expect(Math.min(u, rect.widthPx - u)).toBeGreaterThan(0.2 * 45);
        expect(Math.min(v, rect.heightPx - v)).toBeGreaterThan(0.45 * 45);
      }
    }
  });

  it('stays inside the picture, whatever the landmarks', () => {
    const corner = landmarksOf({ eyesMm: { xMm: 380, yMm: 230, zMm: -600 } });
    for (const landmarks of [corner, new Float32Array(478 * 3).fill(Number.NaN), new Float32Array(0)]) {
      for (const [width, height] of [
        [1280, 720],
        [160, 120],
        [1, 1],
      ] as const) {
        const rect = bandRect(landmarks, width, height);
        for (const value of Object.values(rect)) expect(Number.isInteger(value)).toBe(true);
        expect(rect.leftPx).toBeGreaterThanOrEqual(0);
        expect(rect.topPx).toBeGreaterThanOrEqual(0);
        expect(rect.widthPx).toBeGreaterThan(0);
        expect(rect.leftPx + rect.widthPx).toBeLessThanOrEqual(width);
        expect(rect.topPx + rect.heightPx).toBeLessThanOrEqual(height);
      }
    }
  });
});
