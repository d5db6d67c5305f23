import * as edits from '../../core/boards/board-edits';
import { boardOfTemplate, type BoardTemplate } from '../../core/boards/board-templates';
import type { TileSpan } from '../../core/boards/board';
import type { Language } from '../../core/language';
import { cleanPicture, type PictureRefusal } from '../boards/picture';
import { boardEditorStore } from '../stores/board-editor-store';
import { boardById, boardStore } from '../stores/board-store';
import { boardWordsOf } from '../strings/board-words';
import { editorWordsOf } from '../strings/editor-words';
import { editBoards } from './board-editing';
import { importFile } from './board-files';

const at = () => boardEditorStore.getState();

export const openDialog = (dialog: ReturnType<typeof at>['dialog']): void =>
  boardEditorStore.setState({ dialog, failure: '' });

export const chooseBoard = (boardId: string): void => boardEditorStore.setState({ boardId, tileId: null });
export const chooseTile = (tileId: string | null): void => boardEditorStore.setState({ tileId });

/** The tile in the inspector; null when none is chosen or it was taken away. */
function chosen(): { boardId: string; tileId: string } | null {
  const { boardId, tileId } = at();
  const isThere = boardById(boardId)?.tiles.some(({ id }) => id === tileId) ?? false;
  return tileId !== null && isThere ? { boardId, tileId } : null;
}

/** Adds an empty tile at the end and opens it. */
export function addTile(): void {
  const board = boardById(at().boardId);
  if (board === undefined || !edits.hasRoom(board)) return;
  const tile = edits.emptyTile(board);
  editBoards((boards) => edits.addTile(boards, board.id, tile));
  chooseTile(tile.id);
}

/** Changes the chosen tile; changes of one `field` after another are one step of undo. */
export function changeChosen(change: edits.TileChange, field = ''): void {
  const tile = chosen();
  if (tile === null) return;
  const step = field === '' ? '' : `${tile.boardId}/${tile.tileId}/${field}`;
  editBoards((boards) => edits.changeTile(boards, tile.boardId, tile.tileId, change), step);
}

export function copyChosen(): void {
  const tile = chosen();
  const board = boardById(at().boardId);
  if (tile === null || board === undefined || !edits.hasRoom(board)) return;
  editBoards((boards) => edits.copyTile(boards, tile.boardId, tile.tileId));
}

export function removeChosen(): void {
  const tile = chosen();
  if (tile === null) return;
  editBoards((boards) => edits.removeTile(boards, tile.boardId, tile.tileId));
  chooseTile(null);
}

export function hideChosen(hidden: boolean): void {
  const tile = chosen();
  if (tile) editBoards((boards) => edits.hideTile(boards, tile.boardId, tile.tileId, hidden));
}

export function pinChosen(pinned: boolean): void {
  const tile = chosen();
  if (tile) editBoards((boards) => edits.pinTile(boards, tile.boardId, tile.tileId, pinned));
}

/** Moves the chosen tile by so many places. */
export function moveChosen(by: number): void {
  const tile = chosen();
  const place = boardById(at().boardId)?.tiles.findIndex(({ id }) => id === tile?.tileId) ?? -1;
  if (tile && place >= 0) moveTile(tile.tileId, Math.max(0, place + by));
}

/** Puts a tile of the shown board at a place. */
export function moveTile(tileId: string, to: number): void {
  editBoards((boards) => edits.moveTile(boards, at().boardId, tileId, to));
}

/** Moves a tile of the shown board to the end of another one. */
export function moveTileToBoard(tileId: string, targetId: string): void {
  const { boardId } = at();
  const target = boardById(targetId);
  if (boardId === targetId || target === undefined || !edits.hasRoom(target)) return;
  editBoards((boards) => {
    const tile = edits.tileOf(edits.boardOf(boards, boardId), tileId);
    const ids = target.tiles.map(({ id }) => id);
    const moved = { ...tile, id: edits.freshId(ids, tile.id) };
    return edits.addTile(edits.removeTile(boards, boardId, tileId), targetId, moved);
  });
  chooseTile(null);
}

/** Gives the chosen tile so many cells of the grid. */
export function resizeChosen(span: TileSpan): void {
  const tile = chosen();
  if (tile) editBoards((boards) => edits.resizeTile(boards, tile.boardId, tile.tileId, span));
}

/** Makes the chosen tile larger or smaller by so many cells. */
export function growChosen(byColumns: number, byRows: number): void {
  const tile = chosen();
  const board = boardById(at().boardId);
  if (tile === null || board === undefined) return;
  const { columns, rows } = edits.tileOf(board, tile.tileId).span ?? { columns: 1, rows: 1 };
  resizeChosen({ columns: columns + byColumns, rows: rows + byRows });
}

/** Makes a copy of the shown board after it and opens that. */
export function copyShownBoard(): void {
  const board = boardById(at().boardId);
  if (board === undefined) return;
  const nameOf = (language: Language) => editorWordsOf(language).copyOf(board.name[language]).slice(0, 500);
  let copyId = board.id;
  editBoards((boards) => {
    const copy = edits.copyBoard(boards, board.id, { zh: nameOf('zh'), en: nameOf('en') });
    copyId = copy.id;
    return copy.boards;
  });
  chooseBoard(copyId);
}

/** Makes a board from a template at the end of the list and opens it. */
export function addBoardFrom(template: BoardTemplate): void {
  const ids = boardStore.getState().boards.map(({ id }) => id);
  const board = boardOfTemplate(template, edits.freshId(ids, 'own-board'));
  editBoards((boards) => edits.addBoard(boards, board));
  openDialog('none');
  chooseBoard(board.id);
}

/** Makes an empty board at the end of the list and opens it. */
export function addBoard(): void {
  const ids = boardStore.getState().boards.map(({ id }) => id);
  const id = edits.freshId(ids, 'own-board');
  const name = (language: Language) => boardWordsOf(language).newBoard;
  const board = { id, name: { zh: name('zh'), en: name('en') }, symbol: '', hueDeg: 210, tiles: [] };
  editBoards((boards) => edits.addBoard(boards, board));
  chooseBoard(id);
}

/** Removes the shown board; a snapshot is kept before. */
export function removeShownBoard(): void {
  const { boardId } = at();
  if (boardId === edits.HOME_BOARD) return;
  editBoards((boards) => edits.removeBoard(boards, boardId), '', 'bulk');
  chooseBoard(edits.HOME_BOARD);
}

export function moveShownBoard(by: number): void {
  const { boardId } = at();
  editBoards((boards) => {
    const place = boards.findIndex(({ id }) => id === boardId);
    return edits.moveBoard(boards, boardId, Math.max(0, place + by));
  });
}

/** Redraws a picture file, keeps it and puts it on the chosen tile. Why not, when it cannot be used. */
export async function putPicture(file: Blob): Promise<PictureRefusal | null> {
  const picture = await cleanPicture(new Uint8Array(await file.arrayBuffer()));
  if (typeof picture === 'string') return picture;
  changeChosen({ symbol: await window.app.saveMedia(picture.bytes, picture.ending) });
  return null;
}

/** Imports a file and shows what came of it. */
export async function importInEditor(file: Blob): Promise<void> {
  openDialog('importing');
  const report = await importFile(new Uint8Array(await file.arrayBuffer())).catch(() => null);
  boardEditorStore.setState({ dialog: 'report', report: report ?? { kind: 'refused', reason: '' } });
}
