import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';

/** So long it must be held, ms: nobody does that by accident. */
export const HOLD_MS = 2000;

/**
 * A button for a hand: it must be held with a mouse button, a finger or a key. It is no target of the eyes, so
 * neither gaze nor a resting mouse can press it.
 */
export function HoldButton(props: {
  readonly id: string;
  readonly className?: string;
  /** So long it must be held, ms; default `HOLD_MS`. */
  readonly holdMs?: number;
  readonly onHeld: () => void;
  readonly children: ReactNode;
}) {
  const { holdMs = HOLD_MS } = props;
  const [isHeld, setHeld] = useState(false);
  const latest = useRef(props.onHeld);
  latest.current = props.onHeld;
  useEffect(() => {
    if (!isHeld) return undefined;
    const timer = setTimeout(() => {
      setHeld(false);
      latest.current();
    }, holdMs);
    return () => clearTimeout(timer);
  }, [isHeld, holdMs]);
  const release = () => setHeld(false);
  return (
    <button
      type="button"
      id={props.id}
      className={`hold-button ${isHeld ? 'held' : ''} ${props.className ?? ''}`}
      style={{ '--hold': `${holdMs}ms` } as CSSProperties}
      onPointerDown={(event) => setHeld(event.isPrimary && event.button === 0)}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onKeyDown={({ key, repeat }) => {
        if (!repeat && (key === 'Enter' || key === ' ')) setHeld(true);
      }}
      onKeyUp={release}
      onBlur={release}
    >
      {props.children}
    </button>
  );
}
