import type { Board, BoardTile } from './board';
import { tintOf } from './obf-colour';
import { OBF_FORMAT, SYMBOL_SET } from './obf-shape';
import { ObfWordList } from './obf-strings';

/** Columns in the file; the app itself lays tiles out anew for the user's accuracy. */
function columnsFor(tileCount: number): number {
  return tileCount <= 16 ? Math.min(4, Math.max(1, tileCount)) : Math.ceil(Math.sqrt(tileCount));
}

function gridOf(tiles: readonly BoardTile[]): object {
  const columns = columnsFor(tiles.length);
  const rows = Math.max(1, Math.ceil(tiles.length / columns));
  const order = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => tiles[row * columns + column]?.id ?? null),
  );
  return { rows, columns, order };
}

/** `noto:droplet` → `droplet`; null for a picture that is not of the symbol set. */
function symbolName(symbol: string): string | null {
  return symbol.startsWith(`${SYMBOL_SET}:`) ? symbol.slice(SYMBOL_SET.length + 1) : null;
}

function imagesOf(tiles: readonly BoardTile[]): object[] {
  const names = new Set(tiles.flatMap((tile) => symbolName(tile.symbol) ?? []));
  return [...names].map((name) => ({
    id: `${SYMBOL_SET}-${name}`,
    symbol: { set: SYMBOL_SET, filename: `${name}.svg` },
    content_type: 'image/svg+xml',
    width: 128,
    height: 128,
  }));
}

function pictureOf(symbol: string): object {
  if (symbol === '') return {};
  const name = symbolName(symbol);
  return name === null ? { ext_mouyu_symbol: symbol } : { image_id: `${SYMBOL_SET}-${name}` };
}

function buttonOf(tile: BoardTile, hueDeg: number, words: ObfWordList, pathOf: (boardId: string) => string) {
  const { id, label, vocalization, action } = tile;
  const sameWords = vocalization.zh === label.zh && vocalization.en === label.en;
  return {
    id,
    label: words.add(label, `${id}.label`),
    ...(sameWords ? {} : { vocalization: words.add(vocalization, `${id}.vocalization`) }),
    ...pictureOf(tile.symbol),
    background_color: tintOf(hueDeg),
    border_color: tintOf(hueDeg, 0.5),
    ...(action.kind === 'open'
      ? { load_board: { id: action.boardId, path: pathOf(action.boardId) } }
      : { ext_mouyu_action: action.kind }),
  };
}

/**
 * Writes a board as Open Board Format 0.1, pretty JSON with a final newline; `parseObf` reads it back equal as
 * long as every label has words in both languages.
 * @param pathOf the file name of a linked board, for programs that follow paths and not ids.
 */
export function formatObf(board: Board, pathOf = (boardId: string): string => `${boardId}.obf`): string {
  const words = new ObfWordList();
  const name = words.add(board.name, 'board.name');
  const buttons = board.tiles.map((tile) => buttonOf(tile, board.hueDeg, words, pathOf));
  const file = {
    format: OBF_FORMAT,
    id: board.id,
    locale: 'zh',
    name,
    ext_mouyu_hue_deg: board.hueDeg,
    ext_mouyu_symbol: board.symbol,
    grid: gridOf(board.tiles),
    buttons,
    images: imagesOf(board.tiles),
    strings: words.tables(),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
