import { createStore } from 'zustand/vanilla';
import type { Board } from '../../core/boards/board';

/** All boards that could be read, in file order. */
export const boardStore = createStore<{ readonly boards: readonly Board[] }>()(() => ({ boards: [] }));

export const boardById = (id: string): Board | undefined =>
  boardStore.getState().boards.find((board) => board.id === id);
