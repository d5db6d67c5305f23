import type { BoardChange } from '../../../src/core/boards/own-boards';
import { exampleBoard } from '../../core/boards/example-boards';

/** The writer changes these boards in turn, so that a lost save cannot hide behind a later one. */
export const KILL_BOARDS = 5;

/** Save `number`: one board whose name is the number and whose size varies from a line to many disk blocks. */
export function killTestChanges(number: number): BoardChange[] {
  const tiles = Array.from({ length: (number * 37) % 120 }, (_, at) => `t${at}`);
  const board = exampleBoard(`b${number % KILL_BOARDS}`, tiles);
  return [{ kind: 'put', board: { ...board, name: { zh: `${number}`, en: `${number}` } } }];
}
