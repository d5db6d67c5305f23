import type { Ms } from '../units';

/** A device whose time leaps by more than this against ours was started anew, or its computer slept. */
const LEAP_MS: Ms = 1000;
/** The smallest delay is believed a little less every second: two clocks never run quite alike. */
const FORGET_MS_PER_S = 1;

/**
 * Brings the times of another device to our clock. The fastest line so far tells how far the clocks are apart; lines
 * that were held up on the way keep the distance their device gave them.
 */
export class DeviceClock {
  /** Our time minus the device's, for the fastest line. */
  private apartMs: Ms | null = null;
  private lastMs: Ms = -Infinity;
  private lastArrivedMs: Ms = -Infinity;

  /**
   * @param deviceMs what the device says
   * @param arrivedMs our clock as the line arrived; never runs backwards
   * @returns our time of the sample: never later than `arrivedMs`, never before the sample before it
   */
  localMs(deviceMs: Ms, arrivedMs: Ms): Ms {
    const seenMs = arrivedMs - deviceMs;
    const passedS = Math.max(0, arrivedMs - this.lastArrivedMs) / 1000;
    if (this.apartMs === null || Math.abs(seenMs - this.apartMs) > LEAP_MS) this.apartMs = seenMs;
    else this.apartMs = Math.min(seenMs, this.apartMs + FORGET_MS_PER_S * passedS);
    this.lastArrivedMs = arrivedMs;
    this.lastMs = Math.min(arrivedMs, Math.max(this.lastMs, deviceMs + this.apartMs));
    return this.lastMs;
  }
}
