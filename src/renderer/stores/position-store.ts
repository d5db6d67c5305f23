import { createStore } from 'zustand/vanilla';
import type { Strings } from '../strings';

export type AdviceCode = keyof Strings['advice'];

/** What the carer is told while positioning: one sentence at a time. */
export const positionStore = createStore<{
  readonly advice: AdviceCode;
  readonly isReady: boolean;
  readonly isSlow: boolean;
}>()(() => ({
  advice: 'none',
  isReady: false,
  isSlow: false,
}));
