import { type Grid, TileGrid, type TileSpec } from '../../components/tile-grid';
import { useSlice } from '../../components/use-store';
import { viewStore } from '../../stores/view-store';

/** Fewer rows than this leave no room for a row of keys beside the list. */
const ROWS_FOR_BOTH = 3;
/** Sentences need width: no more of them side by side. */
const SENTENCE_COLUMNS = 2;

/**
 * A list of sentences in wide tiles, paged, over a row of keys that stay. On coarse grids the keys come first in the
 * list itself.
 */
export function ListAndKeys(props: {
  readonly grid: Grid;
  readonly list: readonly TileSpec[];
  readonly keys: readonly TileSpec[];
  /** Stands in place of an empty list. */
  readonly emptyWords: string;
}) {
  const { grid, list, keys, emptyWords } = props;
  const page = useSlice(viewStore, (view) => view.page);
  const columns = Math.min(SENTENCE_COLUMNS, grid.columns);
  if (grid.rows < ROWS_FOR_BOTH || keys.length > grid.columns) {
    return <TileGrid grid={grid} page={page} tiles={[...keys, ...list]} />;
  }
  return (
    <>
      <div className="sentence-list" style={{ flex: grid.rows - 1 }}>
        {list.length === 0 ? (
          <p className="sentence-none">{emptyWords}</p>
        ) : (
          <TileGrid grid={{ columns, rows: grid.rows }} page={page} tiles={list} />
        )}
      </div>
      <TileGrid grid={{ columns: keys.length, rows: 1 }} page={0} tiles={keys} />
    </>
  );
}
