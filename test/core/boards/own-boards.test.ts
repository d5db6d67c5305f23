import { describe, expect, it } from 'vitest';
import * as edits from '../../../src/core/boards/board-edits';
import type { Boards } from '../../../src/core/boards/board-edits';
import {
  applyChanges,
  changesBetween,
  mergeBoards,
  NO_OWN_BOARDS,
  ownBoardsSchema,
} from '../../../src/core/boards/own-boards';
import { exampleBoard, exampleTile } from './example-boards';

const starters: Boards = [exampleBoard('home'), exampleBoard('food'), exampleBoard('pain')];

/** A deterministic walk of edits: a linear congruential generator, Numerical Recipes. */
function* numbers(seed: number): Generator<number, never> {
  for (let value = seed; ;) {
    value = (value * 1664525 + 1013904223) % 2 ** 32;
    yield value;
  }
}

function randomEdit(boards: Boards, step: number, next: () => number): Boards {
  const pick = <T>(items: readonly T[]): T | undefined => items[next() % items.length];
  const board = pick(boards) ?? exampleBoard('never');
  const tile = pick(board.tiles);
  switch (next() % 7) {
    case 0:
      return edits.addBoard(boards, exampleBoard(`new-${step}`));
    case 1:
      return board.id === 'home' ? boards : edits.removeBoard(boards, board.id);
    case 2:
      return edits.moveBoard(boards, board.id, next() % 4);
    case 3:
      return edits.addTile(boards, board.id, exampleTile(`tile-${step}`), next() % 4);
    case 4:
      return tile ? edits.removeTile(boards, board.id, tile.id) : boards;
    case 5:
      return tile ? edits.pinTile(boards, board.id, tile.id, next() % 2 === 0) : boards;
    default:
      return edits.keepPhrase(boards, `句子 ${step}`);
  }
}

describe('own boards', () => {
  it('changes between two lists lead from one to the other, over any edits, with one’s own kept apart', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const source = numbers(seed);
      let own = NO_OWN_BOARDS;
      let boards = starters;
      for (let step = 0; step < 60; step++) {
        const after = randomEdit(boards, step, () => source.next().value);
        own = applyChanges(own, changesBetween(boards, after));
        boards = after;
        expect(mergeBoards(starters, own)).toEqual(boards);
      }
      expect(ownBoardsSchema.safeParse(own).success).toBe(true);
    }
  });

  it('says nothing when nothing changed, and one board when one did', () => {
    expect(changesBetween(starters, [...starters])).toEqual([]);
    const changes = changesBetween(starters, edits.removeTile(starters, 'food', 'a'));
    expect(changes).toMatchObject([{ kind: 'put', board: { id: 'food' } }]);
  });

  it('shows a starter board that an update brings, and leaves removed ones away', () => {
    const own = applyChanges(NO_OWN_BOARDS, changesBetween(starters, edits.removeBoard(starters, 'food')));
    const updated = [...starters, exampleBoard('brand-new')];
    expect(mergeBoards(updated, own).map(({ id }) => id)).toEqual(['home', 'pain', 'brand-new']);
  });

  it('puts a removed board back, and a whole state', () => {
    const removed = applyChanges(NO_OWN_BOARDS, [{ kind: 'remove', boardId: 'food' }]);
    const back = applyChanges(removed, [{ kind: 'put', board: exampleBoard('food', ['x']) }]);
    expect(mergeBoards(starters, back)[1]?.tiles).toHaveLength(1);
    expect(applyChanges(back, [{ kind: 'all', own: NO_OWN_BOARDS }])).toEqual(NO_OWN_BOARDS);
  });
});
