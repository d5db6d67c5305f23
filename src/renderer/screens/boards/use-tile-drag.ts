import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';
import { chooseTile, moveTile, moveTileToBoard } from '../../app/board-editor-commands';

/** The pointer must move this far before a press becomes a drag, display pixels. */
const DRAG_FROM_PX = 8;

export interface TileDrag {
  readonly tileId: string;
  readonly xPx: number;
  readonly yPx: number;
  /** The tile whose place it would take, or the board it would go to. */
  readonly over: { readonly kind: 'tile' | 'board'; readonly id: string } | null;
}

function under(xPx: number, yPx: number): TileDrag['over'] {
  const element = document.elementFromPoint(xPx, yPx);
  const board = element?.closest('[data-edit-board]')?.getAttribute('data-edit-board');
  if (board) return { kind: 'board', id: board };
  const tile = element?.closest('[data-edit-tile]')?.getAttribute('data-edit-tile');
  return tile ? { kind: 'tile', id: tile } : null;
}

/** Dragging tiles with mouse, pen or finger: onto the place of another tile, or onto another board. */
export function useTileDrag(tileIds: readonly string[]) {
  const [drag, setDrag] = useState<TileDrag | null>(null);
  const start = useRef<{ readonly tileId: string; readonly xPx: number; readonly yPx: number } | null>(null);
  const latest = useRef(drag);
  latest.current = drag;

  useEffect(() => {
    const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
      const from = start.current;
      if (!from) return;
      const isFar = Math.hypot(clientX - from.xPx, clientY - from.yPx) > DRAG_FROM_PX;
      if (isFar || latest.current) {
        setDrag({ tileId: from.tileId, xPx: clientX, yPx: clientY, over: under(clientX, clientY) });
      }
    };
    const drop = () => {
      const dragged = latest.current;
      start.current = null;
      if (!dragged) return;
      setDrag(null);
      const { tileId, over } = dragged;
      if (over?.kind === 'board') moveTileToBoard(tileId, over.id);
      else if (over && over.id !== tileId) {
        moveTile(tileId, tileIds.indexOf(over.id));
        chooseTile(tileId);
      }
    };
    const cancel = () => {
      start.current = null;
      setDrag(null);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', cancel);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', cancel);
    };
  }, [tileIds]);

  const press = useCallback((tileId: string, event: PointerEvent) => {
    if (event.button === 0) start.current = { tileId, xPx: event.clientX, yPx: event.clientY };
  }, []);
  return { drag, press };
}
