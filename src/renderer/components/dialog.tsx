import { useEffect, useRef, type ReactNode } from 'react';

/** What the keyboard can reach in a dialog. */
const REACHABLE = 'button:not(:disabled), input, select, textarea, [tabindex="0"]';

/**
 * Something for a hand that lies over the screen until it is closed, also with Escape. The keyboard stays in it and goes
 * back to where it was; the eyes' targets outside (back, call) go on working.
 */
export function Dialog(props: {
  readonly title: string;
  readonly className?: string;
  /** The button that closes it. */
  readonly closer: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(props.onClose);
  close.current = props.onClose;
  useEffect(() => {
    const before = document.activeElement;
    const reachable = () => [...(box.current?.querySelectorAll<HTMLElement>(REACHABLE) ?? [])];
    if (!box.current?.contains(before)) (reachable()[1] ?? reachable()[0])?.focus();
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return close.current();
      if (event.key !== 'Tab') return;
      const all = reachable();
      const at = all.indexOf(document.activeElement as HTMLElement);
      const isLeaving = event.shiftKey ? at <= 0 : at === all.length - 1;
      if (!isLeaving) return;
      event.preventDefault();
      all[event.shiftKey ? all.length - 1 : 0]?.focus();
    };
    window.addEventListener('keydown', key);
    return () => {
      window.removeEventListener('keydown', key);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div
      ref={box}
      className={`boards-dialog ${props.className ?? ''}`}
      role="dialog"
      aria-label={props.title}
    >
      <header>
        <h2>{props.title}</h2>
        {props.closer}
      </header>
      {props.children}
    </div>
  );
}
