import { FrameRateMeter } from '../camera/frame-rate';

/** How the face worker is doing, over the last two seconds (times: running means). */
export interface TrackingStatistics {
  /** Measurements a second. */
  readonly fps: number;
  /** Camera frames a second that found the worker busy. */
  readonly droppedFps: number;
  /** Face model and own code for one frame. */
  readonly modelMs: number;
  readonly ownMs: number;
  /** From the taking of the frame to its measurement in the main thread. */
  readonly latencyMs: number;
}

const WINDOW_MS = 2000;
/** Weight of a new value in the running means: about the last ten frames. */
const NEW_VALUE_WEIGHT = 0.1;

export class StatisticsMeter {
  private readonly measured = new FrameRateMeter(WINDOW_MS);
  private readonly dropped = new FrameRateMeter(WINDOW_MS);
  private means: { modelMs: number; ownMs: number; latencyMs: number } | null = null;

  frameDropped(nowMs: number): void {
    this.dropped.add(nowMs);
  }

  frameMeasured(nowMs: number, times: { modelMs: number; ownMs: number; latencyMs: number }): void {
    this.measured.add(nowMs);
    const old = this.means ?? times;
    const mix = (before: number, now: number): number => before + NEW_VALUE_WEIGHT * (now - before);
    this.means = {
      modelMs: mix(old.modelMs, times.modelMs),
      ownMs: mix(old.ownMs, times.ownMs),
      latencyMs: mix(old.latencyMs, times.latencyMs),
    };
  }

  read(nowMs: number): TrackingStatistics {
    const means = this.means ?? { modelMs: 0, ownMs: 0, latencyMs: 0 };
    return { fps: this.measured.perSecond(nowMs), droppedFps: this.dropped.perSecond(nowMs), ...means };
  }
}
