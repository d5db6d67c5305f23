/** What the app writes to its watcher: a beat now and then, and a word before it ends on purpose. */
export const BEAT = '.';
export const GOODBYE = 'bye';
export const BEAT_EVERY_MS = 2000;
/** Counted in the watcher's own seconds, so that a machine that slept is not taken for an app that hangs. */
export const HANGS_AFTER_SECONDS = 30;

/** What the watcher has to do now. `end`: the app has ended as it wanted to. */
export type WatchOrder = 'wait' | 'end' | 'kill' | 'restart';

/** Watches over the app from another process: what it says, its silence, and the end of the line. */
export class Watch {
  private silentSeconds = 0;
  private saidGoodbye = false;

  /** The app has written. */
  hear(text: string): void {
    this.silentSeconds = 0;
    if (text.includes(GOODBYE)) this.saidGoodbye = true;
  }

  /** Once a second. `kill`: the app does not answer; the end of the line follows. */
  tick(): WatchOrder {
    this.silentSeconds += 1;
    return this.silentSeconds === HANGS_AFTER_SECONDS ? 'kill' : 'wait';
  }

  /** The line to the app is cut: its process is gone. */
  lineCut(): WatchOrder {
    return this.saidGoodbye ? 'end' : 'restart';
  }
}
