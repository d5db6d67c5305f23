/** The page is loaded again after this long. */
const PROMPT_DELAY_MS = 200;
/** A page that dies again and again is given a rest, so that the machine stays usable. */
const CALM_DELAY_MS = 5000;
const MAX_PROMPT_RESTARTS = 5;
const WINDOW_MS = 60_000;

/** Decides how long to wait before a page that died is loaded again. It never gives up. */
export class RestartPlan {
  private times: number[] = [];

  /** Notes a death at `nowMs`; gives the delay in milliseconds. */
  step(nowMs: number): number {
    this.times = this.times.filter((time) => nowMs - time < WINDOW_MS);
    this.times.push(nowMs);
    return this.times.length > MAX_PROMPT_RESTARTS ? CALM_DELAY_MS : PROMPT_DELAY_MS;
  }

  reset(): void {
    this.times = [];
  }
}
