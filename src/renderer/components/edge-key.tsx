import type { LucideIcon } from 'lucide-react';
import type { DwellClass, Target } from '../../core/samples';
import type { Pick as SelectionPick } from '../../core/selection/selection-state';
import { GazeTarget } from './gaze-target';

export interface EdgeKeyProps {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly sub?: string;
  readonly className?: string;
  readonly dwellClass?: DwellClass;
  readonly pace?: Target['pace'];
  /** How often it is meant beside its neighbours; default 1. */
  readonly prior?: number;
  readonly mustLeaveBeforeRepeat?: boolean;
  readonly disabled?: boolean;
  /** Called on a pick by gaze (then with how sure the eyes were), click, touch or key. */
  readonly onPick: (pick?: SelectionPick) => void;
}

/** A key of the frame that never moves: icon, word, and the word in the other language. */
export function EdgeKey(props: EdgeKeyProps) {
  const Icon = props.icon;
  return (
    <GazeTarget
      id={props.id}
      dwellClass={props.dwellClass ?? 'tile'}
      className={`edge ${props.className ?? ''}`}
      pace={props.pace}
      prior={props.prior ?? 1}
      mustLeaveBeforeRepeat={props.mustLeaveBeforeRepeat ?? false}
      disabled={props.disabled ?? false}
      onPick={props.onPick}
    >
      <Icon aria-hidden strokeWidth={2} />
      <span className="words">{props.label}</span>
      {props.sub ? <span className="sub">{props.sub}</span> : null}
    </GazeTarget>
  );
}
