import type { Bilingual } from '../language';
import { MAX_SPAN, MAX_TILES, type Board, type BoardTile, type TileSpan } from './board';

/** All boards in their order. Every edit gives a new list; boards that it does not touch stay the same objects. */
export type Boards = readonly Board[];

/** The board the speaker starts from; it cannot be removed. */
export const HOME_BOARD = 'home';
/** Where phrases go that the speaker keeps with the eyes. */
export const PHRASE_BOARD = 'my-phrases';

/** @throws when there is no such board */
export function boardOf(boards: Boards, boardId: string): Board {
  const board = boards.find(({ id }) => id === boardId);
  if (board === undefined) throw new Error(`There is no board "${boardId}"`);
  return board;
}

/** @throws when the board has no such tile */
export function tileOf(board: Board, tileId: string): BoardTile {
  const tile = board.tiles.find(({ id }) => id === tileId);
  if (tile === undefined) throw new Error(`Board "${board.id}" has no tile "${tileId}"`);
  return tile;
}

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export function freshId(taken: readonly string[], base: string): string {
  const known = new Set(taken);
  let id = base;
  for (let number = 2; known.has(id); number++) id = `${base}-${number}`;
  return id;
}

/** `items` with the one at `from` standing at `to`, both 0-based; `to` beyond the ends means the end. */
function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, at) => at !== from);
  const item = items[from];
  if (item === undefined) throw new RangeError(`Nothing stands at ${from} of ${items.length}`);
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), item, ...rest.slice(place)];
}

function withBoard(boards: Boards, boardId: string, edit: (board: Board) => Board): Boards {
  const before = boardOf(boards, boardId);
  const after = edit(before);
  return after === before ? boards : boards.map((board) => (board === before ? after : board));
}

function withTiles(
  boards: Boards,
  boardId: string,
  edit: (tiles: readonly BoardTile[], board: Board) => BoardTile[],
): Boards {
  return withBoard(boards, boardId, (board) => ({ ...board, tiles: edit(board.tiles, board) }));
}

/** A tile without words that speaks at once; its id is free on the board. */
export function emptyTile(board: Board): BoardTile {
  const words = { zh: '', en: '' };
  return {
    id: freshId(
      board.tiles.map(({ id }) => id),
      'tile',
    ),
    label: words,
    vocalization: words,
    symbol: '',
    action: { kind: 'speak' },
  };
}

/** Room for one more tile? */
export const hasRoom = (board: Board): boolean => board.tiles.length < MAX_TILES;

/**
 * Adds a tile, at the end when no place is given.
 * @throws when the board is full or the id is taken: ask `hasRoom` and `freshId` first
 */
export function addTile(boards: Boards, boardId: string, tile: BoardTile, at = MAX_TILES): Boards {
  return withTiles(boards, boardId, (tiles, board) => {
    if (!hasRoom(board)) throw new RangeError(`Board "${boardId}" is full: ${tiles.length} tiles`);
    if (tiles.some(({ id }) => id === tile.id)) throw new Error(`Tile id "${tile.id}" is taken`);
    return moved([...tiles, tile], tiles.length, at);
  });
}

/** Adds a copy of a tile right after it. */
export function copyTile(boards: Boards, boardId: string, tileId: string): Boards {
  const board = boardOf(boards, boardId);
  const tile = tileOf(board, tileId);
  const ids = board.tiles.map(({ id }) => id);
  return addTile(boards, boardId, { ...tile, id: freshId(ids, tileId) }, ids.indexOf(tileId) + 1);
}

/** Changes fields of a tile; its id and place stay. A field given as undefined is taken away. */
export function changeTile(boards: Boards, boardId: string, tileId: string, change: TileChange): Boards {
  return withTiles(boards, boardId, (tiles, board) => {
    const before = tileOf(board, tileId);
    const entries = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
    const after = Object.fromEntries(entries) as BoardTile;
    return tiles.map((tile) => (tile === before ? after : tile));
  });
}

/** What may be changed of a tile; undefined takes an optional field away. */
export type TileChange = { readonly [K in keyof Omit<BoardTile, 'id'>]?: BoardTile[K] | undefined };

export function removeTile(boards: Boards, boardId: string, tileId: string): Boards {
  return withTiles(boards, boardId, (tiles, board) => {
    const gone = tileOf(board, tileId);
    return tiles.filter((tile) => tile !== gone);
  });
}

/** Puts a tile at a place of its board, 0-based, counted without the tile itself. */
export function moveTile(boards: Boards, boardId: string, tileId: string, to: number): Boards {
  return withTiles(boards, boardId, (tiles, board) => moved(tiles, tiles.indexOf(tileOf(board, tileId)), to));
}

/** Gives a tile so many cells of the grid, cut to what a tile may have; one cell is no field at all. */
export function resizeTile(boards: Boards, boardId: string, tileId: string, size: TileSpan): Boards {
  const within = (wished: number, most: number) => Math.max(1, Math.min(most, Math.round(wished)));
  const span = { columns: within(size.columns, MAX_SPAN.columns), rows: within(size.rows, MAX_SPAN.rows) };
  const before = tileOf(boardOf(boards, boardId), tileId).span ?? { columns: 1, rows: 1 };
  if (before.columns === span.columns && before.rows === span.rows) return boards;
  const isPlain = span.columns === 1 && span.rows === 1;
  return changeTile(boards, boardId, tileId, { span: isPlain ? undefined : span });
}

/** Hides a tile from the speaker, or shows it again. */
export const hideTile = (boards: Boards, boardId: string, tileId: string, hidden: boolean): Boards =>
  changeTile(boards, boardId, tileId, { hidden: hidden || undefined });

/** Pins a tile: it goes behind the last pinned one, before all others. Unpinned, it becomes the first of those. */
export function pinTile(boards: Boards, boardId: string, tileId: string, pinned: boolean): Boards {
  const others = boardOf(boards, boardId).tiles.filter((tile) => tile.pinned && tile.id !== tileId).length;
  const changed = changeTile(boards, boardId, tileId, { pinned: pinned || undefined });
  return moveTile(changed, boardId, tileId, others);
}

/** Adds a board at the end. @throws when its id is taken */
export function addBoard(boards: Boards, board: Board): Boards {
  if (boards.some(({ id }) => id === board.id)) throw new Error(`Board id "${board.id}" is taken`);
  return [...boards, board];
}

/** Adds a copy of a board right after it, with an id of its own; its tiles stay as they are. */
export function copyBoard(boards: Boards, boardId: string, name: Bilingual): { boards: Boards; id: string } {
  const board = boardOf(boards, boardId);
  const id = freshId(
    boards.map((each) => each.id),
    boardId.slice(0, 90),
  );
  const added = addBoard(boards, { ...board, id, name });
  return { boards: moveBoard(added, id, boards.indexOf(board) + 1), id };
}

/** Changes name, picture or colour of a board. */
export const changeBoard = (
  boards: Boards,
  boardId: string,
  change: Partial<Pick<Board, 'name' | 'symbol' | 'hueDeg'>>,
): Boards => withBoard(boards, boardId, (board) => ({ ...board, ...change }));

export const renameBoard = (boards: Boards, boardId: string, name: Bilingual): Boards =>
  changeBoard(boards, boardId, { name });

/** Removes a board; tiles that opened it only speak from then on. @throws for the home board */
export function removeBoard(boards: Boards, boardId: string): Boards {
  boardOf(boards, boardId);
  if (boardId === HOME_BOARD) throw new Error('The home board cannot be removed');
  const opensIt = ({ action }: BoardTile) => action.kind === 'open' && action.boardId === boardId;
  return boards
    .filter(({ id }) => id !== boardId)
    .map((board) =>
      board.tiles.some(opensIt)
        ? {
            ...board,
            tiles: board.tiles.map((tile): BoardTile =>
              opensIt(tile) ? { ...tile, action: { kind: 'speak' } } : tile,
            ),
          }
        : board,
    );
}

/** Puts a board at a place of the list, 0-based, counted without the board itself. */
export function moveBoard(boards: Boards, boardId: string, to: number): Boards {
  return moved(boards, boards.indexOf(boardOf(boards, boardId)), to);
}

/** What a phrase's board is called when the first phrase makes it. */
const PHRASE_BOARD_NAME: Bilingual = { zh: '我的话', en: 'My phrases' };
/** Longest words of a tile, UTF-16 units; the limit of `boardTileSchema`. */
const MAX_WORDS = 500;

/**
 * Keeps a sentence as the first tile of the speaker's own board, which is made when it is not there. The same
 * list when the sentence is kept already, is empty, is too long for a tile, or the board is full.
 */
export function keepPhrase(boards: Boards, sentence: string): Boards {
  const text = sentence.trim();
  const board = boards.find(({ id }) => id === PHRASE_BOARD);
  if (text === '' || text.length > MAX_WORDS) return boards;
  if (board === undefined) {
    const own = { id: PHRASE_BOARD, name: PHRASE_BOARD_NAME, symbol: 'noto:star', hueDeg: 45, tiles: [] };
    const added = addBoard(boards, own);
    return keepPhrase(moveBoard(added, PHRASE_BOARD, 1), text);
  }
  const isKnown = board.tiles.some(
    ({ vocalization }) => vocalization.zh === text || vocalization.en === text,
  );
  if (isKnown || !hasRoom(board)) return boards;
  const words = { zh: text, en: text };
  return addTile(boards, PHRASE_BOARD, { ...emptyTile(board), label: words, vocalization: words }, 0);
}
