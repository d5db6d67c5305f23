import { createStore } from 'zustand/vanilla';
import type { GazeSocketState } from '../../core/ipc/contract';

/** The socket for other devices, as the main process last said. */
export const socketStore = createStore<{ readonly socket: GazeSocketState }>()(() => ({
  socket: { kind: 'off' },
}));
