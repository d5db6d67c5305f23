import { describe, expect, it } from 'vitest';
import { addBoard, removeTile, type Boards } from '../../../src/core/boards/board-edits';
import * as history from '../../../src/core/boards/board-history';
import { exampleBoard } from './example-boards';

const first: Boards = [exampleBoard('home')];
const second = addBoard(first, exampleBoard('b'));
const third = removeTile(second, 'b', 'a');

describe('board history', () => {
  const walked = history.recordBoards(history.recordBoards(history.startBoardHistory(first), second), third);

  it('goes back and forth', () => {
    const back = history.undoBoards(history.undoBoards(walked));
    expect(back.present).toBe(first);
    expect(history.undoBoards(back)).toBe(back);
    const forth = history.redoBoards(history.redoBoards(back));
    expect(forth).toEqual(walked);
    expect(history.redoBoards(forth)).toBe(forth);
  });

  it('forgets what was taken back when something new is done', () => {
    const other = history.recordBoards(history.undoBoards(walked), first);
    expect(other.future).toEqual([]);
    expect(history.undoBoards(other).present).toBe(second);
  });

  it('takes an unchanged list for no step, and an amendment for part of the last one', () => {
    expect(history.recordBoards(walked, third)).toBe(walked);
    const amended = history.amendBoards(walked, first);
    expect(history.undoBoards(amended).present).toBe(second);
  });

  it('keeps a day of edits', () => {
    let long = history.startBoardHistory(first);
    for (let step = 0; step < 5000; step++) long = history.recordBoards(long, [...first]);
    expect(long.past).toHaveLength(5000);
  });
});
