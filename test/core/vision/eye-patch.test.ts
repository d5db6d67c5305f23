import { describe, expect, it } from 'vitest';
import { EyePatchSampler, FEATURE_COUNT, NO_SHIFT, sampleGrey } from '../../../src/core/vision/eye-patch';
import { buildHeadModel } from '../../../src/core/vision/head-model';
import { HeadPoseSolver } from '../../../src/core/vision/head-pose';
import { CAMERA, faceFrame, STRAIGHT, type FacePose } from './synthetic-face';

const head = buildHeadModel([faceFrame(STRAIGHT, 0).landmarks], CAMERA);

function featuresOf(change: Partial<FacePose>, slope = 0): Float64Array {
  const { landmarks, band } = faceFrame({ ...STRAIGHT, ...change }, 0, { slope });
  const pose = new HeadPoseSolver(head).solve(landmarks, CAMERA);
  const features = new Float64Array(FEATURE_COUNT);
  new EyePatchSampler(head).sample(band, CAMERA, pose!, NO_SHIFT, features);
  return features;
}

const difference = (a: Float64Array, b: Float64Array) => Math.hypot(...a.map((value, i) => value - b[i]!));

describe('EyePatchSampler', () => {
  const still = featuresOf({});
  const aside = difference(still, featuresOf({ gazeAt: { xMm: 30, yMm: -100, zMm: 0 } }));

  it('gives features of length 1, a little less for mixing neighbours, without a mean', () => {
    expect(Math.hypot(...still)).toBeGreaterThan(0.85);
    expect(Math.hypot(...still)).toBeLessThan(1);
    expect(still.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 6);
  });

  it('hardly sees a lamp from the side', () => {
    expect(difference(still, featuresOf({}, 0.3))).toBeLessThan(0.1 * aside);
  });

  it('hardly sees a head that moves or turns while the eyes stand still in it', () => {
    const moved = { eyesMm: { xMm: 0, yMm: -60, zMm: -560 }, gazeAt: { xMm: 0, yMm: -97.3, zMm: 0 } };
    expect(difference(still, featuresOf(moved))).toBeLessThan(0.35 * aside);
    const roll: Partial<FacePose> = { turnDeg: [0, 0, 8], gazeAt: { xMm: 5.57, yMm: -99.6, zMm: 0 } };
    expect(difference(still, featuresOf(roll))).toBeLessThan(0.35 * aside);
  });

  it('samples between pixels, and the edge outside', () => {
    const band = { grey: Uint8Array.of(0, 100, 50, 150), widthPx: 2, heightPx: 2, leftPx: 0, topPx: 0 };
    expect(sampleGrey(band, 1, 1)).toBeCloseTo(75, 0);
    expect(sampleGrey(band, 0.5, 0.5)).toBeCloseTo(0, 6);
    expect(sampleGrey(band, -50, 0.5)).toBeCloseTo(0, 6);
    expect(sampleGrey(band, 50, 50)).toBeCloseTo(150, 0);
  });
});
