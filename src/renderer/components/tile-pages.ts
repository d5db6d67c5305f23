import { fittedGrid, pagesFor, type Grid } from './fitted-grid';

/** Cells that a tile takes. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

/** A tile on a page: which one, and the cells it takes, counted from 0. */
export interface PlacedTile extends Span {
  readonly index: number;
  readonly column: number;
  readonly row: number;
}

/** One page of tiles; when there are several, the last cell of each turns the page. */
export interface TilePage {
  readonly grid: Grid;
  readonly tiles: readonly PlacedTile[];
}

const ONE: Span = { columns: 1, rows: 1 };

/** A page that is being filled, row by row, the first free place that is large enough. */
class Filling {
  readonly tiles: PlacedTile[] = [];
  private readonly taken = new Set<number>();

  constructor(readonly grid: Grid) {}

  /** Keeps the last cell free, for the tile that turns the page. */
  keepLast(): this {
    this.taken.add(this.grid.columns * this.grid.rows - 1);
    return this;
  }

  add(index: number, wished: Span): boolean {
    const { columns, rows } = this.grid;
    const span = { columns: Math.min(columns, wished.columns), rows: Math.min(rows, wished.rows) };
    for (let row = 0; row + span.rows <= rows; row += 1) {
      for (let column = 0; column + span.columns <= columns; column += 1) {
        const cells = this.cellsAt(column, row, span);
        if (cells.some((cell) => this.taken.has(cell))) continue;
        for (const cell of cells) this.taken.add(cell);
        this.tiles.push({ index, column, row, ...span });
        return true;
      }
    }
    return false;
  }

  private cellsAt(column: number, row: number, span: Span): number[] {
    return Array.from({ length: span.columns * span.rows }, (_, at) => {
      const down = Math.floor(at / span.columns);
      return (row + down) * this.grid.columns + column + (at - down * span.columns);
    });
  }
}

/** On a coarse grid, tiles that fill it alone would put every other one on a page of its own. */
function cut(span: Span, grid: Grid): Span {
  const most = (cells: number) => Math.max(1, Math.floor(cells / 2));
  return {
    columns: Math.min(span.columns, Math.max(most(grid.columns), grid.columns >= 4 ? 3 : 1)),
    rows: Math.min(span.rows, most(grid.rows)),
  };
}

/** Tiles of one cell each: as few pages, with as few free cells, as there can be. */
function evenPages(finest: Grid, count: number): TilePage[] {
  const pages = pagesFor(finest, count);
  return Array.from({ length: pages.count }, (_page, page) => ({
    grid: pages.grid,
    tiles: Array.from(
      { length: Math.min(pages.tilesPerPage, count - page * pages.tilesPerPage) },
      (_tile, at): PlacedTile => ({
        index: page * pages.tilesPerPage + at,
        column: at % pages.grid.columns,
        row: Math.floor(at / pages.grid.columns),
        ...ONE,
      }),
    ),
  }));
}

/** All tiles on one page of this grid, or null when they do not fit. */
function onePage(grid: Grid, spans: readonly Span[]): TilePage | null {
  const page = new Filling(grid);
  return spans.every((span, index) => page.add(index, span)) ? { grid, tiles: page.tiles } : null;
}

/**
 * Where each tile lies, on as many pages as it takes. Without larger tiles the grid is fitted to the number of tiles;
 * with them it is fitted to the cells they take together, as far as they can be put into it.
 *
 * @param finest the finest grid that the speaker can hit
 * @param spans cells that each tile takes, in reading order; undefined is one
 */
export function tilePages(finest: Grid, spans: readonly (Span | undefined)[]): readonly TilePage[] {
  const sizes = spans.map((span) => cut(span ?? ONE, finest));
  if (sizes.every(({ columns, rows }) => columns * rows === 1)) return evenPages(finest, sizes.length);
  const cells = sizes.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
  const widest = Math.max(...sizes.map(({ columns }) => columns));
  const tallest = Math.max(...sizes.map(({ rows }) => rows));
  const fitted = cells <= finest.columns * finest.rows ? fittedGrid(finest, cells) : finest;
  const isRoomy = fitted.columns >= widest && fitted.rows >= tallest;
  const whole = (isRoomy ? onePage(fitted, sizes) : null) ?? onePage(finest, sizes);
  if (whole) return [whole];
  const pages: Filling[] = [];
  sizes.forEach((span, index) => {
    if (pages.at(-1)?.add(index, span)) return;
    const page = new Filling(finest).keepLast();
    // On the coarsest grids a larger tile may not fit beside the one that turns the page.
    if (!page.add(index, span)) page.add(index, ONE);
    pages.push(page);
  });
  return pages.map(({ grid, tiles }) => ({ grid, tiles }));
}
