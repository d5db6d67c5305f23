import { createStore } from 'zustand/vanilla';
import type { Accuracy, Profile } from '../../core/profiles/profile';
import type { ProfileMisfit } from '../../core/profiles/profile-fit';
import type { SeatNotice } from '../../core/gaze/seat-watch';
import type { CameraState } from '../camera/camera-state';
import type { LockState } from '../camera/exposure-lock';

/** One thing about the eyes that somebody should know of. */
export type EyesNotice = ProfileMisfit | SeatNotice;

/** The chip's three states, and what else may stand in its place. */
export type EyesStatus = 'good' | 'weak' | 'notSeen' | 'notCalibrated' | 'mouse' | 'device' | 'deviceSilent';

export interface GazeState {
  readonly eyes: EyesStatus;
  readonly camera: CameraState;
  /** The calibration in use; null before the first one. */
  readonly profile: Profile | null;
  /** The gaze has drifted: a look at one dot would help. */
  readonly wantsRecentre: boolean;
  /** What has changed since the calibration, or is wrong before the camera; the most important of it. */
  readonly notice: EyesNotice | null;
  /** Whether the camera holds exposure, white balance and focus still. */
  readonly cameraLock: LockState;
}

/** The eyes as the interface needs to know them. Per-frame values never come here: they are drawn. */
export const gazeStore = createStore<GazeState>()(() => ({
  eyes: 'notCalibrated',
  camera: { kind: 'off' },
  profile: null,
  wantsRecentre: false,
  notice: null,
  cameraLock: 'waiting',
}));

/** What the layout is chosen by; null with the mouse or before a calibration. */
export const accuracyInUse = (state: GazeState): Accuracy | null => state.profile?.accuracy ?? null;
