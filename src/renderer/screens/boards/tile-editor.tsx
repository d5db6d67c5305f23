import { Plus } from 'lucide-react';
import { useMemo, type CSSProperties } from 'react';
import type { Board } from '../../../core/boards/board';
import { addTile } from '../../app/board-editor-commands';
import { MIN_HIT } from '../../app/tile-hits';
import { tilePages } from '../../components/tile-pages';
import { useLayoutChoice } from '../../components/use-layout-choice';
import { useTileHits } from '../../components/use-tile-hits';
import { EditTile, TileFace } from './edit-tile';
import { HitNote } from './hit-note';
import { useBoardWords } from './use-board-words';
import { useTileDrag } from './use-tile-drag';

/** The tiles of a board in as many columns as the speaker sees, to be chosen, dragged, resized and added to. */
export function TileEditor({ board, tileId }: { readonly board: Board; readonly tileId: string | null }) {
  const words = useBoardWords();
  const { grid } = useLayoutChoice();
  const hits = useTileHits(board);
  const tileIds = useMemo(() => board.tiles.map(({ id }) => id), [board.tiles]);
  const { drag, press } = useTileDrag(tileIds);
  const dragged = board.tiles.find(({ id }) => id === drag?.tileId);
  const shown = board.tiles.filter(({ hidden }) => !hidden);
  const pages = tilePages(
    grid,
    shown.map(({ span }) => span),
  ).length;
  return (
    <section className="tile-editor">
      <div className="edit-tiles" style={{ gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))` }}>
        {board.tiles.map((tile) => (
          <EditTile
            key={tile.id}
            tile={tile}
            hueDeg={tile.hueDeg ?? board.hueDeg}
            columns={grid.columns}
            isChosen={tile.id === tileId}
            isDropPlace={drag?.over?.id === tile.id && drag.tileId !== tile.id}
            isHard={(hits?.get(tile.id) ?? 1) < MIN_HIT}
            onPress={press}
          />
        ))}
        <button type="button" id="add-tile" className="edit-tile add" onClick={addTile}>
          <Plus aria-hidden />
          <span>{words.addTile}</span>
        </button>
      </div>
      <div className="tile-notes">
        <p className={pages > 1 ? 'boards-warning' : ''}>
          {pages > 1 ? `${words.pages} ${pages}` : words.onePage}
        </p>
        <HitNote board={board} />
      </div>
      {drag && dragged ? (
        <div
          className="edit-tile dragged"
          style={
            {
              '--hue': String(dragged.hueDeg ?? board.hueDeg),
              left: drag.xPx,
              top: drag.yPx,
            } as CSSProperties
          }
        >
          <TileFace tile={dragged} />
        </div>
      ) : null}
    </section>
  );
}
