import type { Ms } from '../units';

/** Shorter is a blink or a dropped frame; longer begins a target again. */
const LOST_AFTER_MS: Ms = 400;
const LOST_AFTER_FRAMES = 2.5;

/** For how long the eyes have not been seen. */
export class FaceLoss {
  private forMs: Ms = 0;

  /** The eyes are seen. */
  end(): void {
    this.forMs = 0;
  }

  add(passedMs: Ms): void {
    this.forMs += passedMs;
  }

  /** Whether this is more than a blink, at the camera's usual time between two frames. */
  isLong(frameMs: Ms): boolean {
    return this.forMs >= Math.max(LOST_AFTER_MS, LOST_AFTER_FRAMES * frameMs);
  }
}
