import { describe, expect, it } from 'vitest';
import {
  faceSurface,
  SURFACE_COLUMNS,
  SURFACE_ROWS,
  SURFACE_SIZE,
} from '../../../src/core/vision/face-surface';
import { FACE_POINT_COUNT } from '../../../src/core/vision/landmarks';

/** A head whose landmarks lie on a plane that slopes backwards to the right. */
const head = {
  pointsMm: Float64Array.from({ length: FACE_POINT_COUNT * 3 }, (_, i) => {
    const point = Math.floor(i / 3);
    const x = ((point % 22) - 10.5) * 6;
    const y = (Math.floor(point / 22) - 10.5) * 6;
    return i % 3 === 0 ? x : i % 3 === 1 ? y : -0.3 * x;
  }),
  distanceMm: 600,
};

describe('faceSurface', () => {
  const surface = faceSurface(head);

  it('lies on the landmarks', () => {
    expect(surface).toHaveLength(SURFACE_SIZE * 3);
    for (let cell = 0; cell < SURFACE_SIZE; cell++) {
      expect(Math.abs(surface[3 * cell + 2]! + 0.3 * surface[3 * cell]!)).toBeLessThan(1.5);
    }
  });

  it('goes from the left to the right and from the top down', () => {
    expect(surface[0]).toBeLessThan(surface[3]!);
    expect(surface[1]).toBeGreaterThan(surface[3 * SURFACE_COLUMNS + 1]!);
    const last = SURFACE_ROWS * SURFACE_COLUMNS - 1;
    expect(surface[3 * last]).toBeCloseTo(-surface[0]!, 9);
  });
});
