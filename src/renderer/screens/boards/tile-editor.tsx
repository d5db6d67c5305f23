import { EyeOff, Pin, Plus, Volume2 } from 'lucide-react';
import { useMemo, type CSSProperties } from 'react';
import type { Board, BoardTile } from '../../../core/boards/board';
import { inEither } from '../../../core/language';
import { addTile, chooseTile } from '../../app/board-editor-commands';
import { pictureUrl } from '../../app/picture-url';
import { pagesFor } from '../../components/fitted-grid';
import { useLanguage } from '../../components/use-store';
import { useLayoutChoice } from '../../components/use-layout-choice';
import { otherLanguage } from '../../strings';
import { useBoardWords } from './use-board-words';
import { useTileDrag } from './use-tile-drag';

/** The tiles of a board in as many columns as the speaker sees, to be chosen, dragged and added to. */
export function TileEditor({ board, tileId }: { readonly board: Board; readonly tileId: string | null }) {
  const words = useBoardWords();
  const { grid } = useLayoutChoice();
  const tileIds = useMemo(() => board.tiles.map(({ id }) => id), [board.tiles]);
  const { drag, press } = useTileDrag(tileIds);
  const dragged = board.tiles.find(({ id }) => id === drag?.tileId);
  const pages = pagesFor(grid, board.tiles.filter(({ hidden }) => !hidden).length).count;
  return (
    <section className="tile-editor">
      <div className="edit-tiles" style={{ gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))` }}>
        {board.tiles.map((tile) => (
          <button
            key={tile.id}
            type="button"
            data-edit-tile={tile.id}
            className={[
              'edit-tile',
              tile.id === tileId ? 'current' : '',
              tile.hidden ? 'hidden' : '',
              drag?.over?.id === tile.id && drag.tileId !== tile.id ? 'drop' : '',
            ].join(' ')}
            style={hueOf(board, tile)}
            onPointerDown={press(tile.id)}
            onClick={() => chooseTile(tile.id)}
          >
            <TileFace tile={tile} />
          </button>
        ))}
        <button type="button" id="add-tile" className="edit-tile add" onClick={addTile}>
          <Plus aria-hidden />
          <span>{words.addTile}</span>
        </button>
      </div>
      <p className={pages > 1 ? 'boards-warning' : ''}>
        {pages > 1 ? `${words.pages} ${pages}` : words.onePage}
      </p>
      {drag && dragged ? (
        <div
          className="edit-tile dragged"
          style={{ ...hueOf(board, dragged), left: drag.xPx, top: drag.yPx }}
        >
          <TileFace tile={dragged} />
        </div>
      ) : null}
    </section>
  );
}

const hueOf = (board: Board, tile: BoardTile): CSSProperties =>
  ({ '--hue': String(tile.hueDeg ?? board.hueDeg) }) as CSSProperties;

function TileFace({ tile }: { readonly tile: BoardTile }) {
  const language = useLanguage();
  return (
    <>
      {tile.symbol ? <img draggable={false} src={pictureUrl(tile.symbol)} alt="" /> : null}
      <b>{inEither(tile.label, language)}</b>
      <small>{tile.label[otherLanguage(language)]}</small>
      <span className="marks">
        {tile.pinned ? <Pin aria-hidden /> : null}
        {tile.hidden ? <EyeOff aria-hidden /> : null}
        {tile.sound ? <Volume2 aria-hidden /> : null}
      </span>
    </>
  );
}
