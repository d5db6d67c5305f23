import { describe, expect, it } from 'vitest';
import { percentile, score } from '../../../bench/evaluate/score';
import { mmToScreenPoint } from '../../../src/core/geometry';

const SCREEN = {
  widthPx: 1920,
  heightPx: 1080,
  widthMm: 345,
  heightMm: 194,
  cameraOffsetMm: { xMm: 0, yMm: -10 },
};
const DISTANCE_MM = 600;

/** The pixel at visual angles (right, down) from the point that the camera is at. */
function at(xDeg: number, yDeg: number) {
  const rad = Math.PI / 180;
  const xMm = -DISTANCE_MM * Math.tan(xDeg * rad);
  const yMm = -Math.hypot(DISTANCE_MM, xMm) * Math.tan(yDeg * rad);
  return mmToScreenPoint({ xMm, yMm, zMm: 0 }, SCREEN);
}
const TARGETS = [-10, 0, 10].flatMap((x) => [5, 10, 15].map((y) => ({ x, y })));

describe('score', () => {
  it('is perfect for perfect gaze', () => {
    const looks = TARGETS.map(({ x, y }) => ({ target: at(x, y), gaze: [at(x, y), at(x, y)] }));
    const { meanErrorDeg, rangeXFraction, rangeYFraction, precisionSdDeg } = score(
      looks,
      SCREEN,
      DISTANCE_MM,
    );
    expect(meanErrorDeg).toBeCloseTo(0, 5);
    expect(rangeXFraction).toBeCloseTo(1, 9);
    expect(rangeYFraction).toBeCloseTo(1, 9);
    expect(precisionSdDeg).toBeCloseTo(0, 9);
  });

  it('finds bias with its sign, and noise apart from it', () => {
    const looks = TARGETS.map(({ x, y }) => ({
      target: at(x, y),
      gaze: [at(x + 0.5 - 0.3, y - 1), at(x + 0.5 + 0.3, y - 1)],
    }));
    const result = score(looks, SCREEN, DISTANCE_MM);
    expect(result.biasXDeg).toBeCloseTo(0.5, 6);
    expect(result.biasYDeg).toBeCloseTo(-1, 6);
    expect(result.meanAbsYDeg).toBeCloseTo(1, 6);
    expect(result.meanErrorDeg).toBeCloseTo(Math.hypot(0.5, 1), 1);
    expect(result.precisionSdDeg).toBeCloseTo(Math.sqrt(0.3 ** 2 / 2), 6);
  });

  it('finds a range that is lost', () => {
    const looks = TARGETS.map(({ x, y }) => ({ target: at(x, y), gaze: [at(0.9 * x, 10 + 0.4 * (y - 10))] }));
    const result = score(looks, SCREEN, DISTANCE_MM);
    expect(result.rangeXFraction).toBeCloseTo(0.9, 6);
    expect(result.rangeYFraction).toBeCloseTo(0.4, 6);
  });

  it('leaves out targets without gaze, and refuses when none is left', () => {
    const looks = [
      { target: at(0, 5), gaze: [at(1, 5)] },
      { target: at(5, 5), gaze: [] },
    ];
    expect(score(looks, SCREEN, DISTANCE_MM).meanAbsXDeg).toBeCloseTo(1, 6);
    expect(() => score([{ target: at(0, 5), gaze: [] }], SCREEN, DISTANCE_MM)).toThrow(
      /no validation target/,
    );
  });
});

describe('percentile', () => {
  it('interpolates', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(percentile([1], 0.95)).toBe(1);
  });
});
