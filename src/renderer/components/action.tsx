import type { LucideIcon } from 'lucide-react';
import type { DwellClass } from '../../core/samples';
import type { Pick as SelectionPick } from '../../core/selection/selection-state';
import { GazeTarget } from './gaze-target';

export interface ActionProps {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly className?: string;
  readonly dwellClass?: DwellClass;
  readonly disabled?: boolean;
  /** The dwell of its class times this; default 1. */
  readonly dwellFactor?: number;
  /** Called on a pick by gaze (then with how sure the eyes were), click, touch or key. */
  readonly onPick: (pick?: SelectionPick) => void;
}

/** A wide button of the screens around Speak: icon and words side by side. */
export function Action(props: ActionProps) {
  const Icon = props.icon;
  return (
    <GazeTarget
      id={props.id}
      dwellClass={props.dwellClass ?? 'tile'}
      className={`action ${props.className ?? ''}`}
      disabled={props.disabled ?? false}
      dwellFactor={props.dwellFactor ?? 1}
      onPick={props.onPick}
    >
      <Icon aria-hidden strokeWidth={2} />
      <span className="words">{props.label}</span>
    </GazeTarget>
  );
}
