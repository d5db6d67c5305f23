/** A microphone that was forgotten open closes after this long. */
const OPEN_FOR_MS = 5 * 60 * 1000;

/** Whether the page may use the microphone: only while something is being recorded. */
export class Microphone {
  private openUntilMs = -Infinity;

  constructor(private readonly nowMs: () => number) {}

  allow(): void {
    this.openUntilMs = this.nowMs() + OPEN_FOR_MS;
  }

  forbid(): void {
    this.openUntilMs = -Infinity;
  }

  isAllowed(): boolean {
    return this.nowMs() < this.openUntilMs;
  }
}
