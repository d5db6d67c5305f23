import type { GazePoint, Target } from '../samples';
import type { Ms, ScreenPoint } from '../units';

/** What is remembered about one target. */
export interface TargetRecord {
  readonly id: string;
  /** Time looked at it, leaking away while it is not looked at. */
  evidenceMs: Ms;
  /** Time looked at it within the last 300 ms. */
  recentMs: Ms;
  /** `changedAtMs` the evidence belongs to: new content starts from nothing. */
  changedAtMs: Ms;
}

/** One seen sample of the last 300 ms. */
interface RecentSample {
  readonly tMs: Ms;
  readonly dtMs: Ms;
  readonly point: ScreenPoint;
  /** Indexes into neither targets nor records, which both change: the records themselves. */
  readonly shares: readonly { readonly record: TargetRecord; readonly creditMs: Ms }[];
}

/** Evidence for every target on the page, and the same over the last 300 ms. */
export class Evidence {
  private records = new Map<string, TargetRecord>();
  private recent: RecentSample[] = [];

  /**
   * Brings the records in line with the targets on the page and returns them in the order of `targets`. Targets that
   * vanished are forgotten; targets whose content changed start from nothing; targets that moved keep what they have.
   */
  sync(targets: readonly Target[]): TargetRecord[] {
    const kept = new Map<string, TargetRecord>();
    const inOrder = targets.map((target) => {
      const old = this.records.get(target.id);
      const record =
        old?.changedAtMs === target.changedAtMs
          ? old
          : { id: target.id, evidenceMs: 0, recentMs: 0, changedAtMs: target.changedAtMs };
      kept.set(target.id, record);
      return record;
    });
    this.records = kept;
    return inOrder;
  }

  /** Adds one sample, which stands for `dtMs`, to the last 300 ms. `credits` (0–1) is in the order of `records`. */
  addRecent(gaze: GazePoint, dtMs: Ms, records: readonly TargetRecord[], credits: Float64Array): void {
    const shares: { record: TargetRecord; creditMs: Ms }[] = [];
    for (const [index, record] of records.entries()) {
      const earnedMs = (credits[index] ?? 0) * dtMs;
      if (earnedMs <= 0) continue;
      record.recentMs += earnedMs;
      shares.push({ record, creditMs: earnedMs });
    }
    this.recent.push({ tMs: gaze.tMs, dtMs, point: gaze.point, shares });
  }

  /** Forgets samples that ended before `sinceMs`. */
  forgetBefore(sinceMs: Ms): void {
    while (this.recent[0] && this.recent[0].tMs <= sinceMs) {
      for (const { record, creditMs } of this.recent[0].shares) {
        record.recentMs = Math.max(0, record.recentMs - creditMs);
      }
      this.recent.shift();
    }
  }

  /** The target with the largest share of the last 300 ms; null when nothing was looked at. */
  winner(): TargetRecord | null {
    let best: TargetRecord | null = null;
    for (const record of this.records.values()) {
      if (record.recentMs > (best?.recentMs ?? 0)) best = record;
    }
    return best;
  }

  /** Largest evidence among the targets other than `record`. */
  secondMs(record: TargetRecord): Ms {
    let secondMs = 0;
    for (const other of this.records.values()) {
      if (other !== record && other.evidenceMs > secondMs) secondMs = other.evidenceMs;
    }
    return secondMs;
  }

  /**
   * Mean gaze on `record` over the last 300 ms; null when there is none. Samples count fully or not at all: weighing
   * them by their credit would pull the mean to the target's middle and hide the very drift it is to show.
   */
  meanPoint(record: TargetRecord): ScreenPoint | null {
    let sumMs = 0;
    let sumX = 0;
    let sumY = 0;
    for (const { dtMs, point, shares } of this.recent) {
      const creditMs = shares.find((share) => share.record === record)?.creditMs ?? 0;
      if (creditMs < dtMs / 2) continue;
      sumMs += dtMs;
      sumX += dtMs * point.xPx;
      sumY += dtMs * point.yPx;
    }
    return sumMs > 0 ? { xPx: sumX / sumMs, yPx: sumY / sumMs } : null;
  }

  /** Forgets all evidence: a pick, a new page, a computer that slept. */
  clear(): void {
    this.records.clear();
    this.recent = [];
  }
}
