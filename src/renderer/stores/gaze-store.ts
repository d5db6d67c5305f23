import { createStore } from 'zustand/vanilla';
import type { Accuracy, Profile } from '../../core/profiles/profile';
import type { CameraState } from '../camera/camera-state';

/** The chip's three states, and what else may stand in its place. */
export type EyesStatus = 'good' | 'weak' | 'notSeen' | 'notCalibrated' | 'mouse' | 'device' | 'deviceSilent';

export interface GazeState {
  readonly eyes: EyesStatus;
  readonly camera: CameraState;
  /** The calibration in use; null before the first one. */
  readonly profile: Profile | null;
  /** The gaze has drifted: a look at one dot would help. */
  readonly wantsRecentre: boolean;
}

/** The eyes as the interface needs to know them. Per-frame values never come here: they are drawn. */
export const gazeStore = createStore<GazeState>()(() => ({
  eyes: 'notCalibrated',
  camera: { kind: 'off' },
  profile: null,
  wantsRecentre: false,
}));

/** What the layout is chosen by; null with the mouse or before a calibration. */
export const accuracyInUse = (state: GazeState): Accuracy | null => state.profile?.accuracy ?? null;
