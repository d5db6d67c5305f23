import type { Measurement } from '../../core/gaze/measurement';
import type { LostReason } from '../../core/samples';
import { FrameRateMeter } from '../camera/frame-rate';

/** Lost frames are counted over this time. */
const LOST_WINDOW_MS = 10_000;
const DRAWN_WINDOW_MS = 2000;
/** Frames that stay away for so long are told as such. */
const STALE_AFTER_MS = 500;
/** Weight of a new value in the running mean of the delay: about the last ten. */
const NEW_VALUE_WEIGHT = 0.1;

/** What the diagnostics remember of the last frames. */
export class FrameLog {
  /** The last frame with a face; null before the first one. */
  face: Extract<Measurement, { kind: 'face' }> | null = null;
  /** Whether the last frame had one. */
  isFaceSeen = false;
  /** From the taking of a frame to its picture on the canvas, running mean. */
  drawnLatencyMs = 0;
  private lastMs: number | null = null;
  private readonly drawn = new FrameRateMeter(DRAWN_WINDOW_MS);
  private readonly lost: { readonly atMs: number; readonly reason: LostReason }[] = [];

  add(measurement: Measurement, nowMs: number): void {
    this.lastMs = nowMs;
    this.isFaceSeen = measurement.kind === 'face';
    if (measurement.kind === 'face') this.face = measurement;
    const reason = reasonOf(measurement);
    if (reason !== null) this.lost.push({ atMs: nowMs, reason });
    this.forget(nowMs);
  }

  drawnAt(nowMs: number, frameTMs: number): void {
    const latencyMs = nowMs - frameTMs;
    const before = this.drawnLatencyMs === 0 ? latencyMs : this.drawnLatencyMs;
    this.drawnLatencyMs = before + NEW_VALUE_WEIGHT * (latencyMs - before);
    this.drawn.add(nowMs);
  }

  drawnFps(nowMs: number): number {
    return this.drawn.perSecond(nowMs);
  }

  /** No frame has come for a while: what is shown is old. */
  isStale(nowMs: number): boolean {
    return this.lastMs === null || nowMs - this.lastMs > STALE_AFTER_MS;
  }

  /** Frames of the last ten seconds without a gaze point, by reason, the most frequent first. */
  lostFrames(nowMs: number): readonly { readonly reason: LostReason; readonly count: number }[] {
    this.forget(nowMs);
    const counts = new Map<LostReason, number>();
    for (const { reason } of this.lost) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
  }

  private forget(nowMs: number): void {
    while (this.lost[0] && this.lost[0].atMs <= nowMs - LOST_WINDOW_MS) this.lost.shift();
  }
}

/** Why a frame gives no gaze point; null when it gives one. */
function reasonOf(measurement: Measurement): LostReason | null {
  if (measurement.kind === 'noFace') return measurement.reason;
  if (measurement.eyesClosed) return 'eyesClosed';
  return measurement.gaze === null ? 'notCalibrated' : null;
}
