import { describe, expect, it } from 'vitest';

import {
  ATLAS_POSES,
  BLINK_CLOSURES,
  BLINK_GRID,
  blendedTiles,
  blinkTile,
  GAZE_GRID,
  gridShare,
  sheetFrames,
  tilePlace,
  type AtlasIndex,
} from './atlas-plan';
import { assumedDisplay } from './display';

const PLAN = {
  display: assumedDisplay(1920, 1080),
  camera: { widthPx: 1280, heightPx: 720, hfovDeg: 70 },
  poses: [ATLAS_POSES.straight],
};
const STRIP = { left: 560, top: 349, width: 176, height: 80 };
const INDEX: AtlasIndex = {
  face: 'face-a',
  display: PLAN.display,
  camera: PLAN.camera,
  grid: GAZE_GRID,
  blinkGrid: BLINK_GRID,
  blinkClosures: BLINK_CLOSURES,
  sheets: [{ pose: ATLAS_POSES.straight, strip: STRIP }],
};
const FRAMES = sheetFrames(PLAN, ATLAS_POSES.straight);

describe('sheetFrames', () => {
  it('reaches a cell beyond the display and holds its corners', () => {
    expect(gridShare(GAZE_GRID, 1, 1)).toEqual({ xShare: 0, yShare: 0 });
    expect(gridShare(GAZE_GRID, GAZE_GRID.columns - 2, GAZE_GRID.rows - 2)).toEqual({ xShare: 1, yShare: 1 });
    expect(gridShare(GAZE_GRID, 0, 0).xShare).toBeLessThan(0);
  });

  it('has every direction and every step of a blink, free of noise', () => {
    const blinks = BLINK_GRID.columns * BLINK_GRID.rows * BLINK_CLOSURES.length;
    expect(FRAMES).toHaveLength(GAZE_GRID.columns * GAZE_GRID.rows + blinks);
    for (const frame of FRAMES) expect(frame.noiseSeed).toBeNull();
  });
});

describe('blendedTiles', () => {
  it.each([
    [0.5, 0.5],
    [0.123, 0.877],
    [0, 1],
    [1, 0],
  ])('blends to the very direction inside the display (%f, %f)', (xShare, yShare) => {
    const tiles = blendedTiles(GAZE_GRID, xShare, yShare);
    const total = (value: (tile: number) => number) =>
      tiles.reduce((sum, { tile, weight }) => sum + weight * value(tile), 0);
    expect(total(() => 1)).toBeCloseTo(1);
    const { display } = PLAN;
    expect(total((tile) => FRAMES[tile]?.gazeMm[0] ?? NaN)).toBeCloseTo((0.5 - xShare) * display.widthMm);
    expect(total((tile) => FRAMES[tile]?.gazeMm[1] ?? NaN)).toBeCloseTo(-10 - yShare * display.heightMm);
  });

  it('stays at the edge of the grid beyond it', () => {
    expect(blendedTiles(GAZE_GRID, -3, -3)).toEqual([{ tile: 0, weight: 1 }]);
    const last = GAZE_GRID.columns * GAZE_GRID.rows - 1;
    expect(blendedTiles(GAZE_GRID, 9, 9)).toEqual([{ tile: last, weight: 1 }]);
  });
});

describe('blinkTile', () => {
  it('finds the nearest closure and direction, and none for open eyes', () => {
    expect(blinkTile(INDEX, 0.5, 0.5, 0)).toBeNull();
    expect(blinkTile(INDEX, 0.5, 0.5, 0.1)).toBeNull();
    const closed = FRAMES[blinkTile(INDEX, 1, 0, 0.95) ?? -1];
    expect(closed?.blink).toBe(1);
    expect(closed?.gazeMm[0]).toBeCloseTo(-PLAN.display.widthMm / 2);
    expect(closed?.gazeMm[1]).toBeCloseTo(-10);
    expect(FRAMES[blinkTile(INDEX, 0.5, 0.5, 0.5) ?? -1]?.blink).toBe(0.35);
  });
});

describe('tilePlace', () => {
  it('counts row by row', () => {
    expect(tilePlace(INDEX, STRIP, 0)).toEqual({ xPx: 0, yPx: 0 });
    expect(tilePlace(INDEX, STRIP, GAZE_GRID.columns + 2)).toEqual({ xPx: 352, yPx: 80 });
  });
});

describe('assumedDisplay', () => {
  it('is 15.6 inches in any aspect', () => {
    expect(assumedDisplay(1920, 1080)).toMatchObject({ widthMm: 345, heightMm: 194 });
    const square = assumedDisplay(1000, 1000);
    expect(square.widthMm).toBe(square.heightMm);
    expect(Math.hypot(square.widthMm, square.heightMm)).toBeCloseTo(396, 0);
  });
});
