import { describe, expect, it } from 'vitest';
import {
  identityRotation,
  multiplyRotations,
  rotate,
  rotateBack,
  rotationFromVector,
  vectorFromRotation,
} from '../../src/core/rotation';

describe('rotation', () => {
  it.each([
    [0, 0, 0],
    [0.3, 0, 0],
    [0.1, -0.7, 0.4],
    [1e-9, 0, 0],
  ])('comes back from its vector (%d, %d, %d)', (x, y, z) => {
    const vector = vectorFromRotation(rotationFromVector(x, y, z, identityRotation()), new Float64Array(3));
    [x, y, z].forEach((value, axis) => expect(vector[axis]).toBeCloseTo(value, 9));
  });

  it('turns x into y by a quarter turn about z', () => {
    const quarter = rotationFromVector(0, 0, Math.PI / 2, identityRotation());
    const turned = rotate(quarter, 1, 0, 0, new Float64Array(3));
    expect([...turned].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([0, 1, 0]);
    const back = rotateBack(quarter, 0, 1, 0, new Float64Array(3));
    expect([...back].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 0, 0]);
  });

  it('adds turns about one axis', () => {
    const a = rotationFromVector(0, 0.2, 0, identityRotation());
    const b = rotationFromVector(0, 0.3, 0, identityRotation());
    const vector = vectorFromRotation(multiplyRotations(a, b, identityRotation()), new Float64Array(3));
    expect(vector[1]).toBeCloseTo(0.5, 9);
  });
});
