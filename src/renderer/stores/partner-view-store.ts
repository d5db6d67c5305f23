import { createStore } from 'zustand/vanilla';
import type { PartnerView } from '../../core/ipc/contract';

/** What the partner window was told to show last; null before the first time. */
export const partnerViewStore = createStore<{ readonly view: PartnerView | null }>()(() => ({ view: null }));
