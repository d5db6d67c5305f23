import type { DwellClass, Target } from '../samples';
import type { Ms } from '../units';

/** What a pick without a repair takes off the dwell … */
const FASTER = 0.99;
/** … and what a repair puts on. With both, the dwell settles where about one pick in twenty is put right. */
const SLOWER = 1.2;
/** The dwell never falls below this share of what the user set … */
const LEAST_FACTOR = 0.5;
/** After so long without a pick the eyes read or rest: the next pick takes the dwell that the user set. */
const FLOW_MS: Ms = 3500;
/** … and after so long they surely read: a pick takes this multiple, for looks that only seem to rest add up. */
const READING_MS: Ms = 6000;
const READING_FACTOR = 1.3;
/** What may be picked by mistake while reading; yes, no, call and what is destructive have a dwell of their own. */
const READ_OVER: ReadonlySet<DwellClass> = new Set(['key', 'tile', 'candidate']);

/** Dwell shorter than this only by the user's own setting (interaction design). */
export const LEAST_AUTOMATIC_DWELL_MS: Ms = 500;

/**
 * Dwell that follows the user's success while typing: letters and candidates take less with every pick that stands, more
 * after one that is put right, and as long as ever when the eyes come back from reading. What is picked after a long time
 * of reading takes longer. All else keeps its dwell.
 */
export class DwellCascade {
  private factor = 1;
  private lastMs: Ms | null = null;

  /** Factor on the dwell of this target at this time, 0.5–1.3. */
  factorFor({ pace, dwellClass }: Target, tMs: Ms): number {
    if (this.lastMs === null) return 1;
    const pauseMs = tMs - this.lastMs;
    if (pauseMs > READING_MS && READ_OVER.has(dwellClass)) return READING_FACTOR;
    if (pace !== 'flowing') return 1;
    return pauseMs < 0 || pauseMs > FLOW_MS ? 1 : this.factor;
  }

  /** A target was picked. */
  note({ pace }: Target, tMs: Ms): void {
    if (pace === 'flowing') this.factor = Math.max(LEAST_FACTOR, this.factor * FASTER);
    if (pace === 'repair') this.factor = Math.min(1, this.factor * SLOWER);
    this.lastMs = tMs;
  }

  /** Another user or another source: nothing is known of their success. */
  reset(): void {
    this.factor = 1;
    this.lastMs = null;
  }
}
