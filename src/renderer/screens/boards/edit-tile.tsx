import { EyeOff, MoveDiagonal2, Pin, TriangleAlert, Volume2 } from 'lucide-react';
import { memo, type CSSProperties, type PointerEvent } from 'react';
import type { BoardTile, TileSpan } from '../../../core/boards/board';
import { inEither } from '../../../core/language';
import { chooseTile } from '../../app/board-editor-commands';
import { pictureUrl } from '../../app/picture-url';
import { useLanguage } from '../../components/use-store';
import { otherLanguage } from '../../strings';
import { useTileResize } from './use-tile-resize';

const ONE: TileSpan = { columns: 1, rows: 1 };

export interface EditTileProps {
  readonly tile: BoardTile;
  /** Hue of the tile, or of its board, degrees. */
  readonly hueDeg: number;
  readonly columns: number;
  readonly isChosen: boolean;
  readonly isDropPlace: boolean;
  /** The speaker's eyes would often miss it. */
  readonly isHard: boolean;
  readonly onPress: (tileId: string, event: PointerEvent) => void;
}

/**
 * A tile in the editor. Drawn again only when it is another tile or stands in another light: an edit of one of sixty
 * must not draw the other fifty-nine.
 */
export const EditTile = memo(function EditTile(props: EditTileProps) {
  const { tile, columns, isChosen } = props;
  const { pulled, pull } = useTileResize(tile.span ?? ONE);
  const span = pulled ?? tile.span ?? ONE;
  const style = {
    '--hue': String(props.hueDeg),
    gridColumn: `span ${Math.min(columns, span.columns)}`,
    gridRow: `span ${span.rows}`,
  } as CSSProperties;
  const classes = ['edit-tile'];
  if (isChosen) classes.push('current');
  if (tile.hidden) classes.push('hidden');
  if (props.isDropPlace) classes.push('drop');
  return (
    <button
      type="button"
      data-edit-tile={tile.id}
      className={classes.join(' ')}
      style={style}
      onPointerDown={(event) => props.onPress(tile.id, event)}
      onClick={() => chooseTile(tile.id)}
    >
      <TileFace tile={tile} isHard={props.isHard} />
      {isChosen ? (
        <span className="resize-corner" data-resize onPointerDown={pull}>
          <MoveDiagonal2 aria-hidden />
        </span>
      ) : null}
    </button>
  );
});

/** What is on a tile. */
export function TileFace({ tile, isHard = false }: { readonly tile: BoardTile; readonly isHard?: boolean }) {
  const language = useLanguage();
  return (
    <>
      {tile.symbol ? <img draggable={false} src={pictureUrl(tile.symbol)} alt="" /> : null}
      <b>{inEither(tile.label, language)}</b>
      <small>{tile.label[otherLanguage(language)]}</small>
      <span className="marks">
        {isHard ? <TriangleAlert aria-hidden className="weak" /> : null}
        {tile.pinned ? <Pin aria-hidden /> : null}
        {tile.hidden ? <EyeOff aria-hidden /> : null}
        {tile.sound ? <Volume2 aria-hidden /> : null}
      </span>
    </>
  );
}
