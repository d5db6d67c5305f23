import { createStore } from 'zustand/vanilla';
import type { CalibrationView } from '../../core/gaze/calibration-view';
import { type Reach, WHOLE_DISPLAY } from '../../core/gaze/reach';
import type { TurnTo } from '../../core/gaze/turn-capture';
import type { Accuracy } from '../../core/profiles/profile';
import type { ScreenPoint } from '../../core/units';

export interface CalibrationState {
  readonly phase: 'idle' | CalibrationView['phase'];
  /** Where to look, display pixels; null between points. A wandering dot is moved by the screen itself. */
  readonly target: ScreenPoint | null;
  /** The ring is wide to attract the eyes and shrinks for the capture. */
  readonly isCapturing: boolean;
  /** 0–1 of all points. */
  readonly progress: number;
  readonly isFaceLost: boolean;
  /** Where the head should turn while the eyes stay on the dot; null in other phases. */
  readonly turnTo: TurnTo | null;
  /** Result of the last finished calibration, not yet accepted. */
  readonly accuracy: Accuracy | null;
  /** The check was bad: the result screen asks to repeat. */
  readonly shouldRepeat: boolean;
  /** Parts of the display that the eyes did not reach in the finished calibration. */
  readonly reach: Reach;
  readonly failure: string;
}

export const IDLE_CALIBRATION: CalibrationState = {
  phase: 'idle',
  target: null,
  isCapturing: false,
  progress: 0,
  isFaceLost: false,
  turnTo: null,
  accuracy: null,
  shouldRepeat: false,
  reach: WHOLE_DISPLAY,
  failure: '',
};

/** The calibration under way, and its result until it is accepted. */
export const calibrationStore = createStore<CalibrationState>()(() => IDLE_CALIBRATION);
