import type { Ms } from '../units';

/** A credit below this is not looking at the target any more. */
const AWAY_BELOW_CREDIT = 0.3;

/** Phrases that were spoken and must be looked away from before they can be spoken again. */
export class LookAway {
  private readonly awayMs = new Map<string, Ms>();

  constructor(private readonly requiredMs: Ms) {}

  /** The phrase was picked: it waits for the eyes to leave. */
  require(targetId: string): void {
    this.awayMs.set(targetId, 0);
  }

  isWaiting(targetId: string): boolean {
    return this.awayMs.has(targetId);
  }

  /** One seen sample. Closed eyes and a lost face are not looking away, so they are not passed here. */
  step(creditOf: (targetId: string) => number, dtMs: Ms): void {
    for (const [targetId, beforeMs] of this.awayMs) {
      const nowMs = creditOf(targetId) < AWAY_BELOW_CREDIT ? beforeMs + dtMs : 0;
      if (nowMs >= this.requiredMs) this.awayMs.delete(targetId);
      else this.awayMs.set(targetId, nowMs);
    }
  }

  clear(): void {
    this.awayMs.clear();
  }
}
