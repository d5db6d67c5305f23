import { createStore } from 'zustand/vanilla';
import type { CallPostState } from '../../core/call/call-post';

/** How far the present call is on its way to the address on the local network. */
export const callStore = createStore<{ readonly post: CallPostState }>()(() => ({ post: { kind: 'off' } }));
