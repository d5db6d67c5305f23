import { createStore } from 'zustand/vanilla';
import type { KeptRecording, RecordingEnd } from '../../core/ipc/recording-api';

export interface RecordingState {
  /** Null when nothing is being recorded. */
  readonly running: { readonly id: string; readonly withPictures: boolean } | null;
  /** Why the last one was not begun or ended by itself; null when the carer ended it, or has read this. */
  readonly ended: RecordingEnd | null;
  /** What the next one keeps. */
  readonly withPictures: boolean;
  /** On the disk, newest first. */
  readonly kept: readonly KeptRecording[];
}

/** Recordings for measuring, as the settings and the chip show them. */
export const recordingStore = createStore<RecordingState>()(() => ({
  running: null,
  ended: null,
  withPictures: true,
  kept: [],
}));
