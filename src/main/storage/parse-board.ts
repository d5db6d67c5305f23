import { boardSchema } from '../../core/boards/board';
import type { BoardParser } from './boards-store';

export const parseBoard: BoardParser = (text) => ({
  board: boardSchema.parse(JSON.parse(text)),
  warnings: [],
});
