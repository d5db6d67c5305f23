import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from 'lucide-react';
import { MAX_SPAN, type Board, type BoardTile } from '../../../core/boards/board';
import { MIN_HIT } from '../../app/tile-hits';
import { resizeChosen } from '../../app/board-editor-commands';
import { Tool } from '../../components/tool';
import { useLanguage } from '../../components/use-store';
import { useTileHits } from '../../components/use-tile-hits';
import { editorWordsOf } from '../../strings/editor-words';

/** How many cells of the grid a tile takes, and whether that is enough for the speaker's eyes. */
export function SizeField({ board, tile }: { readonly board: Board; readonly tile: BoardTile }) {
  const words = editorWordsOf(useLanguage());
  const hit = useTileHits(board)?.get(tile.id) ?? 1;
  const { columns, rows } = tile.span ?? { columns: 1, rows: 1 };
  const resize = (byColumns: number, byRows: number) => () =>
    resizeChosen({ columns: columns + byColumns, rows: rows + byRows });
  return (
    <div className="field">
      <span>
        {words.size} {columns} × {rows}
      </span>
      <div className="choices">
        <Tool
          id="size-narrower"
          icon={ChevronLeft}
          label={words.narrower}
          disabled={columns === 1}
          onPress={resize(-1, 0)}
        />
        <Tool
          id="size-wider"
          icon={ChevronRight}
          label={words.wider}
          disabled={columns === MAX_SPAN.columns}
          onPress={resize(1, 0)}
        />
        <Tool
          id="size-flatter"
          icon={ChevronUp}
          label={words.flatter}
          disabled={rows === 1}
          onPress={resize(0, -1)}
        />
        <Tool
          id="size-taller"
          icon={ChevronDown}
          label={words.taller}
          disabled={rows === MAX_SPAN.rows}
          onPress={resize(0, 1)}
        />
      </div>
      {hit < MIN_HIT ? (
        <p className="boards-warning">{words.hitsTile(Math.max(1, Math.round(10 * (1 - hit))))}</p>
      ) : null}
    </div>
  );
}
