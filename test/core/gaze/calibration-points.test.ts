import { describe, expect, it } from 'vitest';

import { calibrationPoints, checkPoints, paceOf } from '../../../src/core/gaze/calibration-points';

const SCREEN = {
  widthPx: 1920,
  heightPx: 1080,
  widthMm: 345,
  heightMm: 194,
  cameraOffsetMm: { xMm: 0, yMm: -10 },
};

describe('calibrationPoints', () => {
  it.each([
    ['quick', 5],
    ['standard', 9],
    ['best', 13],
    ['comfort', 9],
  ] as const)('asks %s with %d points, the centre first, none twice, none of the check', (preset, count) => {
    const points = calibrationPoints(SCREEN, preset);
    expect(points).toHaveLength(count);
    expect(points[0]).toEqual({ xPx: 960, yPx: 540 });
    const places = new Set(points.map(({ xPx, yPx }) => `${xPx} ${yPx}`));
    expect(places.size).toBe(count);
    for (const { xPx, yPx } of checkPoints(SCREEN)) expect(places).not.toContain(`${xPx} ${yPx}`);
  });

  it('asks left and right alone for yes and no, and checks above and below', () => {
    const [left, right, ...more] = calibrationPoints(SCREEN, 'twoPoint');
    expect(more).toEqual([]);
    expect([left!.yPx, right!.yPx]).toEqual([540, 540]);
    expect(left!.xPx + right!.xPx).toBe(1920);
    for (const { yPx } of checkPoints(SCREEN, 'twoPoint')) expect(Math.abs(yPx - 540)).toBeGreaterThan(100);
  });

  it('checks on other points when the first ones were learnt from', () => {
    const first = checkPoints(SCREEN);
    for (const point of checkPoints(SCREEN, 'standard', true)) {
      for (const known of [...first, ...calibrationPoints(SCREEN, 'best')])
        expect(Math.hypot(point.xPx - known.xPx, point.yPx - known.yPx)).toBeGreaterThan(80);
    }
  });

  it('gives slow eyes twice the time', () => {
    expect(paceOf('comfort')).toBe(2);
    expect(paceOf('standard')).toBe(1);
  });
});
