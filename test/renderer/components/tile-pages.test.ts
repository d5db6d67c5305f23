import { describe, expect, it } from 'vitest';
import { tilePages, type TilePage } from '../../../src/renderer/components/tile-pages';

const FINE = { columns: 5, rows: 3 };

/** Every cell of a page, and how often it is taken; the last one by the tile that turns the page. */
function cellsOf({ grid, tiles }: TilePage, hasMore: boolean): number[] {
  const taken = Array.from({ length: grid.columns * grid.rows }, () => 0);
  for (const { column, row, columns, rows } of tiles) {
    for (let y = row; y < row + rows; y += 1)
      for (let x = column; x < column + columns; x += 1) {
        expect(x < grid.columns && y < grid.rows).toBe(true);
        taken[y * grid.columns + x] = (taken[y * grid.columns + x] ?? 0) + 1;
      }
  }
  if (hasMore) taken[taken.length - 1] = (taken.at(-1) ?? 0) + 1;
  return taken;
}

const none = (count: number) => Array.from({ length: count }, () => undefined);

describe('tilePages', () => {
  it('lays plain tiles out in reading order, as before', () => {
    const [page, ...more] = tilePages(FINE, none(6));
    expect(more).toEqual([]);
    expect(page?.grid).toEqual({ columns: 3, rows: 2 });
    expect(page?.tiles.map(({ column, row }) => [column, row])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  it('fits the grid to the cells that larger tiles take', () => {
    const half = { columns: 2, rows: 1 };
    const [page, ...more] = tilePages(FINE, [half, half]);
    expect(more).toEqual([]);
    expect(page?.grid.columns).toBeLessThanOrEqual(4);
    expect(cellsOf(page!, false).every((count) => count === 1)).toBe(true);
  });

  it('shows every tile once, never two in one cell, and keeps the corner free to turn the page', () => {
    const big = { columns: 3, rows: 2 };
    for (const finest of [FINE, { columns: 6, rows: 4 }, { columns: 3, rows: 2 }, { columns: 2, rows: 1 }]) {
      const spans = Array.from({ length: 23 }, (_, at) => (at % 4 === 0 ? big : undefined));
      const pages = tilePages(finest, spans);
      expect(pages.length).toBeGreaterThan(1);
      const shown = pages.flatMap(({ tiles }) => tiles.map(({ index }) => index));
      expect([...shown].sort((a, b) => a - b)).toEqual(spans.map((_, at) => at));
      for (const page of pages) expect(Math.max(...cellsOf(page, true))).toBe(1);
    }
  });

  it('does not let one tile fill a coarse grid', () => {
    const pages = tilePages({ columns: 2, rows: 2 }, [{ columns: 6, rows: 4 }, undefined, undefined]);
    expect(pages).toHaveLength(1);
  });

  it('has one empty page for no tiles', () => {
    expect(tilePages(FINE, [])).toMatchObject([{ tiles: [] }]);
  });
});
