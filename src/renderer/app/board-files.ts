import type { ImportNote } from '../../core/boards/import-note';
import { boardOf } from '../../core/boards/board-edits';
import { withImported } from '../../core/boards/obz';
import { importBoards } from '../boards/import-boards';
import { packObf, packObz, type MediaReader } from '../boards/pack';
import { boardStore } from '../stores/board-store';
import { editBoards } from './board-editing';
import { pictureUrl } from './picture-url';

/** What came of an import: for a report in plain words. */
export type ImportReport =
  | {
      readonly kind: 'done';
      readonly boards: number;
      readonly tiles: number;
      readonly notes: readonly ImportNote[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Takes the boards of a file over, as one step that undo takes back; the state before is kept as a snapshot. */
export async function importFile(
  bytes: Uint8Array,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<ImportReport> {
  const outcome = await importBoards(bytes, onProgress);
  if (outcome.kind === 'refused') return outcome;
  const { imported } = outcome;
  const notes = [...imported.notes];
  editBoards((boards) => withImported(boards, imported, notes), '', 'import');
  const tiles = imported.boards.reduce((sum, board) => sum + board.tiles.length, 0);
  return { kind: 'done', boards: imported.boards.length, tiles, notes };
}

/** Reads a picture or recording of ours as the page does. */
const readMedia: MediaReader = async (name) => {
  const response = await fetch(pictureUrl(name)).catch(() => null);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
};

/** Writes all boards into one archive where the carer says. False when they think better of it. */
export async function exportAll(): Promise<boolean> {
  return window.app.exportFile('mouyu-boards.obz', await packObz(boardStore.getState().boards, readMedia));
}

/** Writes one board, its pictures inside. */
export async function exportBoard(boardId: string): Promise<boolean> {
  const board = boardOf(boardStore.getState().boards, boardId);
  const name = fileNameOf(board.name.zh);
  return window.app.exportFile(`${name}.obf`, await packObf(board, readMedia));
}

const fileNameOf = (words: string): string => words.replace(/[^\p{L}\p{N}_-]/gu, '').slice(0, 40) || 'board';

/** Writes the sheet that is on the page for the printer as PDF. False when the carer thinks better of it. */
export const exportSheet = (name: string): Promise<boolean> =>
  window.app.exportPdf(`${fileNameOf(name)}.pdf`, true);
