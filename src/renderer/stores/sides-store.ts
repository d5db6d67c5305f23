import { createStore } from 'zustand/vanilla';

/** Where the set-up of looking left and right is. */
export interface SidesState {
  readonly phase: 'left' | 'right' | 'learnt' | 'failed';
  /** Share of the frames of this look that are in, 0–1. */
  readonly progress: number;
  /** Why it came to nothing. */
  readonly failure: 'none' | 'tooFew' | 'notApart';
}

export const FIRST_LOOK: SidesState = { phase: 'left', progress: 0, failure: 'none' };

/** The set-up under way; changes a few times a second at most. */
export const sidesStore = createStore<SidesState>()(() => FIRST_LOOK);
