import { z } from 'zod';
import { boardSchema, type Board } from './board';
import type { Boards } from './board-edits';

const boardId = z.string().min(1).max(100);
/** Most boards that are kept. */
export const MAX_BOARDS = 2000;

/** What one person has made of the starter boards: kept apart from them, so that an update can renew those. */
export const ownBoardsSchema = z.object({
  /** Boards that were made or changed; one with a starter's id stands in its place. */
  boards: z.array(boardSchema).max(MAX_BOARDS),
  /** Ids of boards that were removed. */
  removed: z.array(boardId).max(MAX_BOARDS * 2),
  /** Ids in the order of the list; those that are not named stand at the end. */
  order: z.array(boardId).max(MAX_BOARDS * 2),
});
export type OwnBoards = z.infer<typeof ownBoardsSchema>;

/** Nothing made yet. */
export const NO_OWN_BOARDS: OwnBoards = { boards: [], removed: [], order: [] };

/** One change of one's own boards. `all` puts a former state back. */
export const boardChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('put'), board: boardSchema }),
  z.object({ kind: z.literal('remove'), boardId }),
  z.object({ kind: z.literal('order'), boardIds: z.array(boardId).max(MAX_BOARDS * 2) }),
  z.object({ kind: z.literal('all'), own: ownBoardsSchema }),
]);
export type BoardChange = z.infer<typeof boardChangeSchema>;

function applyChange(own: OwnBoards, change: BoardChange): OwnBoards {
  switch (change.kind) {
    case 'put': {
      const { board } = change;
      const isKnown = own.boards.some(({ id }) => id === board.id);
      return {
        boards: isKnown
          ? own.boards.map((known) => (known.id === board.id ? board : known))
          : [...own.boards, board],
        removed: own.removed.filter((id) => id !== board.id),
        order: own.order,
      };
    }
    case 'remove':
      return {
        boards: own.boards.filter(({ id }) => id !== change.boardId),
        removed: [...own.removed.filter((id) => id !== change.boardId), change.boardId],
        order: own.order,
      };
    case 'order':
      return { ...own, order: change.boardIds };
    case 'all':
      return change.own;
  }
}

/** One's own boards after some changes, in their order. */
export function applyChanges(own: OwnBoards, changes: readonly BoardChange[]): OwnBoards {
  return changes.reduce(applyChange, own);
}

/** The boards the speaker has: the starters with one's own over them, in one's own order. */
export function mergeBoards(starters: Boards, own: OwnBoards): Board[] {
  const changed = new Map(own.boards.map((board) => [board.id, board]));
  const removed = new Set(own.removed);
  const starterIds = new Set(starters.map(({ id }) => id));
  const all = [
    ...starters.filter(({ id }) => !removed.has(id)).map((board) => changed.get(board.id) ?? board),
    ...own.boards.filter(({ id }) => !starterIds.has(id)),
  ];
  const places = new Map(own.order.map((id, place) => [id, place]));
  const placeOf = ({ id }: Board) => places.get(id) ?? Number.MAX_SAFE_INTEGER;
  return all.sort((a, b) => placeOf(a) - placeOf(b));
}

/** The changes that lead from one list to another: only boards that are not the same objects are compared. */
export function changesBetween(before: Boards, after: Boards): BoardChange[] {
  const known = new Map(before.map((board) => [board.id, board]));
  const kept = new Set(after.map(({ id }) => id));
  const isSameOrder = before.length === after.length && before.every(({ id }, at) => after[at]?.id === id);
  return [
    ...before.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ kind: 'remove' as const, boardId: id })),
    ...after
      .filter((board) => known.get(board.id) !== board)
      .map((board) => ({ kind: 'put' as const, board })),
    ...(isSameOrder ? [] : [{ kind: 'order' as const, boardIds: after.map(({ id }) => id) }]),
  ];
}
