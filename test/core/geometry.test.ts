import { describe, expect, it } from 'vitest';
import {
  angleBetweenDeg,
  anglesToScreenPoint,
  cameraOf,
  focalLengthPx,
  mmToScreenPoint,
  screenPointToAngles,
  screenPointToMm,
  type ScreenGeometry,
} from '../../src/core/geometry';

const SCREEN: ScreenGeometry = {
  widthPx: 1920,
  heightPx: 1080,
  widthMm: 345,
  heightMm: 194,
  cameraOffsetMm: { xMm: 20, yMm: -10 },
};
const POINTS = [
  { xPx: 0, yPx: 0 },
  { xPx: 960, yPx: 540 },
  { xPx: 1800, yPx: 1000 },
];

describe('cameraOf', () => {
  it('takes the field of view as that of the longer side', () => {
    expect(cameraOf(1280, 720, 70)).toEqual({ widthPx: 1280, heightPx: 720, hfovDeg: 70 });
    const onEnd = cameraOf(720, 1280, 70);
    // The pixels of a turned camera are as fine as before: the same focal length in px.
    expect(focalLengthPx(onEnd)).toBeCloseTo(focalLengthPx(cameraOf(1280, 720, 70)), 6);
  });
});

describe('geometry', () => {
  it.each(POINTS)('comes back from millimetres and from angles: %o', (point) => {
    for (const back of [
      mmToScreenPoint(screenPointToMm(point, SCREEN), SCREEN),
      anglesToScreenPoint(screenPointToAngles(point, SCREEN, 550), SCREEN, 550),
    ]) {
      expect(back.xPx).toBeCloseTo(point.xPx, 6);
      expect(back.yPx).toBeCloseTo(point.yPx, 6);
    }
  });

  it('puts the right of the display at negative x, and angles positive to the right and down', () => {
    const right = screenPointToMm({ xPx: 1920, yPx: 540 }, SCREEN);
    expect(right.xMm).toBeCloseTo(-(345 / 2 - 20), 9);
    const angles = screenPointToAngles({ xPx: 1920, yPx: 1080 }, SCREEN, 600);
    expect(angles.xDeg).toBeGreaterThan(0);
    expect(angles.yDeg).toBeGreaterThan(0);
  });

  it('measures the angle between two points', () => {
    const camera = mmToScreenPoint({ xMm: 0, yMm: 0, zMm: 0 }, SCREEN);
    const aside = mmToScreenPoint({ xMm: 600, yMm: 0, zMm: 0 }, SCREEN);
    expect(angleBetweenDeg(camera, aside, SCREEN, 600)).toBeCloseTo(45, 9);
    expect(angleBetweenDeg(aside, aside, SCREEN, 600)).toBe(0);
  });
});
