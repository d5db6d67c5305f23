/** Beats without an answer after which a page counts as hung. Loading a model may block it for some seconds. */
const MAX_MISSED = 6;

/**
 * Tells when a page has stopped answering. Chromium itself notices a hung page only when somebody clicks or types
 * into it, which nobody may be able to do here. Counting beats and not time, it is not misled by a sleeping machine.
 */
export class Heartbeat {
  private missed = 0;

  /** Call once a second, before asking the page: whether it has been silent for too long. */
  step(): boolean {
    this.missed += 1;
    return this.missed > MAX_MISSED;
  }

  /** The page answered, or there is a new one. */
  reset(): void {
    this.missed = 0;
  }
}
