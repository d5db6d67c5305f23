import type { Boards } from '../../core/boards/board-edits';
import * as history from '../../core/boards/board-history';
import { changesBetween } from '../../core/boards/own-boards';
import type { BoardSave } from '../../core/ipc/contract';
import { boardEditStore, boardStore } from '../stores/board-store';
import { addProblem } from '../stores/view-store';

type Reason = BoardSave['reason'];

/** The boards as the disk has them for certain. */
let saved: Boards = [];
/** Why the changes since then were made; the weightiest counts, because it keeps a snapshot. */
let pending: Reason | null = null;
let isSaving = false;

/** Takes over the boards of the start, or of a former state: there is nothing to undo then. */
export function loadBoards(boards: Boards): void {
  saved = boards;
  boardEditStore.setState({ history: history.startBoardHistory(boards), saved: true, lastField: '' });
  boardStore.setState({ boards });
}

/**
 * Changes the boards, for the speaker at once, and saves them.
 *
 * @param field changes of the same field one after the other are one step of undo; empty: a step of its own.
 */
export function editBoards(edit: (boards: Boards) => Boards, field = '', reason: Reason = 'edit'): void {
  const { history: before, lastField } = boardEditStore.getState();
  const next = edit(before.present);
  if (next === before.present) return;
  const isSameStep = field !== '' && field === lastField;
  const after = isSameStep ? history.amendBoards(before, next) : history.recordBoards(before, next);
  follow(after, field, reason);
}

export const undoEdit = (): void => step(history.undoBoards);
export const redoEdit = (): void => step(history.redoBoards);

function step(walk: (from: history.BoardHistory) => history.BoardHistory): void {
  const before = boardEditStore.getState().history;
  const after = walk(before);
  if (after !== before) follow(after, '', 'edit');
}

function follow(after: history.BoardHistory, lastField: string, reason: Reason): void {
  boardEditStore.setState({ history: after, lastField, saved: false });
  boardStore.setState({ boards: after.present });
  if (pending === null || pending === 'edit') pending = reason;
  if (!isSaving) void saveAll();
}

/** Saves until nothing is left to save. What fails stays on the screen, and the next change tries again. */
async function saveAll(): Promise<void> {
  isSaving = true;
  try {
    while (pending !== null) {
      const reason = pending;
      pending = null;
      const { present } = boardEditStore.getState().history;
      await window.app.saveBoards({ reason, changes: changesBetween(saved, present) });
      saved = present;
    }
    boardEditStore.setState({ saved: true });
  } catch (error) {
    addProblem({ code: 'boardsNotSaved', detail: error instanceof Error ? error.message : String(error) });
  } finally {
    isSaving = false;
  }
}

/** Puts a former state back. @throws when it cannot be read */
export async function restoreBoards(snapshotId: string): Promise<void> {
  loadBoards(await window.app.restoreBoardSnapshot(snapshotId));
}
