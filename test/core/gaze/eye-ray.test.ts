import { describe, expect, it } from 'vitest';
import { eyeAnglesDeg, eyeLooksAtMm, viewOf } from '../../../src/core/gaze/eye-ray';
import { identityRotation, rotationFromVector } from '../../../src/core/rotation';

const centreMm = Float64Array.of(-31, 0, -6);
const positionMm = Float64Array.of(10, -60, -600);

describe('the ray of one eye', () => {
  it('leads back to the point that it was measured from, however the head is turned', () => {
    const pose = { rotation: rotationFromVector(0.1, -0.2, 0.05, new Float64Array(9)), positionMm };
    const target = { xMm: 80, yMm: -150, zMm: 0 };
    const seen = eyeLooksAtMm(pose, centreMm, eyeAnglesDeg(pose, centreMm, target))!;
    expect(seen.xMm).toBeCloseTo(80, 6);
    expect(seen.yMm).toBeCloseTo(-150, 6);
  });

  it('takes all of the turn of the head off', () => {
    const target = { xMm: 10, yMm: -60, zMm: 0 };
    const middle = new Float64Array(3);
    const yaw = (10 * Math.PI) / 180;
    const turned = { rotation: rotationFromVector(0, yaw, 0, new Float64Array(9)), positionMm };
    expect(eyeAnglesDeg({ rotation: identityRotation(), positionMm }, middle, target)[0]).toBeCloseTo(0, 6);
    expect(eyeAnglesDeg(turned, middle, target)[0]).toBeCloseTo(-10, 6);
  });

  it('meets nothing when it leads away from the screen', () => {
    expect(eyeLooksAtMm({ rotation: identityRotation(), positionMm }, centreMm, [100, 0])).toBeNull();
  });

  it('tells from where the camera sees the head', () => {
    const [across, up] = viewOf({ rotation: identityRotation(), positionMm });
    expect(across).toBeCloseTo(-10 / 600, 6);
    expect(up).toBeCloseTo(60 / 600, 6);
  });
});
