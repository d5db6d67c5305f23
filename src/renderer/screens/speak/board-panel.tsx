import type { Board, BoardTile } from '../../../core/boards/board';
import { inEither, type Language } from '../../../core/language';
import { hittableAreas } from '../../app/board-map';
import { pickTile } from '../../app/board-commands';
import { type Grid, TileGrid, type TileSpec } from '../../components/tile-grid';
import { useLanguage, useSlice } from '../../components/use-store';
import { otherLanguage } from '../../strings';
import { MapPanel } from './map-panel';
import { boardById, boardStore } from '../../stores/board-store';
import { gazeStore } from '../../stores/gaze-store';
import { settingsStore } from '../../stores/settings-store';
import { viewStore } from '../../stores/view-store';

/** The tiles of the board that is open. */
export function BoardPanel({ grid }: { readonly grid: Grid }) {
  const boardId = useSlice(viewStore, (view) => view.boardId);
  const page = useSlice(viewStore, (view) => view.page);
  const language = useLanguage();
  const settings = useSlice(settingsStore, (state) => state);
  const profile = useSlice(gazeStore, (gaze) => gaze.profile);
  useSlice(boardStore, (state) => state.boards);
  const board = boardById(boardId) ?? boardStore.getState().boards[0];
  if (!board) return <div className="tile-grid" />;
  const shown = board.tiles.filter(({ hidden }) => !hidden);
  const tiles = shown.map((tile) => tileSpec(board, tile, language));
  const areas = board.map === undefined ? null : hittableAreas(shown, grid, settings, profile);
  return board.map !== undefined && areas ? (
    <MapPanel map={board.map} tiles={tiles} areas={areas} />
  ) : (
    <TileGrid grid={grid} page={page} tiles={tiles} />
  );
}

function tileSpec(board: Board, tile: BoardTile, language: Language): TileSpec {
  const opened = tile.action.kind === 'open' ? boardById(tile.action.boardId) : undefined;
  return {
    id: `tile-${board.id}-${tile.id}`,
    label: inEither(tile.label, language),
    sub: tile.label[otherLanguage(language)],
    symbol: tile.symbol,
    ...(tile.span === undefined ? {} : { span: tile.span }),
    hueDeg: tile.hueDeg ?? opened?.hueDeg ?? board.hueDeg,
    mustLeaveBeforeRepeat: tile.action.kind !== 'open',
    onPick: (pick) => pickTile(tile, pick),
  };
}
