import { useLayoutEffect, type RefObject } from 'react';

/** Scrolls a box of text, after every change, so that the line with the caret is its last one in view. */
export function useCaretInView(
  box: RefObject<HTMLElement | null>,
  caret: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    if (!box.current || !caret.current) return;
    const caretBottomPx = caret.current.offsetTop + caret.current.offsetHeight;
    box.current.scrollTop = Math.max(0, caretBottomPx - box.current.clientHeight);
  });
}
