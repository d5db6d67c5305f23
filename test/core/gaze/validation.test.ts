import { describe, expect, it } from 'vitest';
import { anglesToScreenPoint, screenPointToAngles } from '../../../src/core/geometry';
import { measureAccuracy, withoutStrays } from '../../../src/core/gaze/validation';
import { accuracySchema } from '../../../src/core/profiles/profile';
import { at, SCREEN } from './sitter';

/** Samples around a target: this far off, with this standard deviation, degrees. */
function looks(target: { xPx: number; yPx: number }, biasXDeg: number, biasYDeg: number, sdDeg: number) {
  const { xDeg, yDeg } = screenPointToAngles(target, SCREEN, 600);
  const samples = [-1, 1, -1, 1].map((sign) =>
    anglesToScreenPoint({ xDeg: xDeg + biasXDeg + sign * sdDeg, yDeg: yDeg + biasYDeg }, SCREEN, 600),
  );
  return { target, samples };
}

describe('measureAccuracy', () => {
  it('tells bias from noise', () => {
    const accuracy = measureAccuracy(
      [looks(at(0.5, 0.5), 1, 0, 0.3), looks(at(0.5, 0.4), -1, 0.5, 0.3)],
      SCREEN,
      600,
      12,
    );
    if (accuracy === null) throw new Error('nothing measured');
    expect(accuracySchema.parse(accuracy)).toEqual(accuracy);
    const [first, second] = accuracy.regions;
    expect(first?.biasXDeg).toBeCloseTo(1, 3);
    expect(second?.biasYDeg).toBeCloseTo(0.5, 3);
    expect(first?.precisionXDeg).toBeCloseTo(0.3, 3);
    expect(first?.precisionYDeg).toBeCloseTo(0, 3);
    expect(first?.errorDeg).toBeCloseTo(1, 1);
    expect(accuracy.sigmaXDeg).toBeCloseTo(Math.hypot(1, 0.3), 2);
    expect(accuracy.durationS).toBe(12);
  });

  it('reports the precision with strays and selects without them', () => {
    const point = looks(at(0.5, 0.5), 0, 0, 0.2);
    const steady = { ...point, samples: [...point.samples, ...point.samples] };
    const blinked = { ...steady, samples: [...steady.samples, at(0.5, 0.8)] };
    const [without, with1] = [steady, blinked].map((one) => measureAccuracy([one], SCREEN, 600, 1)!);
    expect(with1!.errorDeg).toBeCloseTo(without!.errorDeg, 6);
    expect(with1!.sigmaYDeg).toBeCloseTo(without!.sigmaYDeg, 6);
    expect(with1!.precisionDeg).toBeGreaterThan(3 * without!.precisionDeg);
  });

  it('leaves out points without samples, and has no result without any', () => {
    const empty = { target: at(0.1, 0.1), samples: [] };
    expect(measureAccuracy([empty, looks(at(0.5, 0.5), 0, 0, 0)], SCREEN, 600, 1)?.regions).toHaveLength(1);
    expect(measureAccuracy([empty], SCREEN, 600, 1)).toBeNull();
  });
});

describe('withoutStrays', () => {
  const near = [at(0.5, 0.5), at(0.501, 0.5), at(0.5, 0.502), at(0.499, 0.5), at(0.5, 0.499)];

  it('leaves out the frame of a lid on its way, and nothing else', () => {
    expect(withoutStrays([...near, at(0.5, 0.9)], SCREEN, 600)).toEqual(near);
    expect(withoutStrays(near, SCREEN, 600)).toEqual(near);
    expect(withoutStrays([], SCREEN, 600)).toEqual([]);
  });

  it('does not make a bad look good', () => {
    const halves = [...near, ...near.map(({ xPx, yPx }) => ({ xPx: xPx + 500, yPx }))];
    expect(withoutStrays(halves, SCREEN, 600)).toEqual(halves);
  });
});
