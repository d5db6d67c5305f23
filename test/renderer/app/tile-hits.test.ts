// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { hittableAreas } from '../../../src/renderer/app/board-map';
import { tileHits } from '../../../src/renderer/app/tile-hits';
import { exampleBoard } from '../../core/boards/example-boards';
import { exampleProfile } from '../../core/profiles/example';

const settings = { ...DEFAULT_SETTINGS, tileGrid: '5x3' as const };
const board = exampleBoard(
  'b',
  Array.from({ length: 15 }, (_, at) => `t${at}`),
);

beforeAll(() => {
  Object.defineProperties(window.screen, { width: { value: 1920 }, height: { value: 1080 } });
});

/** A speaker whose gaze errs by so much, degrees. */
function speaker(sigmaDeg: number) {
  const profile = exampleProfile();
  return {
    ...profile,
    accuracy: { ...profile.accuracy, sigmaXDeg: sigmaDeg, sigmaYDeg: sigmaDeg, regions: [] },
  };
}

describe('tileHits', () => {
  it('grows with the tile and shrinks with the error', () => {
    const plain = tileHits(board, settings, speaker(2))?.get('t0') ?? 0;
    const better = tileHits(board, settings, speaker(0.5))?.get('t0') ?? 0;
    const tiles = board.tiles.map((tile) =>
      tile.id === 't0' ? { ...tile, span: { columns: 2, rows: 1 } } : tile,
    );
    const wider = tileHits({ ...board, tiles }, settings, speaker(2))?.get('t0') ?? 0;
    expect(plain).toBeGreaterThan(0.1);
    expect(plain).toBeLessThan(0.9);
    expect(better).toBeGreaterThan(0.95);
    expect(wider).toBeGreaterThan(plain);
  });

  it('is not known without a calibration, or with the mouse, and leaves hidden tiles out', () => {
    expect(tileHits(board, settings, null)).toBeNull();
    expect(tileHits(board, { ...settings, pointSource: 'mouse' }, speaker(1))).toBeNull();
    const tiles = board.tiles.map((tile) => ({ ...tile, hidden: tile.id !== 't3' }));
    expect([...(tileHits({ ...board, tiles }, settings, speaker(1))?.keys() ?? [])]).toEqual(['t3']);
  });
});

describe('hittableAreas', () => {
  const area = { leftPct: 0, topPct: 0, widthPct: 19, heightPct: 23.5, meansXPct: 5, meansYPct: 5 };
  const mapped = board.tiles.map((tile) => ({ ...tile, area }));
  const grid = { columns: 5, rows: 3 };

  it('gives the drawing to those who can hit its tiles, and pages of the grid to all others', () => {
    expect(hittableAreas(mapped, grid, settings, speaker(0.5))).toHaveLength(15);
    expect(hittableAreas(mapped, grid, settings, speaker(2.5))).toBeNull();
    expect(hittableAreas(mapped, grid, { ...settings, pointSource: 'mouse' }, null)).toHaveLength(15);
    expect(hittableAreas(mapped, { columns: 3, rows: 2 }, settings, null)).toBeNull();
  });

  it('shows no drawing on which a tile would be missing', () => {
    expect(hittableAreas(board.tiles, grid, settings, null)).toBeNull();
    expect(hittableAreas([...mapped, ...board.tiles.slice(0, 1)], grid, settings, null)).toBeNull();
    expect(hittableAreas([], grid, settings, null)).toBeNull();
  });
});
