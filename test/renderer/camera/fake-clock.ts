import type { Clock } from '../../../src/renderer/camera/clock';

/** A clock that moves only when told to, and lets promises settle between its timers. */
export class FakeClock implements Clock {
  private now = 0;
  private timers: { dueMs: number; action: () => void }[] = [];

  nowMs(): number {
    return this.now;
  }

  after(delayMs: number, action: () => void): () => void {
    const timer = { dueMs: this.now + delayMs, action };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  async advance(byMs: number): Promise<void> {
    const untilMs = this.now + byMs;
    await settle();
    for (;;) {
      const next = this.timers.filter(({ dueMs }) => dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs)[0];
      if (next === undefined) break;
      this.timers = this.timers.filter((other) => other !== next);
      this.now = next.dueMs;
      next.action();
      await settle();
    }
    this.now = untilMs;
  }
}

/** Lets all promises that can go on do so. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}
