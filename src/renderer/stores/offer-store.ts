import { createStore } from 'zustand/vanilla';
import type { Offer } from '../../core/keyboard/offers';

/** What is offered to the user now; null when nothing is. */
export const offerStore = createStore<{ readonly offer: Offer | null }>()(() => ({ offer: null }));
