import { median } from '../median';
import type { Ms } from '../units';

/** Distances between frames that count: about the last second or two. */
const KEPT = 15;
const LEAST = 3;
/** Longer is a pause, not a slow camera. */
const LONGEST_MS: Ms = 500;

/** The usual time between two frames. */
export class FrameBeat {
  private readonly gapsMs: Ms[] = [];
  private lastMs: Ms | null = null;

  /** @param startMs said until enough frames have come */
  constructor(private readonly startMs: Ms) {}

  add(tMs: Ms): void {
    const gapMs = this.lastMs === null ? 0 : tMs - this.lastMs;
    this.lastMs = tMs;
    if (!(gapMs > 0) || gapMs > LONGEST_MS) return;
    this.gapsMs.push(gapMs);
    if (this.gapsMs.length > KEPT) this.gapsMs.shift();
  }

  /** The median of the last distances. */
  get frameMs(): Ms {
    if (this.gapsMs.length < LEAST) return this.startMs;
    return median(this.gapsMs);
  }
}
