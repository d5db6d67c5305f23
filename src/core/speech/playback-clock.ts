import type { Ms } from '../units';

/**
 * Knows how far the sound that was sent runs ahead of what has been heard, so that a very long text is
 * synthesised as it is listened to and not all at once.
 */
export class PlaybackClock {
  private heardUntilMs: Ms = 0;

  /** Notes sound that was sent at `nowMs` and plays for `durationMs`. */
  step(durationMs: Ms, nowMs: Ms): void {
    this.heardUntilMs = Math.max(this.heardUntilMs, nowMs) + durationMs;
  }

  /** How much of the sent sound is still to be heard. */
  aheadMs(nowMs: Ms): Ms {
    return Math.max(0, this.heardUntilMs - nowMs);
  }

  /** Playback was stopped: nothing is ahead. */
  reset(): void {
    this.heardUntilMs = 0;
  }
}
