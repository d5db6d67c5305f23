import { useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import type { DwellClass, Target } from '../../core/samples';
import type { Pick as SelectionPick } from '../../core/selection/selection-state';
import { targetRegistry } from '../selection/target-registry';

export interface GazeTargetProps {
  /** Unique on the page; also the `data-target` attribute that tests look for. */
  readonly id: string;
  readonly dwellClass: DwellClass;
  /** Called on a pick by gaze (then with how sure the eyes were), click, touch or key. */
  readonly onPick: (pick?: SelectionPick) => void;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly label?: string;
  readonly prior?: number;
  /** The dwell of its class times this; default 1. */
  readonly dwellFactor?: number;
  readonly pace?: Target['pace'];
  readonly mustLeaveBeforeRepeat?: boolean;
  /** `performance.now()` at which the content last changed; 0 when it never does. */
  readonly changedAtMs?: number;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A button that the eyes can press. Gaze, mouse, touch, keyboard and switch all end in the same `onPick`. */
export function GazeTarget(props: GazeTargetProps) {
  const {
    id,
    dwellClass,
    onPick,
    prior = 1,
    dwellFactor = 1,
    pace,
    mustLeaveBeforeRepeat = false,
    changedAtMs = 0,
    disabled = false,
  } = props;
  const element = useRef<HTMLButtonElement>(null);
  const latestPick = useRef(onPick);
  latestPick.current = onPick;

  useLayoutEffect(() => {
    if (!element.current || disabled) return undefined;
    return targetRegistry.declare({
      id,
      element: element.current,
      dwellClass,
      prior,
      dwellFactor,
      pace,
      mustLeaveBeforeRepeat,
      changedAtMs,
      onPick: (pick) => latestPick.current(pick),
    });
  }, [id, dwellClass, prior, dwellFactor, pace, mustLeaveBeforeRepeat, changedAtMs, disabled]);

  return (
    <button
      ref={element}
      type="button"
      data-target={id}
      data-dwell={dwellClass}
      className={`gaze-target ${props.className ?? ''}`}
      style={props.style}
      aria-label={props.label}
      disabled={disabled}
      onClick={() => latestPick.current()}
    >
      {props.children}
    </button>
  );
}
