import type { Ms } from '../../core/units';

/** An engine that failed is not asked first again for this long, unless it is heard to work before. */
const DISTRUST_MS = 120_000;

/** Which engines failed lately, so that not every sentence waits for the same one to fail again. */
export class EngineHealth {
  private readonly failedAtMs = new Map<string, Ms>();

  constructor(private readonly nowMs: () => Ms) {}

  noteFailure(engine: string): void {
    this.failedAtMs.set(engine, this.nowMs());
  }

  noteSuccess(engine: string): void {
    this.failedAtMs.delete(engine);
  }

  /** All have another chance: devices or voices have changed. */
  reset(): void {
    this.failedAtMs.clear();
  }

  isTrusted(engine: string): boolean {
    const failedAtMs = this.failedAtMs.get(engine);
    return failedAtMs === undefined || this.nowMs() - failedAtMs > DISTRUST_MS;
  }
}
