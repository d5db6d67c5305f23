import { createStore } from 'zustand/vanilla';
import type { LearntEntry } from '../../core/learning/learnt';

export interface LearntView {
  /** What the keyboards have learnt, the last said last. */
  readonly entries: readonly LearntEntry[];
}

/** The words and sentences that the keyboards know from this person. */
export const learntStore = createStore<LearntView>()(() => ({ entries: [] }));
