/** So much a second and no more: what was not used is saved up for one second. */
export class Allowance {
  private left: number;
  private lastMs: number;

  constructor(
    private readonly perSecond: number,
    nowMs: number,
  ) {
    this.left = perSecond;
    this.lastMs = nowMs;
  }

  /** Takes `amount` if there is so much; otherwise nothing is taken. */
  take(amount: number, nowMs: number): boolean {
    const earned = (Math.max(0, nowMs - this.lastMs) / 1000) * this.perSecond;
    this.left = Math.min(this.perSecond, this.left + earned);
    this.lastMs = Math.max(this.lastMs, nowMs);
    if (amount > this.left) return false;
    this.left -= amount;
    return true;
  }
}
