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

  it('mends a lamp that is mirrored in the iris, and bears an overexposed picture', () => {
    const frame = faceFrame(STRAIGHT, 0);
    const pose = new HeadPoseSolver(head).solve(frame.landmarks, CAMERA)!;
    const sample = (grey: Uint8Array) => {
      const features = new Float64Array(FEATURE_COUNT);
      new EyePatchSampler(head).sample({ ...frame.band, grey }, CAMERA, pose, NO_SHIFT, features);
      return features;
    };
    const withSpot = (value: number) => {
      const { band, landmarks } = frame;
      const grey = band.grey.slice();
      const u = Math.round(landmarks[3 * 468]! - band.leftPx);
      const v = Math.round(landmarks[3 * 468 + 1]! - band.topPx);
      for (let dy = -2; dy <= 2; dy++)
        grey.fill(value, (v + dy) * band.widthPx + u - 2, (v + dy) * band.widthPx + u + 3);
      return sample(grey);
    };
    // 240 is bright but not cut off: it stays, as anything that is only bright does.
    const [mended, kept] = [difference(still, withSpot(255)), difference(still, withSpot(240))];
    expect(mended).toBeLessThan(0.4 * kept);
    expect(sample(new Uint8Array(frame.band.grey.length).fill(255)).every(Number.isFinite)).toBe(true);
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
