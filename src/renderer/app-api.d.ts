import type { AppApi, AppEventSource, PartnerApi } from '../core/ipc/contract';

declare global {
  interface Window {
    /** The main process, as the preload exposes it. */
    readonly app: AppApi & AppEventSource;
    /** In the partner window only, which has no `app`. */
    readonly partner: PartnerApi;
  }
}
