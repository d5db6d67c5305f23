import { screenPointToMm, type CameraGeometry, type ScreenGeometry } from '../../src/core/geometry';
import type { PictureRect, PuppetFrame, Triple } from './frame';

/** Gaze directions over the display, the outer ones beyond its edges. */
export interface GazeGrid {
  /** Directions across and down, the margin included. */
  readonly columns: number;
  readonly rows: number;
  /** Directions beyond each edge of the display. */
  readonly margin: number;
}

/** About 1 degree apart on a 15.6-inch display: the iris moves 0.3 px between neighbours, so blending them is exact enough. */
export const GAZE_GRID: GazeGrid = { columns: 35, rows: 21, margin: 1 };
/** Blinks look much the same wherever one looks: few directions, the steps of closing in each. */
export const BLINK_GRID: GazeGrid = { columns: 5, rows: 3, margin: 0 };
export const BLINK_CLOSURES = [0.35, 0.7, 1] as const;

/** A head pose with pictures of its own. */
export interface AtlasPose {
  readonly name: string;
  readonly eyeMidMm: Triple;
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
}

export const ATLAS_POSES = {
  straight: { name: 'straight', eyeMidMm: [3, -18, -600], yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
  turned: { name: 'turned', eyeMidMm: [-8, -12, -592], yawDeg: 4, pitchDeg: -2, rollDeg: 2 },
  nearer: { name: 'nearer', eyeMidMm: [10, -25, -570], yawDeg: -3, pitchDeg: 2, rollDeg: -1 },
} as const satisfies Record<string, AtlasPose>;

export interface AtlasPlan {
  readonly display: ScreenGeometry;
  readonly camera: CameraGeometry;
  readonly poses: readonly AtlasPose[];
}

/** One pose of a finished atlas. */
export interface AtlasSheet {
  readonly pose: AtlasPose;
  /** Where the eyes are in the picture; the size of each tile. */
  readonly strip: PictureRect;
}

/** What is known about an atlas besides its pictures. */
export interface AtlasIndex {
  readonly face: string;
  readonly display: ScreenGeometry;
  readonly camera: CameraGeometry;
  readonly grid: GazeGrid;
  readonly blinkGrid: GazeGrid;
  readonly blinkClosures: readonly number[];
  readonly sheets: readonly AtlasSheet[];
}

/** Place of a grid direction as shares of the display's width and height; outside 0 to 1 in the margin. */
export function gridShare(grid: GazeGrid, column: number, row: number): { xShare: number; yShare: number } {
  return {
    xShare: (column - grid.margin) / (grid.columns - 1 - 2 * grid.margin),
    yShare: (row - grid.margin) / (grid.rows - 1 - 2 * grid.margin),
  };
}

function gridFrames(grid: GazeGrid, { display }: AtlasPlan, pose: AtlasPose, blink: number): PuppetFrame[] {
  const frames: PuppetFrame[] = [];
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const { xShare, yShare } = gridShare(grid, column, row);
      const point = { xPx: xShare * display.widthPx, yPx: yShare * display.heightPx };
      const { xMm, yMm, zMm } = screenPointToMm(point, display);
      const { eyeMidMm, yawDeg, pitchDeg, rollDeg } = pose;
      const still = { eyeMidMm, yawDeg, pitchDeg, rollDeg, ptosis: 0, lightGradient: 0, noiseSeed: null };
      frames.push({ ...still, gazeMm: [xMm, yMm, zMm], blink });
    }
  }
  return frames;
}

/** The frames of a pose in the order of the sheet's tiles: all directions row by row, then the blinks by closure. */
export function sheetFrames(plan: AtlasPlan, pose: AtlasPose): PuppetFrame[] {
  return [
    ...gridFrames(GAZE_GRID, plan, pose, 0),
    ...BLINK_CLOSURES.flatMap((closure) => gridFrames(BLINK_GRID, plan, pose, closure)),
  ];
}

/** A tile of a sheet and its weight in the blend. */
export interface TileWeight {
  readonly tile: number;
  readonly weight: number;
}

/** The four neighbours of a direction with their bilinear weights, which add up to 1; beyond the grid its edge. */
export function blendedTiles(grid: GazeGrid, xShare: number, yShare: number): TileWeight[] {
  const place = (share: number, count: number) =>
    Math.min(count - 1, Math.max(0, share * (count - 1 - 2 * grid.margin) + grid.margin));
  const column = place(xShare, grid.columns);
  const row = place(yShare, grid.rows);
  const left = Math.min(grid.columns - 2, Math.floor(column));
  const top = Math.min(grid.rows - 2, Math.floor(row));
  const across = column - left;
  const down = row - top;
  const tile = top * grid.columns + left;
  return [
    { tile, weight: (1 - across) * (1 - down) },
    { tile: tile + 1, weight: across * (1 - down) },
    { tile: tile + grid.columns, weight: (1 - across) * down },
    { tile: tile + grid.columns + 1, weight: across * down },
  ].filter(({ weight }) => weight > 0);
}

/** The tile of a blink, or null while the eyes are as good as open. */
export function blinkTile(index: AtlasIndex, xShare: number, yShare: number, closure: number): number | null {
  const { blinkGrid, blinkClosures, grid } = index;
  const levels = [0, ...blinkClosures];
  const distances = levels.map((level) => Math.abs(level - closure));
  const nearest = distances.indexOf(Math.min(...distances));
  if (nearest === 0) return null;
  const step = (share: number, count: number) => Math.round(Math.min(1, Math.max(0, share)) * (count - 1));
  const direction = step(yShare, blinkGrid.rows) * blinkGrid.columns + step(xShare, blinkGrid.columns);
  return grid.columns * grid.rows + (nearest - 1) * blinkGrid.columns * blinkGrid.rows + direction;
}

/** Where a tile lies on its sheet, which has as many columns as the gaze grid. */
export function tilePlace(index: AtlasIndex, strip: PictureRect, tile: number): { xPx: number; yPx: number } {
  return {
    xPx: (tile % index.grid.columns) * strip.width,
    yPx: Math.floor(tile / index.grid.columns) * strip.height,
  };
}
