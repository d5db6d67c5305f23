import { createStore } from 'zustand/vanilla';
import type { ImportReport } from '../app/board-files';

export interface BoardEditorState {
  readonly boardId: string;
  /** The tile in the inspector; null for the board itself. */
  readonly tileId: string | null;
  /** What lies over the editor. */
  readonly dialog:
    'none' | 'picture' | 'camera' | 'template' | 'print' | 'history' | 'importing' | 'report' | 'preview';
  readonly report: ImportReport | null;
  /** One sentence about what just failed; empty when nothing did. */
  readonly failure: string;
}

/** What the carer is looking at in the board editor. */
export const boardEditorStore = createStore<BoardEditorState>()(() => ({
  boardId: 'home',
  tileId: null,
  dialog: 'none',
  report: null,
  failure: '',
}));
