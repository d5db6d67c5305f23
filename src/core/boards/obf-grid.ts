import { MAX_SPAN, type BoardTile, type TileSpan } from './board';

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

/**
 * Tiles that take several cells: other programs write their id into each of them. Only whole rectangles count, cut to
 * the largest tile there is.
 */
export function spansInGrid(grid: unknown): Map<string, TileSpan> {
  const order = typeof grid === 'object' && grid !== null && 'order' in grid ? grid.order : [];
  const cells = new Map<string, { row: number; column: number }[]>();
  for (const [row, line] of (Array.isArray(order) ? (order as unknown[]) : []).entries()) {
    for (const [column, id] of (Array.isArray(line) ? (line as unknown[]) : []).entries()) {
      if (typeof id !== 'string' && typeof id !== 'number') continue;
      cells.set(String(id), [...(cells.get(String(id)) ?? []), { row, column }]);
    }
  }
  const spans = new Map<string, TileSpan>();
  for (const [id, places] of cells) {
    const rows = places.map(({ row }) => row);
    const columns = places.map(({ column }) => column);
    const span = {
      columns: Math.max(...columns) - Math.min(...columns) + 1,
      rows: Math.max(...rows) - Math.min(...rows) + 1,
    };
    if (places.length === 1 || span.columns * span.rows !== places.length) continue;
    spans.set(id, {
      columns: Math.min(MAX_SPAN.columns, span.columns),
      rows: Math.min(MAX_SPAN.rows, span.rows),
    });
  }
  return spans;
}
