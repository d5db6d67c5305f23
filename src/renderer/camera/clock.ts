/** Time and timers as an argument, so that what waits can be tested without waiting. */
export interface Clock {
  /** Monotonic milliseconds, the clock of frame times. */
  nowMs(): number;
  /** Calls `action` once after `delayMs`; returns the function that calls it off. */
  after(delayMs: number, action: () => void): () => void;
}

/** The window's own clock. */
export const windowClock: Clock = {
  nowMs: () => performance.now(),
  after(delayMs, action) {
    const timer = window.setTimeout(action, delayMs);
    return () => window.clearTimeout(timer);
  },
};
