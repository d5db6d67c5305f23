import { describe, expect, it } from 'vitest';
import { leastSizePx, reachedSizePx, type TargetLook } from './least-size';

const WINDOW = { width: 1366, height: 768 };
const target = (leftPx: number, topPx: number, widthPx: number, heightPx: number): TargetLook => ({
  id: 'one',
  dwellClass: 'tile',
  isKey: false,
  isBeforeEyes: false,
  rect: { leftPx, topPx, widthPx, heightPx },
});

describe('the least size of a target', () => {
  it('is about 100 px on the grid without measured accuracy, and grows as the grid gets coarser', () => {
    const least = (grid: string) => leastSizePx(target(300, 300, 100, 100), grid, WINDOW);
    expect(least('auto')).toEqual({ width: 104, height: 96 });
    const grids = ['6x4', '5x3', '4x2', '3x2', '2x2', '2x1'].map(least);
    for (const [i, { width, height }] of grids.slice(1).entries()) {
      expect(width).toBeGreaterThanOrEqual(grids[i]?.width ?? NaN);
      expect(height).toBeGreaterThanOrEqual(grids[i]?.height ?? NaN);
    }
  });

  it('is a share of the window', () => {
    const one = target(300, 300, 100, 100);
    const double = leastSizePx(one, '3x2', { width: 2732, height: 1536 });
    const single = leastSizePx(one, '3x2', WINDOW);
    expect(double.width / single.width).toBeCloseTo(2, 1);
    expect(double.height / single.height).toBeCloseTo(2, 1);
  });

  it('asks less of keys, whose decoder puts nearly hit ones right', () => {
    const key = { ...target(300, 300, 100, 100), isKey: true };
    expect(leastSizePx(key, '3x2', WINDOW)).toEqual({ width: 68, height: 66 });
  });

  it('counts what is beyond a target at the edge of the window, and nothing else', () => {
    expect(reachedSizePx(target(10, 300, 100, 100), WINDOW)).toEqual({ width: 110, height: 100 });
    expect(reachedSizePx(target(300, 655, 100, 100), WINDOW)).toEqual({ width: 100, height: 113 });
    expect(reachedSizePx(target(60, 60, 100, 100), WINDOW)).toEqual({ width: 100, height: 100 });
  });
});
