/** Counts events over a sliding window of time. */
export class FrameRateMeter {
  private readonly timesMs: number[] = [];

  constructor(private readonly windowMs: number) {}

  add(nowMs: number): void {
    this.timesMs.push(nowMs);
    this.forget(nowMs);
  }

  /** Events a second over the window that ends at `nowMs`. */
  perSecond(nowMs: number): number {
    this.forget(nowMs);
    return (this.timesMs.length * 1000) / this.windowMs;
  }

  reset(): void {
    this.timesMs.length = 0;
  }

  private forget(nowMs: number): void {
    while ((this.timesMs[0] ?? nowMs) <= nowMs - this.windowMs) this.timesMs.shift();
  }
}
