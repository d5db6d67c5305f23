import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { CHANNEL_OF, EVENT_CHANNEL_OF } from '../core/ipc/contract';
import type { AppApi, AppEvents, IpcHandlers } from '../core/ipc/contract';
import { isMainPage } from './app-routes';
import { reasonOf } from './problems';

/** What of a call tells who made it. */
type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Only the main frame of the app's own page may call; the partner window may not. */
export function isTrustedSender({ sender, senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isMainPage(senderFrame.url);
}

/**
 * Makes every method of the contract callable, and nothing else. A call from elsewhere is rejected; so is one
 * whose arguments the handler cannot parse, with a message that names the method.
 */
export function registerIpc(
  ipcMain: Pick<IpcMain, 'handle'>,
  handlers: IpcHandlers,
  failed: (method: string, reason: string) => void,
): void {
  for (const method of Object.keys(CHANNEL_OF) as (keyof AppApi)[]) {
    ipcMain.handle(CHANNEL_OF[method], async (event, ...args: unknown[]) => {
      try {
        if (!isTrustedSender(event)) throw new Error("the sender is not the app's own page");
        return await handlers[method](...args);
      } catch (error) {
        const reason = `${method}: ${reasonOf(error)}`;
        failed(method, reason);
        throw new Error(reason);
      }
    });
  }
}

/** Sends an event of the contract to a page; to none when it is gone. */
export function sendEvent<K extends keyof AppEvents>(
  contents: Pick<WebContents, 'isDestroyed' | 'isCrashed' | 'send'> | undefined,
  event: K,
  payload: AppEvents[K],
): void {
  if (contents === undefined || contents.isDestroyed() || contents.isCrashed()) return;
  contents.send(EVENT_CHANNEL_OF[event], payload);
}
