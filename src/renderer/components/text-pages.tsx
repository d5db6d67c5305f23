import { useLayoutEffect, useRef, useState } from 'react';

export interface TextPagesProps {
  readonly text: string;
  /** Where the caret stands, UTF-16 units; left out for a text without one. */
  readonly caret?: number;
  /** The page that is looked at; null follows the caret. Pages beyond the last one are the last. */
  readonly page: number | null;
  /** Told after every change: which page is shown, and how many there are. */
  readonly onPages: (page: number, count: number) => void;
}

/** A long text in large letters, a page at a time: columns as wide as the box, of which one is in view. */
export function TextPages({ text, caret, page, onPages }: TextPagesProps) {
  const box = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLElement>(null);
  const [shown, setShown] = useState({ page: 0, count: 1 });
  useLayoutEffect(() => {
    const measure = () => {
      const element = box.current;
      if (!element || element.clientWidth === 0) return;
      const width = element.clientWidth;
      const count = Math.max(1, Math.round(element.scrollWidth / width));
      const caretPage = Math.floor((mark.current?.offsetLeft ?? 0) / width);
      const next = Math.max(0, Math.min(count - 1, page ?? caretPage));
      element.scrollLeft = next * width;
      setShown((known) => (known.page === next && known.count === count ? known : { page: next, count }));
      onPages(next, count);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [text, caret, page, onPages]);
  return (
    <div className="text-pages" data-pages={shown.count}>
      <div ref={box} className="text-flow">
        {text.slice(0, caret ?? text.length)}
        {caret === undefined ? null : <i ref={mark} className="message-caret" />}
        {text.slice(caret ?? text.length)}
      </div>
      {shown.count > 1 ? (
        <span className="text-page-number">
          {shown.page + 1} / {shown.count}
        </span>
      ) : null}
    </div>
  );
}
