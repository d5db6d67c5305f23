import { createStore } from 'zustand/vanilla';
import type { CallPostState } from '../../core/call/call-post';

interface CallState {
  /** How far the present call is on its way to the address on the local network. */
  readonly post: CallPostState;
  /** Whole seconds until a call that is announced rings. */
  readonly secondsLeft: number;
}

export const callStore = createStore<CallState>()(() => ({ post: { kind: 'off' }, secondsLeft: 0 }));
