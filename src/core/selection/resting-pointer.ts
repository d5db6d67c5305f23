import type { GazeSample, Target } from '../samples';
import type { Ms, Px, ScreenPoint } from '../units';

/** A hand on a mouse trembles by less than this, … */
const STILL_WITHIN_PX: Px = 4;
/** … and a pointer that stood still for so long rests. */
const RESTS_AFTER_MS: Ms = 150;

/**
 * A mouse stays where it was when a page changes; eyes do not. What appears under a pointer that rests was not chosen by
 * anybody: it cannot be picked before the pointer has left it and come back.
 */
export class RestingPointer {
  private known: ReadonlySet<string> = new Set();
  private barred: ReadonlySet<string> = new Set();
  private place: { readonly point: ScreenPoint; readonly sinceMs: Ms } | null = null;

  /** One sample of the pointer. @returns the targets that it may pick */
  allowed(sample: GazeSample, targets: readonly Target[]): readonly Target[] {
    const before = this.known;
    this.known = new Set(targets.map(({ id }) => id));
    if (sample.kind !== 'gaze') {
      this.place = null;
      this.barred = new Set();
      return targets;
    }
    const { point, tMs } = sample;
    const isStill = this.place !== null && isNear(point, this.place.point) && tMs >= this.place.sinceMs;
    const rests = isStill && this.place !== null && tMs - this.place.sinceMs >= RESTS_AFTER_MS;
    if (!isStill) this.place = { point, sinceMs: tMs };
    const under = targets.filter(({ rect }) => isInside(point, rect));
    this.barred = new Set(
      under.flatMap(({ id }) => (this.barred.has(id) || (rests && !before.has(id)) ? [id] : [])),
    );
    return this.barred.size === 0 ? targets : targets.filter(({ id }) => !this.barred.has(id));
  }
}

const isNear = (a: ScreenPoint, b: ScreenPoint): boolean =>
  Math.hypot(a.xPx - b.xPx, a.yPx - b.yPx) <= STILL_WITHIN_PX;

const isInside = ({ xPx, yPx }: ScreenPoint, rect: Target['rect']): boolean =>
  xPx >= rect.leftPx &&
  xPx < rect.leftPx + rect.widthPx &&
  yPx >= rect.topPx &&
  yPx < rect.topPx + rect.heightPx;
