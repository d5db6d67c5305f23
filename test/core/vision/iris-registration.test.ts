import { describe, expect, it } from 'vitest';
import type { PointMm } from '../../../src/core/units';
import { buildHeadModel } from '../../../src/core/vision/head-model';
import type { HeadPose } from '../../../src/core/vision/head-pose';
import {
  eyeCentreMm,
  eyeWidthMm,
  IrisRegistration,
  observeIris,
  type EyeAngles,
} from '../../../src/core/vision/iris-registration';
import { IRIS_CELLS, irisSlopes, readIris } from '../../../src/core/vision/iris-window';
import { identityRotation } from '../../../src/core/rotation';
import { CAMERA, faceFrame, STRAIGHT } from './synthetic-face';

const EYE = 0;
const frameAt = (gazeAt: PointMm, seed: number) =>
  faceFrame({ ...STRAIGHT, gazeAt }, 33 * seed, { seed, noisePx: 0, grain: 2, slope: 0 });
const straight = frameAt({ xMm: 0, yMm: -60, zMm: 0 }, 1);
const head = buildHeadModel([straight.landmarks], CAMERA);
const pose: HeadPose = {
  rotation: identityRotation(),
  positionMm: Float64Array.of(STRAIGHT.eyesMm.xMm, STRAIGHT.eyesMm.yMm, STRAIGHT.eyesMm.zMm),
};
const centreMm = eyeCentreMm(head, EYE);

/** Angles of this eye that looks at a point of the screen's plane. */
function anglesAt({ xMm, yMm }: PointMm): EyeAngles {
  const x = xMm - pose.positionMm[0]! - centreMm[0]!;
  const y = yMm - pose.positionMm[1]! - centreMm[1]!;
  const z = -pose.positionMm[2]! - centreMm[2]!;
  const deg = 180 / Math.PI;
  return [Math.atan2(x, z) * deg, Math.atan2(y, Math.hypot(x, z)) * deg];
}

const TARGETS = [-60, 0, 60].flatMap((xMm) => [-90, -60, -30].map((yMm) => ({ xMm, yMm, zMm: 0 })));

describe('IrisRegistration', () => {
  const observed = observeIris(
    centreMm,
    TARGETS.map((target, i) => frameAt(target, i + 2)),
    TARGETS.map(() => pose),
    TARGETS.map(anglesAt),
  );
  const registration = new IrisRegistration(centreMm, observed.template);

  it('measures how far an eye turns, wherever it begins to look', () => {
    const seen = [-30, 30].map((xMm) => {
      const target = { xMm, yMm: -60, zMm: 0 };
      const [across, up] = anglesAt(target);
      return [0, 3, -3].map((offDeg) =>
        registration.refine(frameAt(target, 40 + xMm), pose, [across + offDeg, up + offDeg / 2]),
      );
    });
    const across = seen.map((from) => from.map((angles) => angles![0]));
    for (const from of across) expect(Math.max(...from) - Math.min(...from)).toBeLessThan(0.3);
    const turned = across[1]![0]! - across[0]![0]!;
    const wanted = anglesAt({ xMm: 30, yMm: -60, zMm: 0 })[0] - anglesAt({ xMm: -30, yMm: -60, zMm: 0 })[0];
    expect(Math.abs(turned / wanted - 1)).toBeLessThan(0.25);
  });

  it('bears a lamp that is moved to the side', () => {
    const target = { xMm: 25, yMm: -70, zMm: 0 };
    const lit = faceFrame({ ...STRAIGHT, gazeAt: target }, 0, { seed: 9, noisePx: 0, grain: 0, slope: 0.25 });
    const plain = faceFrame({ ...STRAIGHT, gazeAt: target }, 0, { seed: 9, noisePx: 0, grain: 0, slope: 0 });
    const [a, b] = [plain, lit].map((frame) => registration.refine(frame, pose, anglesAt(target))!);
    expect(Math.hypot(a![0] - b![0], a![1] - b![1])).toBeLessThan(0.4);
  });

  it('stays where it began when the picture is empty', () => {
    const { band } = straight;
    const blank = { ...straight, band: { ...band, grey: new Uint8Array(band.grey.length).fill(90) } };
    const [across, up] = registration.refine(blank, pose, [2, 1])!;
    expect(across).toBeCloseTo(2, 3);
    expect(up).toBeCloseTo(1, 3);
  });
});

describe('the eye on the head', () => {
  it('is as wide as its corners are apart, and turns about a point behind them', () => {
    expect(eyeWidthMm(head, EYE)).toBeCloseTo(30, 0);
    expect(centreMm[0]).toBeCloseTo(-31, 0);
    expect(centreMm[2]).toBeLessThan(-4);
  });
});

describe('readIris', () => {
  it('shows the dark iris in the middle of the window, its slopes leading away from it', () => {
    const seen = new Float64Array(IRIS_CELLS);
    const [across, up] = anglesAt({ xMm: 0, yMm: -60, zMm: 0 });
    readIris(straight, pose, centreMm, across, up, seen);
    const middle = Math.floor(IRIS_CELLS / 2);
    expect(seen[middle]).toBeLessThan(-0.5);
    expect(seen.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 6);
    const slopes = irisSlopes(seen);
    expect(slopes.some(Number.isNaN)).toBe(true);
    expect(slopes[2 * middle]).not.toBeNaN();
  });
});
