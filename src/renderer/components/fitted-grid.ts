/** Columns and rows of the tiles, as the user's accuracy allows. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** At most this many tiles: the frame of small keys cannot be hit any more and becomes one row of large ones. */
const COARSE_CELLS = 6;

export const isCoarse = ({ columns, rows }: Grid): boolean => columns * rows <= COARSE_CELLS;

/** How tiles are laid out: the grid that is drawn, and how many tiles a page of it holds. */
export interface Pages {
  readonly grid: Grid;
  readonly tilesPerPage: number;
  readonly count: number;
}

/** A free cell weighs more than any gain in size by having fewer columns or rows. */
const COST_OF_FREE_CELL = 2;

/**
 * The grid for so many cells inside the finest one allowed: as few cells as possible stay free, and fewer, larger
 * tiles are only easier to hit.
 */
export function fittedGrid(finest: Grid, cells: number): Grid {
  let best = finest;
  let bestCost = Infinity;
  for (let rows = 1; rows <= finest.rows; rows += 1) {
    const columns = Math.ceil(cells / rows);
    if (columns > finest.columns) continue;
    // Tiles keep about the shape they have on the finest grid.
    const stretch = Math.abs(Math.log((columns / rows) * (finest.rows / finest.columns)));
    const cost = COST_OF_FREE_CELL * (columns * rows - cells) + stretch * 2;
    if (cost < bestCost) [best, bestCost] = [{ columns, rows }, cost];
  }
  return best;
}

/** As few pages as there must be, each with as few cells as that allows; every page but a single one has a "more". */
export function pagesFor(finest: Grid, tileCount: number): Pages {
  const cells = finest.columns * finest.rows;
  if (tileCount <= cells) {
    return { grid: fittedGrid(finest, Math.max(1, tileCount)), tilesPerPage: cells, count: 1 };
  }
  const count = Math.ceil(tileCount / (cells - 1));
  const grid = fittedGrid(finest, Math.ceil(tileCount / count) + 1);
  return { grid, tilesPerPage: grid.columns * grid.rows - 1, count };
}
