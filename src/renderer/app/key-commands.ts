import { raiseCall } from './call-commands';

/** The call's key, on every screen and in every state. */
const CALL_KEY = 'F1';

/** Keys that work everywhere. */
export function watchKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.key === CALL_KEY && !event.repeat) raiseCall('key');
  });
}
