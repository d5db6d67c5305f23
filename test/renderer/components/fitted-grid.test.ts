import { describe, expect, it } from 'vitest';
import { fittedGrid, pagesFor } from '../../../src/renderer/components/fitted-grid';
import { TILE_GRIDS } from '../../../src/core/keyboard/ladder';

const FINE = { columns: 5, rows: 3 };

describe('fittedGrid', () => {
  it('leaves no cell free when the tiles can be laid out without', () => {
    expect(fittedGrid(FINE, 12)).toEqual({ columns: 4, rows: 3 });
    expect(fittedGrid(FINE, 9)).toEqual({ columns: 3, rows: 3 });
    expect(fittedGrid(FINE, 15)).toEqual(FINE);
  });

  it('never has more columns, more rows or fewer cells than allowed', () => {
    for (const finest of TILE_GRIDS) {
      for (let cells = 1; cells <= finest.columns * finest.rows; cells += 1) {
        const { columns, rows } = fittedGrid(finest, cells);
        expect(columns).toBeLessThanOrEqual(finest.columns);
        expect(rows).toBeLessThanOrEqual(finest.rows);
        expect(columns * rows).toBeGreaterThanOrEqual(cells);
      }
    }
  });
});

describe('pagesFor', () => {
  it('needs no "more" when all tiles fit', () => {
    expect(pagesFor(FINE, 15)).toEqual({ grid: FINE, tilesPerPage: 15, count: 1 });
    expect(pagesFor(FINE, 0).count).toBe(1);
  });

  it('has a place for every tile and one for "more" on each page', () => {
    for (const finest of TILE_GRIDS) {
      const cells = finest.columns * finest.rows;
      for (let tiles = cells + 1; tiles < 60; tiles += 1) {
        const { grid, tilesPerPage, count } = pagesFor(finest, tiles);
        expect(grid.columns * grid.rows).toBe(tilesPerPage + 1);
        expect(tilesPerPage * count).toBeGreaterThanOrEqual(tiles);
        expect(tilesPerPage * (count - 1)).toBeLessThan(tiles);
      }
    }
  });
});
