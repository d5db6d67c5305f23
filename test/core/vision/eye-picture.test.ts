import { describe, expect, it } from 'vitest';
import { EYE_PICTURE_COLUMNS, EYE_PICTURE_ROWS, eyePictures } from '../../../src/core/vision/eye-picture';
import { faceFrame, STRAIGHT } from './synthetic-face';

const SIZE = EYE_PICTURE_COLUMNS * EYE_PICTURE_ROWS;

/** Middle of the dark part (the iris) of one eye's picture, in columns and rows. */
function irisOf(grey: Uint8ClampedArray, eye: number): { column: number; row: number } {
  let [sum, columns, rows] = [0, 0, 0];
  for (let i = 0; i < SIZE; i++) {
    const darkness = Math.max(0, 90 - (grey[eye * SIZE + i] ?? 255));
    sum += darkness;
    columns += darkness * (i % EYE_PICTURE_COLUMNS);
    rows += darkness * Math.floor(i / EYE_PICTURE_COLUMNS);
  }
  return { column: columns / sum, row: rows / sum };
}

const picturesOf = (change: Partial<typeof STRAIGHT>) => {
  const { landmarks, band } = faceFrame({ ...STRAIGHT, ...change }, 0);
  return eyePictures(landmarks, band);
};

describe('the pictures of the eyes', () => {
  it('show both eyes, each with its iris about the middle', () => {
    const grey = picturesOf({});
    expect(grey).toHaveLength(2 * SIZE);
    for (const eye of [0, 1]) {
      const { column, row } = irisOf(grey, eye);
      expect(Math.abs(column - EYE_PICTURE_COLUMNS / 2)).toBeLessThan(12);
      expect(Math.abs(row - EYE_PICTURE_ROWS / 2)).toBeLessThan(12);
    }
  });

  it('show where the eyes look', () => {
    const left = irisOf(picturesOf({ gazeAt: { xMm: -150, yMm: -100, zMm: 0 } }), 0);
    const right = irisOf(picturesOf({ gazeAt: { xMm: 150, yMm: -100, zMm: 0 } }), 0);
    expect(Math.abs(right.column - left.column)).toBeGreaterThan(8);
  });

  it('stay level when the head is tilted', () => {
    const level = irisOf(picturesOf({}), 0);
    const tilted = irisOf(picturesOf({ turnDeg: [0, 0, 15] }), 0);
    expect(Math.abs(tilted.row - level.row)).toBeLessThan(3);
    expect(Math.abs(tilted.column - level.column)).toBeLessThan(4);
  });
});
