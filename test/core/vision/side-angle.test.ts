import { describe, expect, it } from 'vitest';
import { LANDMARK_COUNT } from '../../../src/core/vision/face-frame';
import { EYES } from '../../../src/core/vision/landmarks';
import { sideAngleDeg } from '../../../src/core/vision/side-angle';

const DEG = Math.PI / 180;
const PX_PER_MM = 1.6;

/**
 * Eye corners and irises in the picture of a far camera: eyes 62 mm apart and 30 mm wide, the irises of eyeballs that
 * are turned by `eyesDeg` in a head that is turned by `yawDeg` (both to the user's left, which is the picture's right).
 */
function face(eyesDeg: number, yawDeg: number, rollDeg = 0, middle: readonly [number, number] = [640, 360]) {
  const landmarks = new Float32Array(LANDMARK_COUNT * 3);
  const put = (index: number, acrossMm: number, downMm: number): void => {
    const u = acrossMm * Math.cos(yawDeg * DEG) * PX_PER_MM;
    const v = downMm * PX_PER_MM;
    const [cosine, sine] = [Math.cos(rollDeg * DEG), Math.sin(rollDeg * DEG)];
    landmarks.set([middle[0] + cosine * u - sine * v, middle[1] + sine * u + cosine * v, 0], 3 * index);
  };
  EYES.forEach(({ corners, irisCentre, irisDiameters }, eye) => {
    const atMm = eye === 0 ? -31 : 31;
    put(corners[0], atMm - 15, 0);
    put(corners[1], atMm + 15, 0);
    const irisMm = atMm + 10.5 * Math.sin(eyesDeg * DEG);
    put(irisCentre, irisMm, 0);
    const [across, along] = irisDiameters;
    put(across[0], irisMm - 5.85, 0);
    put(across[1], irisMm + 5.85, 0);
    put(along[0], irisMm, -5.85);
    put(along[1], irisMm, 5.85);
  });
  return landmarks;
}

const angle = (eyesDeg: number, yawDeg = 0): number => sideAngleDeg(face(eyesDeg, yawDeg), yawDeg);

describe('looking left and right without calibration', () => {
  it('is the angle of the eyes, positive to the user’s left', () => {
    for (const deg of [-20, -10, 0, 10, 20]) expect(angle(deg)).toBeCloseTo(deg, 0);
  });

  it('tells the sides apart whether the eyes turn or the head', () => {
    for (const yawDeg of [-15, -8, 0, 8, 15]) {
      expect(angle(15 - yawDeg, yawDeg)).toBeGreaterThan(12);
      expect(angle(-15 - yawDeg, yawDeg)).toBeLessThan(-12);
    }
  });

  it('does not care where the head is, nor how it is tilted', () => {
    for (const middle of [
      [200, 200],
      [900, 600],
    ] as const) {
      expect(sideAngleDeg(face(12, 0, 0, middle), 0)).toBeCloseTo(12, 1);
    }
    expect(sideAngleDeg(face(12, 0, 25), 0)).toBeCloseTo(12, 1);
  });

  it('stays a number where the eyes have no size', () => {
    expect(sideAngleDeg(new Float32Array(LANDMARK_COUNT * 3), 3)).toBe(3);
  });
});
