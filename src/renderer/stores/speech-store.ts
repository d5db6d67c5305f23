import { createStore } from 'zustand/vanilla';

export interface SpeechState {
  /** Utterances accepted and not yet over. */
  readonly speaking: boolean;
  readonly lastSpoken: string;
}

export const speechStore = createStore<SpeechState>()(() => ({ speaking: false, lastSpoken: '' }));
