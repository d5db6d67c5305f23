import { createStore } from 'zustand/vanilla';
import type { Accuracy } from '../../core/profiles/profile';
import type { ScreenPoint } from '../../core/units';

export interface CalibrationState {
  readonly phase: 'idle' | 'calibrate' | 'fitting' | 'validate' | 'done' | 'failed';
  /** Where to look, display pixels; null between points. */
  readonly target: ScreenPoint | null;
  /** The ring is wide to attract the eyes and shrinks for the capture. */
  readonly isCapturing: boolean;
  /** 0–1 of all points. */
  readonly progress: number;
  readonly isFaceLost: boolean;
  /** Result of the last finished calibration, not yet accepted. */
  readonly accuracy: Accuracy | null;
  /** The check was bad: the result screen asks to repeat. */
  readonly shouldRepeat: boolean;
  readonly failure: string;
}

export const IDLE_CALIBRATION: CalibrationState = {
  phase: 'idle',
  target: null,
  isCapturing: false,
  progress: 0,
  isFaceLost: false,
  accuracy: null,
  shouldRepeat: false,
  failure: '',
};

/** The calibration under way, and its result until it is accepted. */
export const calibrationStore = createStore<CalibrationState>()(() => IDLE_CALIBRATION);
