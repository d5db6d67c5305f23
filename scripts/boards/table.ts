import { boardSchema, type Board, type BoardTile } from '../../src/core/boards/board';

/**
 * The starter boards are written as tables, one line a tile, because a person who knows the patients and no
 * program should be able to correct them:
 *
 *     name | name in English | picture | hue in degrees
 *     id | label | sentence | English label | English sentence | picture | action
 *
 * `=` as a sentence means "the same as the label". Action: nothing speaks at once, `+` adds to the message,
 * `>board` opens a board.
 */
export function boardOfTable(id: string, table: string): Board {
  const [head, ...rows] = table.trim().split('\n').map(cellsOf);
  const [zh, en, symbol, hueDeg] = head ?? [];
  return boardSchema.parse({
    id,
    name: { zh, en },
    symbol: `noto:${symbol}`,
    hueDeg: Number(hueDeg),
    tiles: rows.map(tileOfRow),
  });
}

function cellsOf(line: string): readonly string[] {
  return line.split('|').map((cell) => cell.trim());
}

function tileOfRow(row: readonly string[]): BoardTile {
  const [id, zh, zhSaid, en, enSaid, symbol, action = ''] = row;
  if (!id || !zh || !zhSaid || !en || !enSaid || !symbol || row.length > 7) {
    throw new Error(`Not a row of six or seven cells: ${row.join(' | ')}`);
  }
  return {
    id,
    label: { zh, en },
    vocalization: { zh: zhSaid === '=' ? zh : zhSaid, en: enSaid === '=' ? en : enSaid },
    symbol: `noto:${symbol}`,
    action: actionOf(action),
  };
}

function actionOf(cell: string): BoardTile['action'] {
  if (cell === '') return { kind: 'speak' };
  if (cell === '+') return { kind: 'insert' };
  if (cell.startsWith('>')) return { kind: 'open', boardId: cell.slice(1) };
  throw new Error(`Not an action: ${cell}`);
}
