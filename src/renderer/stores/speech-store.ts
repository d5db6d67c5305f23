import { createStore } from 'zustand/vanilla';
import type { VoiceCheck } from '../../core/ipc/contract';

export interface SpeechState {
  /** Utterances accepted and not yet over. */
  readonly speaking: boolean;
  readonly lastSpoken: string;
  /** What was said in this run, newest first, without repeats of the same. */
  readonly said: readonly string[];
  /** Steps by which the last utterance was louder than usual. */
  readonly louder: number;
  /** What the last self-check found; empty before it. */
  readonly checks: readonly VoiceCheck[];
}

export const speechStore = createStore<SpeechState>()(() => ({
  speaking: false,
  lastSpoken: '',
  said: [],
  louder: 0,
  checks: [],
}));
