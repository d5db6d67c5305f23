import { createStore } from 'zustand/vanilla';
import type { Board } from '../../core/boards/board';
import { startBoardHistory, type BoardHistory } from '../../core/boards/board-history';

/** All boards the speaker has, in order. */
export const boardStore = createStore<{ readonly boards: readonly Board[] }>()(() => ({ boards: [] }));

export const boardById = (id: string): Board | undefined =>
  boardStore.getState().boards.find((board) => board.id === id);

export interface BoardEditState {
  readonly history: BoardHistory;
  /** All changes are safe on the disk. */
  readonly saved: boolean;
  /** The field whose changes are one step; empty after anything else. */
  readonly lastField: string;
}

/** What was changed in this run and can be taken back. */
export const boardEditStore = createStore<BoardEditState>()(() => ({
  history: startBoardHistory([]),
  saved: true,
  lastField: '',
}));
