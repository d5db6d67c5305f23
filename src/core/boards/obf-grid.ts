import type { BoardTile } from './board';

/** Columns in the file; the app itself lays tiles out anew for the user's accuracy. */
function columnsFor(tileCount: number): number {
  return tileCount <= 16 ? Math.min(4, Math.max(1, tileCount)) : Math.ceil(Math.sqrt(tileCount));
}

/** The grid of a file whose tiles stand in reading order without gaps. */
export function plainGrid(tiles: readonly Pick<BoardTile, 'id'>[]) {
  const columns = columnsFor(tiles.length);
  const rows = Math.max(1, Math.ceil(tiles.length / columns));
  const order = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => tiles[row * columns + column]?.id ?? null),
  );
  return { rows, columns, order };
}

/** Ids of a grid in reading order, each once; empty for what is no grid. */
export function idsInGrid(grid: unknown): string[] {
  const order = typeof grid === 'object' && grid !== null && 'order' in grid ? grid.order : [];
  const cells: unknown[] = Array.isArray(order) ? order.flat() : [];
  const ids = cells.flatMap((cell) =>
    typeof cell === 'string' ? [cell] : typeof cell === 'number' ? [String(cell)] : [],
  );
  return [...new Set(ids)];
}

/** The grid a board came with, as long as its tiles still stand in that order; else a plain one. */
export function gridFor(tiles: readonly BoardTile[], original: unknown): unknown {
  const ids = idsInGrid(original);
  const isSame =
    tiles.length > 0 && ids.length === tiles.length && tiles.every(({ id }, at) => ids[at] === id);
  return isSame ? original : plainGrid(tiles);
}
