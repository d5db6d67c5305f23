import { HighlightFilter } from '../../src/core/filter/highlight-filter';
import type { GazeSample, Target } from '../../src/core/samples';
import type { Pick as SelectionPick } from '../../src/core/selection/selection-state';
import type { Ms, Px, ScreenPoint } from '../../src/core/units';

/** Dwell of the baseline, for every target alike. */
const DWELL_MS: Ms = 1000;
/** Nothing is picked this long after a pick: the same as the product. */
const DEAD_MS: Ms = 350;

/**
 * How gaze keyboards usually select: the smoothed point belongs to the nearest target, the dwell is fixed, and it
 * starts again when the point leaves. Kind to the baseline: the point is smoothed as well as the product smooths what
 * it draws, and a blink or a lost frame does not reset.
 */
export class NearestKeyDwell {
  private readonly filter: HighlightFilter;
  private currentId: string | null = null;
  private onMs: Ms = 0;
  private lastMs: Ms | null = null;
  private deadUntilMs: Ms = 0;

  constructor(pxPerDeg: { readonly xPx: Px; readonly yPx: Px }) {
    this.filter = new HighlightFilter(pxPerDeg);
  }

  /** Another page: what was looked at there is no longer meant. */
  startPage(): void {
    this.onMs = 0;
    this.currentId = null;
  }

  step(sample: GazeSample, targets: readonly Target[]): SelectionPick | null {
    const dtMs = this.lastMs === null ? 0 : sample.tMs - this.lastMs;
    this.lastMs = sample.tMs;
    const point = this.filter.step(sample);
    if (point === null || sample.tMs < this.deadUntilMs) return null;
    const id = nearest(point, targets)?.id ?? null;
    this.onMs = id === this.currentId ? this.onMs + dtMs : 0;
    this.currentId = id;
    if (id === null || this.onMs < DWELL_MS) return null;
    this.onMs = 0;
    this.deadUntilMs = sample.tMs + DEAD_MS;
    return { targetId: id, tMs: sample.tMs, evidence: [{ targetId: id, share: 1 }], meanPoint: point };
  }
}

function nearest(point: ScreenPoint, targets: readonly Target[]): Target | undefined {
  let best: Target | undefined;
  let bestPx = Infinity;
  for (const target of targets) {
    const { leftPx, topPx, widthPx, heightPx } = target.rect;
    const distancePx = Math.hypot(
      Math.max(leftPx - point.xPx, 0, point.xPx - leftPx - widthPx),
      Math.max(topPx - point.yPx, 0, point.yPx - topPx - heightPx),
    );
    if (distancePx < bestPx) [best, bestPx] = [target, distancePx];
  }
  return best;
}
