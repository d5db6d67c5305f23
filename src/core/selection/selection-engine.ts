import type { GazePoint, GazeSample, Target } from '../samples';
import type { Ms, ScreenPoint } from '../units';
import { DwellCascade, LEAST_AUTOMATIC_DWELL_MS } from './dwell-cascade';
import { Evidence, type TargetRecord } from './evidence';
import { gazeCredits, gazeShares } from './likelihood';
import { Lock, ON_TARGET_CREDIT } from './lock';
import { LookAway } from './look-away';
import { pointedAt } from './pointed-at';
import {
  DEFAULT_TUNING,
  MAX_SAMPLE_MS,
  MAX_STEP_MS,
  type SelectionOptions,
  type SelectionTuning,
} from './selection-options';
import type { Pick, SelectionState } from './selection-state';

/** Language makes no dwell shorter than this: the shortest that can be set. */
const LEAST_DWELL_MS: Ms = 300;

/**
 * Decides what is looked at, and when that is long enough to be meant.
 *
 * Every target gathers evidence, Δt times its share of the gaze, and loses it (τ = 400 ms) while something else is
 * looked at. The target with the largest share of the last 300 ms is locked on once that share reaches 220 ms; from
 * then on its evidence is the progress that is shown. It is picked when the evidence reaches the dwell of its class
 * and is 1.6 times that of any other target. All time comes from the samples: no clock, no timers.
 */
export class SelectionEngine {
  private options: SelectionOptions;
  private tuning: SelectionTuning;
  private readonly evidence = new Evidence();
  private readonly lookAway: LookAway;
  private readonly cascade = new DwellCascade();
  private credits = new Float64Array(64);
  private lock: Lock | null = null;
  private lastMs: Ms | null = null;
  /** How long the gaze has been lost without a break. */
  private lostMs: Ms = 0;
  private deadUntilMs: Ms = -Infinity;
  /** The last sample, when it was a gaze point. */
  private lastGaze: GazePoint | null = null;

  constructor(options: SelectionOptions) {
    this.options = options;
    this.tuning = { ...DEFAULT_TUNING, ...options.tuning };
    this.lookAway = new LookAway(this.tuning.lookAwayMs);
  }

  /** New dwell times or another screen; a dwell in progress goes on. */
  setOptions(options: SelectionOptions): void {
    this.options = options;
    this.tuning = { ...DEFAULT_TUNING, ...options.tuning };
  }

  /** A new page is shown: what was looked at there is no longer meant, and nothing is selected at once. */
  startPage(nowMs: Ms): void {
    this.evidence.clear();
    this.lock = null;
    this.deadUntilMs = nowMs + this.tuning.deadAfterPageMs;
  }

  /**
   * A target was pressed by other means (click, touch, key): the pointer that still rests on it must not press it
   * again, whatever its class.
   */
  notePress(targetId: string, nowMs: Ms): void {
    this.evidence.clear();
    this.lock = null;
    this.lookAway.require(targetId);
    this.deadUntilMs = Math.max(this.deadUntilMs, nowMs + this.tuning.deadAfterPickMs);
  }

  /**
   * A switch or a device says "now": what the last sample points at, without waiting for a dwell. It is pressed by the
   * caller, and must be looked away from like anything that was pressed. Null when nothing is pointed at, or when the
   * last sample is older than `oldestMs`.
   */
  pickNow(targets: readonly Target[], oldestMs: Ms): Pick | null {
    const gaze = this.lastGaze;
    if (gaze === null || gaze.tMs < oldestMs) return null;
    const locked = targets.findIndex(({ id }) => id === this.lock?.targetId);
    const picked = pointedAt(gaze, targets, locked, this.tuning);
    if (picked !== null) this.notePress(picked.targetId, gaze.tMs);
    return picked;
  }

  /** Forgets everything, also what must be looked away from. */
  reset(): void {
    this.lastGaze = null;
    this.evidence.clear();
    this.lookAway.clear();
    this.cascade.reset();
    this.lock = null;
    this.lastMs = null;
    this.lostMs = 0;
    this.deadUntilMs = -Infinity;
  }

  /**
   * One sample of the point source, and the targets on the page as it stands. `highlight` of the result is the raw
   * point; the pipeline puts the filtered one in its place.
   */
  step(sample: GazeSample, targets: readonly Target[]): SelectionState {
    const dtMs = this.advance(sample.tMs);
    const records = this.evidence.sync(targets);
    const lockedIndex = this.lock ? targets.findIndex((target) => target.id === this.lock?.targetId) : -1;
    if (lockedIndex < 0 || (records[lockedIndex]?.evidenceMs ?? 0) <= 0) this.lock = null;

    this.lastGaze = sample.kind === 'gaze' && isUsable(sample) ? sample : null;
    if (sample.kind === 'lost' || !isUsable(sample)) return this.stepLost(sample.tMs, dtMs, targets, records);
    this.lostMs = 0;
    return this.stepSeen(sample, dtMs, targets, records, this.lock ? lockedIndex : -1);
  }

  /** Time the sample stands for; 0 when time did not advance or jumped. */
  private advance(tMs: Ms): Ms {
    const lastMs = this.lastMs ?? tMs;
    const stepMs = tMs - lastMs;
    if (Math.abs(stepMs) > MAX_STEP_MS) {
      // A suspended computer, or another clock: what was looked at before says nothing about now.
      this.evidence.clear();
      this.lock = null;
      if (stepMs < 0) this.deadUntilMs = Math.min(this.deadUntilMs, tMs + this.tuning.deadAfterPageMs);
      this.lastMs = tMs;
      return 0;
    }
    // A sample that comes late keeps the newest time: no moment is credited twice.
    this.lastMs = Math.max(lastMs, tMs);
    return Math.min(MAX_SAMPLE_MS, Math.max(0, stepMs));
  }

  private stepSeen(
    gaze: GazePoint,
    dtMs: Ms,
    targets: readonly Target[],
    records: readonly TargetRecord[],
    lockedIndex: number,
  ): SelectionState {
    if (this.credits.length < targets.length) this.credits = new Float64Array(targets.length * 2);
    gazeCredits(gaze, targets, lockedIndex, this.tuning, this.credits);
    this.lookAway.step((id) => this.credits[targets.findIndex((target) => target.id === id)] ?? 0, dtMs);
    if (gaze.tMs < this.deadUntilMs) return this.state('dead', 0, gaze.point, null);

    this.withholdCredits(gaze.tMs, targets);
    this.evidence.forgetBefore(gaze.tMs - this.tuning.windowMs);
    this.evidence.addRecent(gaze, dtMs, records, this.credits);
    this.gather(gaze, dtMs, targets, records, lockedIndex);
    this.chooseLock(gaze.point);
    return this.conclude(gaze, targets, records);
  }

  /** Changed content and phrases just spoken keep the gaze to themselves, but earn nothing by it. */
  private withholdCredits(tMs: Ms, targets: readonly Target[]): void {
    for (const [index, target] of targets.entries()) {
      const inGrace = target.changedAtMs > 0 && tMs < target.changedAtMs + this.tuning.graceAfterChangeMs;
      if (inGrace || this.lookAway.isWaiting(target.id)) this.credits[index] = 0;
    }
  }

  /** Adds the sample to the evidence, and lets leak or decay what was not looked at. */
  private gather(
    gaze: GazePoint,
    dtMs: Ms,
    targets: readonly Target[],
    records: readonly TargetRecord[],
    lockedIndex: number,
  ): void {
    let bestOther = 0;
    for (const [index, record] of records.entries()) {
      if (index === lockedIndex) continue;
      const credit = this.credits[index] ?? 0;
      bestOther = Math.max(bestOther, credit);
      this.leak(record, dtMs, credit);
      record.evidenceMs += credit * dtMs;
    }
    const record = records[lockedIndex];
    const target = targets[lockedIndex];
    if (!this.lock || !record || !target) return;
    const own = this.credits[lockedIndex] ?? 0;
    this.lock.step(gaze, dtMs, { own, bestOther }, target, this.tuning, this.options.pxPerDeg);
    if (this.lock.held) record.evidenceMs += own * dtMs;
    else this.decay(record, dtMs, target);
  }

  /** Progress falls from full to nothing in 750 ms, whatever the dwell. */
  private decay(record: TargetRecord, dtMs: Ms, target: Target): void {
    record.evidenceMs = Math.max(0, record.evidenceMs - (this.dwellMs(target) * dtMs) / this.tuning.decayMs);
  }

  private leak(record: TargetRecord, dtMs: Ms, credit: number): void {
    record.evidenceMs *= Math.exp((-dtMs / this.tuning.leakMs) * (1 - credit));
  }

  /** Locks on the winner of the last 300 ms, unless the present lock holds. */
  private chooseLock(point: ScreenPoint): void {
    if (this.lock?.held) return;
    const winner = this.evidence.winner();
    if (!winner || winner.id === this.lock?.targetId || winner.recentMs < this.tuning.lockOnMs) return;
    this.lock = new Lock(winner.id, winner.recentMs, this.evidence.meanPoint(winner) ?? point);
  }

  /** What the sample came to: a pick, progress, or nothing yet. */
  private conclude(
    gaze: GazePoint,
    targets: readonly Target[],
    records: readonly TargetRecord[],
  ): SelectionState {
    const winner = this.evidence.winner();
    const index = this.lock ? targets.findIndex((target) => target.id === this.lock?.targetId) : -1;
    const target = targets[index];
    const record = records[index];
    if (!target || !record) {
      const looking = records.some((_, at) => (this.credits[at] ?? 0) >= ON_TARGET_CREDIT);
      return this.state(looking ? 'locking' : 'idle', 0, gaze.point, null);
    }
    const neededMs = this.neededMs(target, record);
    if (record !== winner || record.evidenceMs < neededMs) {
      return this.state('dwelling', record.evidenceMs / neededMs, gaze.point, null);
    }
    const picked: Pick = {
      targetId: target.id,
      tMs: gaze.tMs,
      evidence: gazeShares(gaze, targets, this.tuning),
      meanPoint: this.evidence.meanPoint(record) ?? gaze.point,
    };
    this.cascade.note(target, gaze.tMs);
    if (target.mustLeaveBeforeRepeat) this.lookAway.require(target.id);
    this.evidence.clear();
    this.lock = null;
    this.deadUntilMs = gaze.tMs + this.tuning.deadAfterPickMs;
    return this.state('dead', 1, gaze.point, picked);
  }

  /** No gaze: what was gathered is held for the length of a blink and then decays. Nothing is ever gained. */
  private stepLost(
    tMs: Ms,
    dtMs: Ms,
    targets: readonly Target[],
    records: readonly TargetRecord[],
  ): SelectionState {
    this.lostMs += dtMs;
    this.lock?.stepUnseen(dtMs);
    if (tMs < this.deadUntilMs) return this.state('dead', 0, null, null);
    let progress = 0;
    for (const [index, record] of records.entries()) {
      const target = targets[index];
      if (!target) continue;
      const locked = record.id === this.lock?.targetId;
      if (this.lostMs > this.tuning.freezeMs) {
        if (locked) this.decay(record, dtMs, target);
        else this.leak(record, dtMs, 0);
      }
      if (locked) progress = record.evidenceMs / this.neededMs(target, record);
    }
    if (this.lock && progress <= 0) this.lock = null;
    return this.state(this.lock ? 'frozen' : 'idle', progress, null, null);
  }

  /**
   * Evidence at which the target is picked: its dwell; more while another target is nearly as likely; and, after a look
   * elsewhere, never before it was looked at again for the larger part of a dwell in one go. Without that, eyes that
   * read to and fro between two tiles would add up to a pick.
   */
  private neededMs(target: Target, record: TargetRecord): Ms {
    const dwellMs = this.dwellMs(target);
    const steadyLeftMs = Math.max(0, this.tuning.steadyShare * dwellMs - (this.lock?.steadyMs ?? 0));
    const leadMs = this.tuning.lead * this.evidence.secondMs(record);
    return Math.max(dwellMs, leadMs, record.evidenceMs + steadyLeftMs);
  }

  private dwellMs(target: Target): Ms {
    const dwellMs = this.options.dwellMs[target.dwellClass];
    const byLanguageMs = Math.max(Math.min(dwellMs, LEAST_DWELL_MS), dwellMs * (target.dwellFactor ?? 1));
    if (this.options.adaptiveDwell !== true || this.lastMs === null) return byLanguageMs;
    const byShareMs = byLanguageMs * this.cascade.factorFor(target, this.lastMs);
    if (byShareMs > byLanguageMs) return byShareMs;
    return Math.min(byLanguageMs, Math.max(LEAST_AUTOMATIC_DWELL_MS, byShareMs));
  }

  private state(
    phase: SelectionState['phase'],
    progress: number,
    highlight: ScreenPoint | null,
    picked: Pick | null,
  ): SelectionState {
    return {
      phase,
      lockedId: this.lock?.targetId ?? null,
      progress: Math.min(1, progress),
      highlight,
      picked,
    };
  }
}

/** A point that arithmetic spoiled upstream is no gaze: it is treated as a lost frame. */
function isUsable(gaze: GazePoint): boolean {
  return (
    Number.isFinite(gaze.point.xPx) &&
    Number.isFinite(gaze.point.yPx) &&
    gaze.covariancePx2.xx >= 0 &&
    gaze.covariancePx2.yy >= 0 &&
    Number.isFinite(gaze.covariancePx2.xx + gaze.covariancePx2.yy)
  );
}
