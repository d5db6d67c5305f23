import type { Ms } from '../units';
import { FrameBeat } from './frame-beat';

/** From a measurement to the picture of the display that shows what it led to. */
const DRAW_MS: Ms = 40;
/** A longer pause between two frames says nothing about the eyes. */
const LONGEST_STEP_MS: Ms = 500;

/** The times of a calibration: between frames, and since the present target is on show. */
export class SessionClock {
  private readonly beat: FrameBeat;
  private firstMs: Ms | null = null;
  private lastMs: Ms = Infinity;
  /** When the last measurement came, and since when the present target is on show. */
  private arrivedMs: Ms = -Infinity;
  private shownSinceMs: Ms = -Infinity;

  /** @param frameMs usual time between two frames, until it is known */
  constructor(frameMs: Ms) {
    this.beat = new FrameBeat(frameMs);
  }

  /** The usual time between two frames. */
  get frameMs(): Ms {
    return this.beat.frameMs;
  }

  /**
   * A frame. Time that goes backwards counts as no time.
   * @returns the time since the last one
   */
  advance(nowMs: Ms, arrivedMs: Ms): Ms {
    this.firstMs ??= nowMs;
    this.arrivedMs = arrivedMs;
    this.beat.add(nowMs);
    const passedMs = this.sinceFrameMs(nowMs);
    this.lastMs = Number.isFinite(this.lastMs) ? Math.max(this.lastMs, nowMs) : nowMs;
    return passedMs;
  }

  /** Time since the last frame, none before the first. */
  sinceFrameMs(nowMs: Ms): Ms {
    return Math.min(LONGEST_STEP_MS, Math.max(0, nowMs - this.lastMs));
  }

  /** Time since the present target is on show, negative before. */
  shownForMs(nowMs: Ms): Ms {
    return nowMs - this.shownSinceMs;
  }

  /** Another target is shown from now on. */
  showNext(): void {
    this.shownSinceMs = this.arrivedMs + DRAW_MS;
  }

  /** After a fit: the next frame is taken after the target is on show, and the time of the fit was no time to look. */
  pause(): void {
    this.shownSinceMs = -Infinity;
    this.lastMs = Infinity;
  }

  /** From the first frame to the last, seconds. */
  get durationS(): number {
    return (this.lastMs - (this.firstMs ?? this.lastMs)) / 1000;
  }
}
