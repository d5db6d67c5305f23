import type { DeviceSample } from '../../core/gaze-socket/socket-line';
import { windowClock } from '../camera/clock';
import { SocketSource } from '../input/socket-source';
import { socketStore } from '../stores/socket-store';

type Listener = (sample: DeviceSample) => void;
const listeners = new Set<Listener>();

/** What another device on this machine says, as it comes. */
export const socketFeed = {
  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const socketSource = new SocketSource({
  subscribe: (listener) => socketFeed.subscribe(listener),
  clock: windowClock,
});

/** Joins the socket to the window: its samples, its presses, and how it stands. */
export function watchGazeSocket(press: () => void): void {
  window.app.on('socketSample', (sample) => {
    for (const listener of listeners) listener(sample);
  });
  window.app.on('socketSelect', press);
  window.app.on('socketState', (socket) => socketStore.setState({ socket }));
  void window.app.gazeSocketState().then((socket) => socketStore.setState({ socket }));
}

/** Another token: whoever knows the old one is shut out. */
export function renewSocketToken(): void {
  void window.app.renewSocketToken().then((socket) => socketStore.setState({ socket }));
}
