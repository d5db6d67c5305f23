import type { AppApi, AppEventSource } from '../core/ipc/contract';

declare global {
  interface Window {
    /** The main process, as the preload exposes it. */
    readonly app: AppApi & AppEventSource;
  }
}
