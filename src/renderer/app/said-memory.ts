import { settingsStore } from '../stores/settings-store';

/**
 * Keeps what the speaker said, unless that is switched off. The list on the screen stays as it is until it is opened
 * again: a sentence must not move away under the eyes that just picked it. What cannot be kept is announced by the
 * main process.
 */
export function rememberSaid(text: string): void {
  if (text.trim() === '' || !settingsStore.getState().sentences.keepSaid) return;
  window.app.rememberSaid(text).catch(() => undefined);
}
