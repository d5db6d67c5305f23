import { createStore } from 'zustand/vanilla';
import type { ExpansionReply } from '../../core/sentences/expansion';

export interface ExpansionState {
  /** The letters and words that were asked about last; null before. */
  readonly asked: { readonly letters: string; readonly words: string } | null;
  readonly isAsking: boolean;
  /** The last answer that still fits what was asked. */
  readonly reply: ExpansionReply | null;
  /** The exact text of the last request that left this computer; empty before. */
  readonly lastSent: string;
  /** `performance.now()` when other sentences came up. */
  readonly changedAtMs: number;
}

/** Whole sentences from the user's own server. */
export const expansionStore = createStore<ExpansionState>()(() => ({
  asked: null,
  isAsking: false,
  reply: null,
  lastSent: '',
  changedAtMs: 0,
}));
