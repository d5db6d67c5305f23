import { describe, expect, it } from 'vitest';
import { eyeInHeadDeg, lookedAtMm } from '../../../src/core/gaze/eye-in-head';
import { identityRotation, rotationFromVector } from '../../../src/core/rotation';

const pose = (x: number, y: number, z: number) => ({
  rotation: rotationFromVector(x, y, z, identityRotation()),
  positionMm: Float64Array.of(20, -50, -580),
});

describe('eye-in-head angles', () => {
  it('are 0 for an eye that looks straight along the camera axis', () => {
    const [across, up] = eyeInHeadDeg(pose(0, 0, 0), { xMm: 20, yMm: -50, zMm: 0 });
    expect(across).toBeCloseTo(0, 9);
    expect(up).toBeCloseTo(0, 9);
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
