import type { Ms, ScreenPoint } from '../units';

/** A finished selection. */
export interface Pick {
  readonly targetId: string;
  readonly tMs: Ms;
  /** Probability of each target given where the fixation lay, largest first, summing to 1: what the decoders read. */
  readonly evidence: readonly { readonly targetId: string; readonly share: number }[];
  /** Mean gaze of the last 300 ms of the dwell: later an observation of the drift. */
  readonly meanPoint: ScreenPoint;
}

/** What the eyes' selection looks like after a sample; drawn by the overlay. */
export interface SelectionState {
  /**
   * `idle`: on nothing. `locking`: on a target, nothing shown yet. `dwelling`: progress grows.
   * `frozen`: blink or loss, progress held. `dead`: just after a pick or a page change, nothing can be selected.
   */
  readonly phase: 'idle' | 'locking' | 'dwelling' | 'frozen' | 'dead';
  /** The target that is locked on, in `dwelling` and `frozen`. */
  readonly lockedId: string | null;
  /** 0–1 of the dwell of the locked target. */
  readonly progress: number;
  /** Filtered gaze for the highlight; null when lost. */
  readonly highlight: ScreenPoint | null;
  /** Set in the one step that finishes a selection. */
  readonly picked: Pick | null;
}
