/** Median of the last three values: removes single outliers at the cost of one sample of delay. */
export class MedianOfThree {
  private older: number | null = null;
  private old: number | null = null;

  /** The median of this value and the two before it; the value itself until there are three. */
  step(value: number): number {
    const { older, old } = this;
    this.older = old;
    this.old = value;
    if (older === null || old === null) return value;
    return Math.max(Math.min(older, old), Math.min(Math.max(older, old), value));
  }

  reset(): void {
    this.older = null;
    this.old = null;
  }
}
