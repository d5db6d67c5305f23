import {
  boardSchema,
  tileAreaSchema,
  type Board,
  type BoardTile,
  type TileArea,
} from '../../src/core/boards/board';

/**
 * The starter boards are written as tables, one line a tile, because a person who knows the patients and no
 * program should be able to correct them:
 *
 *     name | name in English | picture | hue in degrees
 *     id | label | sentence | English label | English sentence | picture | action
 *
 * A board with a drawing names it in a fifth cell of its first line, and then each tile has an eighth cell: where it
 * lies, `left top width height`, and the spot that it means, `x y`, all in percent of the drawing.
 *
 * `=` as a sentence means "the same as the label". Action: nothing speaks at once, `+` adds to the message,
 * `>board` opens a board.
 */
export function boardOfTable(id: string, table: string): Board {
  const [head, ...rows] = table.trim().split('\n').map(cellsOf);
  const [zh, en, symbol, hueDeg, map] = head ?? [];
  return boardSchema.parse({
    id,
    name: { zh, en },
    symbol: `noto:${symbol}`,
    hueDeg: Number(hueDeg),
    tiles: rows.map(tileOfRow),
    ...(map === undefined ? {} : { map }),
  });
}

function cellsOf(line: string): readonly string[] {
  return line.split('|').map((cell) => cell.trim());
}

function tileOfRow(row: readonly string[]): BoardTile {
  const [id, zh, zhSaid, en, enSaid, symbol, action = '', area] = row;
  if (!id || !zh || !zhSaid || !en || !enSaid || !symbol || row.length > 8) {
    throw new Error(`Not a row of six to eight cells: ${row.join(' | ')}`);
  }
  return {
    id,
    label: { zh, en },
    vocalization: { zh: zhSaid === '=' ? zh : zhSaid, en: enSaid === '=' ? en : enSaid },
    symbol: `noto:${symbol}`,
    action: actionOf(action),
    ...(area === undefined ? {} : { area: areaOf(area) }),
  };
}

function actionOf(cell: string): BoardTile['action'] {
  if (cell === '') return { kind: 'speak' };
  if (cell === '+') return { kind: 'insert' };
  if (cell.startsWith('>')) return { kind: 'open', boardId: cell.slice(1) };
  throw new Error(`Not an action: ${cell}`);
}

function areaOf(cell: string): TileArea {
  const [leftPct, topPct, widthPct, heightPct, meansXPct, meansYPct] = cell.split(/\s+/).map(Number);
  return tileAreaSchema.parse({ leftPct, topPct, widthPct, heightPct, meansXPct, meansYPct });
}
