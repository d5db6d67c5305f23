import { readdirSync, readFileSync } from 'node:fs';
import type { Board } from '../../src/core/boards/board';
import { formatObf, parseObf } from '../../src/core/boards/obf';
import { boardOfTable } from './table';

const tablesDir = new URL('tables/', import.meta.url);
const INDEX_FILE = '01-boards.obf';

/** The board that lists the others, in the order of their files. */
function indexOf(boards: readonly Board[]): Board {
  return {
    id: 'boards',
    name: { zh: '全部', en: 'All boards' },
    symbol: 'noto:card-index-dividers',
    hueDeg: 210,
    tiles: boards.map((board) => ({
      id: board.id,
      label: board.name,
      vocalization: board.name,
      symbol: board.symbol,
      action: { kind: 'open', boardId: board.id },
    })),
  };
}

/** Every file of `resources/boards` by its name, made from the tables beside this file. */
export function starterFiles(): Map<string, string> {
  const boards = new Map<string, Board>();
  for (const name of readdirSync(tablesDir).sort()) {
    const id = name.replace(/^\d+-|\.txt$/g, '');
    boards.set(
      name.replace('.txt', '.obf'),
      boardOfTable(id, readFileSync(new URL(name, tablesDir), 'utf8')),
    );
  }
  boards.set(INDEX_FILE, indexOf([...boards.values()]));
  const fileOf = new Map([...boards].map(([file, board]) => [board.id, file]));
  const pathOf = (boardId: string): string => {
    const file = fileOf.get(boardId);
    if (file === undefined) throw new Error(`A tile opens "${boardId}", which is no starter board`);
    return file;
  };
  return new Map([...boards].sort().map(([file, board]) => [file, formatObf(board, { pathOf })]));
}

/** `resources/symbols.json`: the pictures the starter boards use, and those that editors will want. */
export function symbolList(files: ReadonlyMap<string, string>): string {
  const boards = [...files.values()].map((text) => parseObf(text).board);
  const used = boards.flatMap((board) => [board.symbol, ...board.tiles.map((tile) => tile.symbol)]);
  const more = readFileSync(new URL('more-symbols.txt', import.meta.url), 'utf8')
    .trim()
    .split(/\s+/);
  const names = new Set([...used.map((symbol) => symbol.replace(/^noto:/, '')), ...more]);
  return `${JSON.stringify([...names].sort(), null, 2)}\n`;
}
