import { describe, expect, it } from 'vitest';
import { facePlacement } from '../../../src/core/vision/placement';
import { frameQuality } from '../../../src/core/vision/quality';
import { CAMERA, faceFrame, STRAIGHT, type FacePose } from './synthetic-face';

const placementOf = (change: Partial<FacePose>) =>
  facePlacement(faceFrame({ ...STRAIGHT, ...change }, 0).landmarks, CAMERA, 120);

describe('facePlacement', () => {
  it('finds the eyes in space without any calibration', () => {
    const { eyesMm } = placementOf({ eyesMm: { xMm: 40, yMm: 20, zMm: -450 } });
    expect(Math.abs(eyesMm.xMm - 40)).toBeLessThan(3);
    expect(Math.abs(eyesMm.yMm - 20)).toBeLessThan(3);
    expect(Math.abs(eyesMm.zMm + 450)).toBeLessThan(15);
  });

  it('finds place and size in the picture', () => {
    const middle = placementOf({ eyesMm: { xMm: 0, yMm: 25, zMm: -600 } });
    expect(middle.centreXNorm).toBeCloseTo(0.5, 2);
    expect(middle.centreYNorm).toBeCloseTo(0.5, 2);
    expect(middle.widthNorm).toBeGreaterThan(0.12);
    expect(placementOf({ eyesMm: { xMm: 100, yMm: 25, zMm: -600 } }).centreXNorm).toBeGreaterThan(0.6);
  });

  it('tells yaw, pitch and roll apart', () => {
    const straight = placementOf({});
    const yaw = placementOf({ turnDeg: [0, 15, 0] });
    const pitch = placementOf({ turnDeg: [-15, 0, 0] });
    const roll = placementOf({ turnDeg: [0, 0, -15] });
    expect(yaw.yawDeg - straight.yawDeg).toBeGreaterThan(10);
    expect(pitch.pitchDeg - straight.pitchDeg).toBeGreaterThan(10);
    expect(roll.rollDeg - straight.rollDeg).toBeGreaterThan(13);
    expect(Math.abs(yaw.rollDeg - straight.rollDeg)).toBeLessThan(4);
    expect(Math.abs(pitch.yawDeg - straight.yawDeg)).toBeLessThan(4);
  });

  it('outlines face and eyes in fractions of the picture', () => {
    const { outlineNorm, leftEyeNorm, rightEyeNorm } = placementOf({});
    expect(outlineNorm).toHaveLength(36);
    for (const [x, y] of [...outlineNorm, ...leftEyeNorm, ...rightEyeNorm]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(1);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(1);
    }
    // The picture is not mirrored: the user's left eye is on its right.
    expect(leftEyeNorm[0]![0]).toBeGreaterThan(rightEyeNorm[0]![0]);
  });
});

describe('frameQuality', () => {
  const GOOD = { eyeWidthPx: 45, yawDeg: 3, pitchDeg: -5, openness: 0.28, contrast: 30, brightness: 130 };

  it('is 1 for an ordinary frame', () => {
    expect(frameQuality(GOOD)).toBe(1);
  });

  it.each([
    { eyeWidthPx: 6 },
    { yawDeg: -45 },
    { pitchDeg: 45 },
    { openness: 0.02 },
    { contrast: 1 },
    { brightness: 8 },
    { brightness: 254 },
    { contrast: Number.NaN },
  ])('is 0 with %o', (change) => {
    expect(frameQuality({ ...GOOD, ...change })).toBe(0);
  });

  it('sinks with each trouble', () => {
    const weaker = frameQuality({ ...GOOD, eyeWidthPx: 20 });
    expect(weaker).toBeGreaterThan(0);
    expect(weaker).toBeLessThan(1);
    expect(frameQuality({ ...GOOD, eyeWidthPx: 20, yawDeg: 30 })).toBeLessThan(weaker);
  });
});
