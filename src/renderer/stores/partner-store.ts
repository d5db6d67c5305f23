import { createStore } from 'zustand/vanilla';

export interface PartnerViewState {
  readonly isOpen: boolean;
  /** The speaker asked for time to finish; ends with the next utterance. */
  readonly wait: boolean;
}

/** What this window knows of the partner's. */
export const partnerStore = createStore<PartnerViewState>()(() => ({ isOpen: false, wait: false }));
