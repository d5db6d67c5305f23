import { describe, expect, it } from 'vitest';
import { CrossCheck } from '../../../src/core/gaze/cross-check';
import { fitLandmarkModel, landmarkAngles, type LandmarkModel } from '../../../src/core/gaze/landmark-model';
import { LANDMARK_COUNT } from '../../../src/core/vision/face-frame';
import { irisOffset } from '../../../src/core/vision/iris-offset';
import { LEFT_EYE, RIGHT_EYE, type EyeLandmarks } from '../../../src/core/vision/landmarks';
import { makeRandom } from '../vision/synthetic-face';

const FRAME_MS = 33;

/** Landmarks that always say the same, usually off by so much. */
const saying = (acrossDeg: number, upDeg: number, usualErrorDeg: number): LandmarkModel => ({
  across: [acrossDeg, 0, 0, 0, 0, 0],
  up: [upDeg, 0, 0, 0, 0, 0],
  usualErrorDeg,
});

/** Whether it doubts after `ms` of landmarks that are `offDeg` aside. */
function doubtsAfter(check: CrossCheck, offDeg: number, ms: number, fromMs: number, usualDeg = 1): boolean {
  let doubts = false;
  for (let tMs = fromMs; tMs <= fromMs + ms; tMs += FRAME_MS)
    doubts = check.step(saying(3 + offDeg, 1, usualDeg), [3, 1], () => ({ along: 0, down: 0 }), tMs);
  return doubts;
}

describe('fitLandmarkModel', () => {
  it('finds angles from where the irises are', () => {
    const random = makeRandom(5);
    const angles = Array.from({ length: 40 }, () => [20 * random() - 10, 16 * random() - 8] as const);
    const offsets = angles.map(([x, y]) => ({ along: 0.02 * x + 0.0003 * x * x, down: -0.01 * y }));
    const model = fitLandmarkModel(
      offsets,
      angles.map(([x]) => x),
      angles.map(([, y]) => y),
    )!;
    expect(model.usualErrorDeg).toBeLessThan(0.6);
    expect(landmarkAngles(model, { along: 0.1075, down: -0.03 })[0]).toBeCloseTo(5, 0);
  });
});

describe('CrossCheck', () => {
  it('doubts a gaze from which the landmarks differ for half a second', () => {
    const check = new CrossCheck();
    expect(doubtsAfter(check, 0, 2000, 0)).toBe(false);
    expect(doubtsAfter(check, 6, 400, 2033)).toBe(false);
    expect(doubtsAfter(check, 6, 450, 2460)).toBe(true);
    expect(doubtsAfter(check, 0, 200, 2940)).toBe(false);
  });

  it('bears little differences, landmarks that are poor, and those that know nothing', () => {
    expect(doubtsAfter(new CrossCheck(), 3, 2000, 0)).toBe(false);
    expect(doubtsAfter(new CrossCheck(), 6, 2000, 0, 5)).toBe(false);
    expect(doubtsAfter(new CrossCheck(), 30, 2000, 0, 7)).toBe(false);
  });

  it('gets used to a difference that stays', () => {
    expect(doubtsAfter(new CrossCheck(), 6, 1000, 0)).toBe(true);
    expect(doubtsAfter(new CrossCheck(), 6, 20_000, 0)).toBe(false);
  });

  it('begins anew after closed eyes and after a gap', () => {
    const check = new CrossCheck();
    doubtsAfter(check, 6, 400, 0);
    expect(check.step(saying(9, 1, 1), [3, 1], () => null, 610)).toBe(false);
    expect(doubtsAfter(check, 6, 300, 640)).toBe(false);
    expect(doubtsAfter(check, 6, 300, 3000)).toBe(false);
  });
});

describe('CrossCheck of a calibration without landmarks', () => {
  it('doubts nothing and asks for nothing', () => {
    const ask = () => {
      throw new Error('asked');
    };
    expect(new CrossCheck().step(null, [30, 0], ask, 0)).toBe(false);
  });

  it('asks for the landmarks a few times a second', () => {
    const check = new CrossCheck();
    let asked = 0;
    for (let tMs = 0; tMs < 1000; tMs += FRAME_MS) {
      check.step(
        saying(3, 1, 1),
        [3, 1],
        () => {
          asked++;
          return { along: 0, down: 0 };
        },
        tMs,
      );
    }
    expect(asked).toBeLessThan(8);
    expect(asked).toBeGreaterThan(4);
  });
});

describe('irisOffset', () => {
  const landmarks = new Float32Array(LANDMARK_COUNT * 3);
  const put = ({ corners, irisCentre }: EyeLandmarks, u: number, along: number, down: number) => {
    landmarks.set([u, 100, 0], 3 * corners[0]);
    landmarks.set([u + 40, 100, 0], 3 * corners[1]);
    landmarks.set([u + 20 + 40 * along, 100 + 40 * down, 0], 3 * irisCentre);
  };
  put(RIGHT_EYE, 100, 0.1, 0.05);
  put(LEFT_EYE, 200, 0.2, -0.05);

  it('is the mean of the eyes that are read, in eye widths', () => {
    expect(irisOffset(landmarks, 'both')!.along).toBeCloseTo(0.15, 5);
    expect(irisOffset(landmarks, 'left')!.along).toBeCloseTo(0.2, 5);
    expect(irisOffset(landmarks, 'right')!.down).toBeCloseTo(0.05, 5);
  });

  it('is nothing for an eye without width', () => {
    expect(irisOffset(new Float32Array(LANDMARK_COUNT * 3), 'both')).toBeNull();
  });
});
