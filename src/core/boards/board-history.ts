import type { Boards } from './board-edits';

/** Steps that can be taken back: more than anybody edits in a day. Unchanged boards are shared, so a step is small. */
export const BOARD_HISTORY_LEVELS = 10_000;

/** The boards with the steps that led to them. */
export interface BoardHistory {
  /** Earlier lists, oldest first. */
  readonly past: readonly Boards[];
  readonly present: Boards;
  /** Lists taken back, the next one to redo first. */
  readonly future: readonly Boards[];
}

/** A history without steps. */
export const startBoardHistory = (present: Boards): BoardHistory => ({ past: [], present, future: [] });

/** A new step; what was taken back is forgotten. The same history when nothing changed. */
export function recordBoards(history: BoardHistory, next: Boards): BoardHistory {
  if (next === history.present) return history;
  const past = [...history.past, history.present].slice(-BOARD_HISTORY_LEVELS);
  return { past, present: next, future: [] };
}

/** Goes on with the last step, so that letters typed in one field are one step. */
export const amendBoards = (history: BoardHistory, next: Boards): BoardHistory => ({
  past: history.past,
  present: next,
  future: [],
});

/** One step back; the same history when there is none. */
export function undoBoards(history: BoardHistory): BoardHistory {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  const future = [history.present, ...history.future];
  return { past: history.past.slice(0, -1), present: previous, future };
}

/** One step forward again; the same history when nothing was taken back. */
export function redoBoards(history: BoardHistory): BoardHistory {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
