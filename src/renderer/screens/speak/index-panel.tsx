import { Keyboard, ListCollapse } from 'lucide-react';
import { openBoard, openMenu, togglePanel } from '../../app/screen-commands';
import { type Grid, TileGrid, type TileSpec } from '../../components/tile-grid';
import { useLanguage, useSlice, useStrings } from '../../components/use-store';
import { boardStore } from '../../stores/board-store';
import { viewStore } from '../../stores/view-store';
import { otherLanguage } from '../../strings';

/** The board that only lists the others; here the list is made from what could be read. */
const INDEX_BOARD = 'boards';

/** All boards, one look away each; on coarse grids also the ways that the small frame has no room for. */
export function IndexPanel({ grid }: { readonly grid: Grid }) {
  const boards = useSlice(boardStore, (state) => state.boards);
  const page = useSlice(viewStore, (view) => view.page);
  const language = useLanguage();
  const strings = useStrings();
  const tiles: TileSpec[] = boards
    .filter((board) => board.id !== INDEX_BOARD)
    .map((board) => ({
      id: `board-${board.id}`,
      label: board.name[language],
      sub: board.name[otherLanguage(language)],
      symbol: board.symbol,
      hueDeg: board.hueDeg,
      onPick: () => openBoard(board.id),
    }));
  const ways: TileSpec[] = [
    { id: 'index-keyboard', label: strings.keyboard, icon: Keyboard, onPick: () => togglePanel('keyboard') },
    { id: 'index-menu', label: strings.menu, icon: ListCollapse, onPick: openMenu },
  ];
  return (
    <TileGrid grid={grid} page={page} tiles={grid.columns * grid.rows <= 6 ? [...tiles, ...ways] : tiles} />
  );
}
