import type { Board, BoardTile } from '../../../core/boards/board';
import { inEither, type Language } from '../../../core/language';
import { pickTile } from '../../app/board-commands';
import { type Grid, TileGrid, type TileSpec } from '../../components/tile-grid';
import { useLanguage, useSlice } from '../../components/use-store';
import { otherLanguage } from '../../strings';
import { boardById, boardStore } from '../../stores/board-store';
import { viewStore } from '../../stores/view-store';

/** The tiles of the board that is open. */
export function BoardPanel({ grid }: { readonly grid: Grid }) {
  const boardId = useSlice(viewStore, (view) => view.boardId);
  const page = useSlice(viewStore, (view) => view.page);
  const language = useLanguage();
  useSlice(boardStore, (state) => state.boards);
  const board = boardById(boardId) ?? boardStore.getState().boards[0];
  if (!board) return <div className="tile-grid" />;
  return (
    <TileGrid
      grid={grid}
      page={page}
      tiles={board.tiles.filter(({ hidden }) => !hidden).map((tile) => tileSpec(board, tile, language))}
    />
  );
}

function tileSpec(board: Board, tile: BoardTile, language: Language): TileSpec {
  const opened = tile.action.kind === 'open' ? boardById(tile.action.boardId) : undefined;
  return {
    id: `tile-${board.id}-${tile.id}`,
    label: inEither(tile.label, language),
    sub: tile.label[otherLanguage(language)],
    symbol: tile.symbol,
    hueDeg: tile.hueDeg ?? opened?.hueDeg ?? board.hueDeg,
    mustLeaveBeforeRepeat: tile.action.kind !== 'open',
    onPick: () => pickTile(tile),
  };
}
