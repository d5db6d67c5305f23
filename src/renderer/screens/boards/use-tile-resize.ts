import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { TileSpan } from '../../../core/boards/board';
import { resizeChosen } from '../../app/board-editor-commands';

interface Resize {
  readonly leftPx: number;
  readonly topPx: number;
  readonly cellWidthPx: number;
  readonly cellHeightPx: number;
}

/** Pulling the corner of the chosen tile: its size in cells while it is pulled; null when it is not. */
export function useTileResize(span: TileSpan) {
  const [pulled, setPulled] = useState<TileSpan | null>(null);
  const from = useRef<Resize | null>(null);
  const latest = useRef(pulled);
  latest.current = pulled;

  useEffect(() => {
    const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
      const { current: start } = from;
      if (!start) return;
      setPulled({
        columns: Math.max(1, Math.round((clientX - start.leftPx) / start.cellWidthPx)),
        rows: Math.max(1, Math.round((clientY - start.topPx) / start.cellHeightPx)),
      });
    };
    const end = (isKept: boolean) => () => {
      const wished = latest.current;
      from.current = null;
      setPulled(null);
      if (isKept && wished) resizeChosen(wished);
    };
    const drop = end(true);
    const cancel = end(false);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', cancel);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', cancel);
    };
  }, []);

  const pull = (event: PointerEvent<HTMLElement>) => {
    const tile = event.currentTarget.closest('[data-edit-tile]')?.getBoundingClientRect();
    if (!tile || event.button !== 0) return;
    // The tile under the corner must not be dragged along.
    event.stopPropagation();
    from.current = {
      leftPx: tile.left,
      topPx: tile.top,
      cellWidthPx: tile.width / span.columns,
      cellHeightPx: tile.height / span.rows,
    };
  };
  return { pulled, pull };
}
