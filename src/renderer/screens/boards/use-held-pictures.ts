import { useEffect, useRef } from 'react';
import type { Board } from '../../../core/boards/board';
import { pictureUrl } from '../../app/picture-url';
import { holdPictures } from '../../boards/picture-cache';

const namesOf = ({ symbol, tiles }: Board): string[] =>
  [symbol, ...tiles.map((tile) => tile.symbol)].filter((name) => name !== '');

/**
 * Holds the pictures of all boards ready, so that each opens with them at once: those of the shown board first, the
 * others one board at a time while there is nothing else to do. Hundreds at once would make the page stand still, and
 * after an edit only the board that changed is gone through.
 */
export function useHeldPictures(boards: readonly Board[], shown: Board | undefined): void {
  const held = useRef(new WeakSet<Board>());
  useEffect(() => {
    const waiting = boards.filter((board) => board !== shown && !held.current.has(board));
    const hold = (board: Board) => {
      held.current.add(board);
      holdPictures(namesOf(board).map(pictureUrl));
    };
    if (shown && !held.current.has(shown)) hold(shown);
    let handle = 0;
    const next = () => {
      const board = waiting.shift();
      if (board === undefined) return;
      hold(board);
      handle = requestIdleCallback(next);
    };
    handle = requestIdleCallback(next);
    return () => cancelIdleCallback(handle);
  }, [boards, shown]);
}
