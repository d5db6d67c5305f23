import { describe, expect, it } from 'vitest';
import { eyeInHeadDeg, lookedAtMm, USUAL_SHARE_OF_TURN } from '../../../src/core/gaze/eye-in-head';
import { identityRotation, rotationFromVector } from '../../../src/core/rotation';

const pose = (x: number, y: number, z: number) => ({
  rotation: rotationFromVector(x, y, z, identityRotation()),
  positionMm: Float64Array.of(20, -50, -580),
});

describe('eye-in-head angles', () => {
  it('are 0 for an eye that looks straight along the camera axis', () => {
    const ahead = { rotation: identityRotation(), positionMm: Float64Array.of(0, 0, -580) };
    const [across, up] = eyeInHeadDeg(ahead, { xMm: 0, yMm: 0, zMm: 0 });
    expect(across).toBeCloseTo(0, 9);
    expect(up).toBeCloseTo(0, 9);
  });

  it('shrink less for a head that moves aside and turns back than for one that turns alone', () => {
    const yaw = 0.1;
    const turned = rotationFromVector(0, yaw, 0, identityRotation());
    const acrossDeg = (xMm: number, rotation: Float64Array) => {
      const distanceMm = 600;
      const toHead = { rotation, positionMm: Float64Array.of(xMm, 0, -distanceMm) };
      // Straight ahead of the face, so the eyes stand in the middle of their openings.
      const ahead = rotation === turned ? xMm + distanceMm * Math.tan(yaw) : xMm;
      return eyeInHeadDeg(toHead, { xMm: ahead, yMm: 0, zMm: 0 })[0];
    };
    const still = acrossDeg(0, identityRotation());
    const turnedAlone = Math.abs(acrossDeg(0, turned) - still);
    const turnedBack = Math.abs(acrossDeg(-60, turned) - still);
    expect(turnedAlone).toBeCloseTo((1 - USUAL_SHARE_OF_TURN) * 0.1 * (180 / Math.PI), 2);
    expect(turnedBack).toBeLessThan(0.6 * turnedAlone);
  });

  it.each([
    [0, 0, 0],
    [0.1, -0.2, 0.05],
    [-0.05, 0.3, -0.2],
  ])('lead back to the target with the head turned by (%d, %d, %d)', (x, y, z) => {
    const target = { xMm: -120, yMm: -160, zMm: 0 };
    const [across, up] = eyeInHeadDeg(pose(x, y, z), target);
    const back = lookedAtMm(pose(x, y, z), across, up);
    expect(back?.xMm).toBeCloseTo(target.xMm, 6);
    expect(back?.yMm).toBeCloseTo(target.yMm, 6);
  });

  it('miss the screen when they point away from it', () => {
    expect(lookedAtMm(pose(0, 0, 0), 120, 0)).toBeNull();
    expect(lookedAtMm(pose(0, 0, 0), 0, 89.9)).toBeNull();
    expect(lookedAtMm(pose(0, 0, 0), Number.NaN, 0)).toBeNull();
  });
});
