import type { ScreenGeometry } from '../geometry';
import type { Mm, ScreenPoint } from '../units';
import type { CalibrationPreset } from './calibration-points';
import type { PursuitLook } from './pursuit-capture';
import type { TurnTo } from './turn-capture';

/**
 * `standard`: asks as the preset says, fits, checks on points it did not learn from. `weakPoints`: asks the given
 * targets again, keeps the other samples, fits and checks on five others.
 */
export type CalibrationMode = 'standard' | 'weakPoints';

export interface CalibrationOptions {
  readonly screen: ScreenGeometry;
  readonly mode: CalibrationMode;
  /** Used for degrees until a fit tells the real one. Default 600. */
  readonly viewerDistanceMm?: Mm;
  /** For `standard`: how it asks and how fast. Default `standard`. */
  readonly preset?: CalibrationPreset;
  /** For `weakPoints`: the targets to ask again. */
  readonly targets?: readonly ScreenPoint[];
  /** Ends the asking with twelve seconds of turning the head while the eyes stay on a dot. Default false. */
  readonly withTurn?: boolean;
  /** Multiplies every time; 2 is twice as slow. Default: the preset's. */
  readonly pace?: number;
  /** Of the measurements before the first step; then it is measured. Slower cameras get longer looks. Default 30. */
  readonly framesPerSecond?: number;
}

/** What the calibration screen shows. */
export interface CalibrationView {
  readonly phase: 'calibrate' | 'pursuit' | 'turn' | 'fitting' | 'validate' | 'done' | 'failed';
  /** Where to look, or null when there is nothing to look at; `movingTarget` is where a wandering one is just now. */
  readonly target: ScreenPoint | null;
  /** Of the present phase, 0 … targetCount − 1; a target that is asked again counts again. */
  readonly targetIndex: number;
  readonly targetCount: number;
  readonly state: 'attract' | 'steady' | 'capture';
  /** 0–1 of the whole session. */
  readonly progress: number;
  /** The eyes are not seen: everything waits. */
  readonly isFaceLost: boolean;
  /** In `turn`: where the head should turn. */
  readonly turnTo?: TurnTo;
  /** Why it failed: `tooFewPoints`, `tooFewChecked`, or what the fit said. */
  readonly reason?: string;
}

/** What the session wants from the tracker. */
export type SessionCommand =
  | TeachCommand
  /** Fewer targets than `leastTargets` are no calibration. */
  | { readonly kind: 'fit'; readonly leastTargets: number };

/** What the tracker is to learn from, or to forget; it needs no answer. */
export type TeachCommand =
  | { readonly kind: 'label'; readonly target: ScreenPoint; readonly frameIds: readonly number[] }
  | { readonly kind: 'labelTurn'; readonly target: ScreenPoint; readonly frameIds: readonly number[] }
  | { readonly kind: 'labelPursuit'; readonly looks: readonly PursuitLook[]; readonly viewerDistanceMm: Mm }
  | { readonly kind: 'unlabel'; readonly targets: readonly ScreenPoint[] }
  | { readonly kind: 'clearLabels' };
