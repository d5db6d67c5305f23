import { show, viewStore } from '../stores/view-store';
import type { CallEvent } from '../../core/ipc/contract';
import { siren } from './sound';

/** Raises the call from any state; harmless when it is already under way. */
export function raiseCall(by: string): void {
  if (viewStore.getState().callActive) return;
  siren.start();
  show({ callActive: true });
  report({ kind: 'raised', by });
}

/** Goes on with a call that was under way when the window started anew. */
export function resumeCall(): void {
  siren.start();
  show({ callActive: true });
}

/** Somebody has come (`acknowledged`), or the speaker takes the call back (`cancelled`). */
export function endCall(kind: 'acknowledged' | 'cancelled', by: string): void {
  if (!viewStore.getState().callActive) return;
  siren.stop();
  show({ callActive: false });
  report({ kind, by });
}

function report(event: CallEvent): void {
  // The sound comes first: a log that cannot be written must not hinder the call.
  window.app.reportCall(event).catch(() => undefined);
}
