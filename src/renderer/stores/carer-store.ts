import { createStore } from 'zustand/vanilla';

export interface CarerState {
  /** The number was entered; holds until the settings and the editor are left. */
  readonly isUnlocked: boolean;
  /** What the carer is setting by hand. */
  readonly dialog: 'none' | 'pin' | 'callAddress';
}

/** What stands between the settings and those who should not change them. */
export const carerStore = createStore<CarerState>()(() => ({ isUnlocked: false, dialog: 'none' }));
