import type { GazePoint, Target } from '../samples';
import type { Deg, Ms, Px, ScreenPoint } from '../units';
import { grownRect } from './likelihood';
import type { SelectionOptions, SelectionTuning } from './selection-options';

/** A sample that gives a target at least this much is on it. */
export const ON_TARGET_CREDIT = 0.5;

/** What one sample gave, 0–1: to the locked target, and to the best of the others. */
export interface SampleCredits {
  readonly own: number;
  readonly bestOther: number;
}

/** The first moments on the target after a blink: sums of points times time. */
interface ComingBack {
  readonly from: ScreenPoint;
  ms: Ms;
  xPx: number;
  yPx: number;
}

/** The hold of the eyes on the target that is locked on. */
export class Lock {
  /** How long the gaze has been off the target without a break; 0 while it is on. */
  private offMs: Ms = 0;
  private isHeld = true;
  /** How long no eyes have been seen without a break. */
  private unseenMs: Ms = 0;
  private comingBack: ComingBack | null = null;

  /**
   * `steady` is how long the target has been looked at already, `restingAt` where on it: the running mean of the
   * samples that were on it.
   */
  constructor(
    readonly targetId: string,
    private steady: Ms,
    private restingAt: ScreenPoint,
  ) {}

  /** On the target, or on a short excursion nearby: its progress is kept and no other target takes over. */
  get held(): boolean {
    return this.isHeld;
  }

  /** How long the target has been held without a break. */
  get steadyMs(): Ms {
    return this.steady;
  }

  /** One sample without eyes. */
  stepUnseen(dtMs: Ms): void {
    this.unseenMs += dtMs;
  }

  /** One seen sample. */
  step(
    gaze: GazePoint,
    dtMs: Ms,
    credits: SampleCredits,
    target: Target,
    tuning: SelectionTuning,
    pxPerDeg: SelectionOptions['pxPerDeg'],
  ): void {
    if (this.unseenMs >= tuning.blinkMs) this.comingBack = { from: this.restingAt, ms: 0, xPx: 0, yPx: 0 };
    this.unseenMs = 0;
    const isOn = credits.own >= ON_TARGET_CREDIT && credits.own >= credits.bestOther;
    this.offMs = isOn ? 0 : this.offMs + dtMs;
    const isShort = this.offMs <= tuning.excursionMs;
    this.isHeld = isOn || (isShort && this.isExcursion(gaze.point, target, tuning, pxPerDeg));
    if (isOn) this.restingAt = towards(this.restingAt, gaze.point, dtMs / (tuning.windowMs / 2 + dtMs));
    if (this.isHeld) this.steady += dtMs;
    else if (this.offMs > tuning.departureMs) this.steady = 0;
    if (isOn && this.comingBack) this.judgeComingBack(this.comingBack, gaze, dtMs, tuning);
  }

  /**
   * A blink can hide a look to another target and back. Eyes that come back to another place than the one they rested
   * on have looked about, so the look begins anew; after a mere blink they are where they were.
   */
  private judgeComingBack(back: ComingBack, gaze: GazePoint, dtMs: Ms, tuning: SelectionTuning): void {
    back.ms += dtMs;
    back.xPx += dtMs * gaze.point.xPx;
    back.yPx += dtMs * gaze.point.yPx;
    if (back.ms < tuning.comingBackMs) return;
    this.comingBack = null;
    const sigmaXPx = Math.max(1, Math.sqrt(gaze.covariancePx2.xx));
    const sigmaYPx = Math.max(1, Math.sqrt(gaze.covariancePx2.yy));
    const movedSigma = Math.hypot(
      (back.xPx / back.ms - back.from.xPx) / sigmaXPx,
      (back.yPx / back.ms - back.from.yPx) / sigmaYPx,
    );
    if (movedSigma > tuning.comingBackSigma) this.steady = back.ms;
  }

  /**
   * A jerk, not a look elsewhere: just beside the (grown) target, and not far from where the eyes rested on it. The
   * second keeps a look from one large tile to the next from passing as a jerk.
   */
  private isExcursion(
    point: ScreenPoint,
    target: Target,
    tuning: SelectionTuning,
    pxPerDeg: SelectionOptions['pxPerDeg'],
  ): boolean {
    const rect = grownRect(target.rect, tuning.lockedGrowthX, tuning.lockedGrowthY);
    const outsideXPx = Math.max(rect.leftPx - point.xPx, 0, point.xPx - rect.leftPx - rect.widthPx);
    const outsideYPx = Math.max(rect.topPx - point.yPx, 0, point.yPx - rect.topPx - rect.heightPx);
    const jumpXPx = point.xPx - this.restingAt.xPx;
    const jumpYPx = point.yPx - this.restingAt.yPx;
    return (
      lengthDeg(outsideXPx, outsideYPx, pxPerDeg) <= tuning.excursionDeg &&
      lengthDeg(jumpXPx, jumpYPx, pxPerDeg) <= 2 * tuning.excursionDeg
    );
  }
}

function lengthDeg(xPx: Px, yPx: Px, pxPerDeg: SelectionOptions['pxPerDeg']): Deg {
  return Math.hypot(xPx / pxPerDeg.xPx, yPx / pxPerDeg.yPx);
}

function towards(from: ScreenPoint, to: ScreenPoint, share: number): ScreenPoint {
  return { xPx: from.xPx + share * (to.xPx - from.xPx), yPx: from.yPx + share * (to.yPx - from.yPx) };
}
