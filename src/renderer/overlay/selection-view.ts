import type { SelectionState } from '../../core/selection/selection-state';
import type { Ms, ScreenPoint } from '../../core/units';
import type { TargetShape } from '../selection/target-registry';

/** One state of the selection, with what is needed to draw it. */
export interface SelectionFrame {
  readonly state: SelectionState;
  /** Time of the sample that led to it. */
  readonly frameTMs: Ms;
  /** Left top corner of the window's content on the display: `highlight` is a point of the display. */
  readonly origin: ScreenPoint;
  readonly shapeOf: (targetId: string) => TargetShape | null;
}

/** Shows the user what their eyes are doing. */
export interface SelectionView {
  draw(frame: SelectionFrame): void;
  /** Nothing is looked at, nothing was picked. */
  clear(): void;
}
