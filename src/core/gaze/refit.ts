import { median } from '../median';
import type { Deg, Ms, PointMm } from '../units';
import type { HeadPose } from '../vision/head-pose';
import { CONFIRMED_AFTER_MS } from './drift';
import { eyeInHeadDeg } from './eye-in-head';
import { anglesOf, assembleGazeModel, gazeAtMm, type GazeModel } from './gaze-model';
import type { IrisModel } from './iris-model';
import { Lessons } from './lessons';
import type { SlipLabels } from './slip';
import { fuse } from './two-ways';

/** What was seen at the end of the dwell that picked a target. */
export interface PickLook {
  readonly tMs: Ms;
  readonly target: PointMm;
  readonly pose: HeadPose;
  readonly features: Float64Array;
  /** Where the irises alone said, null when they said nothing. */
  readonly irisesMm: PointMm | null;
}

/** Picks between two attempts, those of them that are kept to judge, and the most that are learnt from. */
const PICKS_PER_ATTEMPT = 40;
const JUDGING_PICKS = 10;
const MOST_PICKS = 120;
/** People do not look at the middle of what they pick: so many times the doubt of a calibration frame. */
const PICK_DOUBT = 10;
/** A gain smaller than this may be chance. */
const LEAST_GAIN = 0.05;
/** A pick this far from where its eyes seemed to look is no lesson. */
const LARGEST_MISS_DEG: Deg = 4;

/** What came of an attempt; errors over the picks that neither model had learnt from. */
export type RefitOutcome =
  | { readonly kind: 'adopted'; readonly model: GazeModel; readonly beforeDeg: Deg; readonly afterDeg: Deg }
  | { readonly kind: 'kept'; readonly beforeDeg: Deg; readonly afterDeg: Deg };

/** A model that was learnt anew from picks; errors on picks that it had not learnt from. */
export interface Refitted {
  readonly featureVersion: number;
  readonly model: unknown;
  readonly beforeDeg: Deg;
  readonly afterDeg: Deg;
}

/**
 * Learns anew from confirmed picks: every forty of them a model is fitted to the calibration and all but the latest
 * ten, and taken only when it finds those ten better than the present model does with its drift taken off.
 */
export class Refit {
  private pending: PickLook[] = [];
  private confirmed: PickLook[] = [];
  private sinceAttempt = 0;

  /** Forgets all picks: another calibration is in use. */
  reset(): void {
    this.pending = [];
    this.confirmed = [];
    this.sinceAttempt = 0;
  }

  /** A pick; it counts when it is not taken back within five seconds. The look is kept: hand in copies. */
  pick(look: PickLook): void {
    this.settle(look.tMs);
    this.pending.push(look);
  }

  /** The last pick was taken back: it, and what was picked in the moments before, says nothing. */
  undo(tMs: Ms): void {
    this.settle(tMs);
    this.pending = [];
  }

  /**
   * Fits anew when enough picks have come together.
   * @param model the model in use
   * @returns null when it is not time yet, or nothing can be fitted
   */
  attempt(model: GazeModel): RefitOutcome | null {
    if (this.sinceAttempt < PICKS_PER_ATTEMPT) return null;
    this.sinceAttempt = 0;
    const judges = this.confirmed.slice(-JUDGING_PICKS);
    const teachers = this.confirmed.slice(0, -JUDGING_PICKS);
    const drift = missesOf(model, teachers);
    const kept = teachers.filter((_, i) => Math.hypot(...drift[i]!) < LARGEST_MISS_DEG);
    const candidate = extend(model, kept);
    if (candidate === null) return null;
    const beforeDeg = errorDeg(missesOf(model, judges), middleOf(drift.slice(-PICKS_PER_ATTEMPT)));
    const afterDeg = errorDeg(missesOf(candidate, judges), [0, 0]);
    const isBetter = afterDeg < (1 - LEAST_GAIN) * beforeDeg;
    return isBetter
      ? { kind: 'adopted', model: candidate, beforeDeg, afterDeg }
      : { kind: 'kept', beforeDeg, afterDeg };
  }

  private settle(nowMs: Ms): void {
    const late = this.pending.filter(({ tMs }) => nowMs - tMs >= CONFIRMED_AFTER_MS);
    this.pending = this.pending.filter(({ tMs }) => nowMs - tMs < CONFIRMED_AFTER_MS);
    this.confirmed = [...this.confirmed, ...late].slice(-MOST_PICKS);
    this.sinceAttempt += late.length;
  }
}

/** The calibration's lessons, without those of earlier refits, and these picks. */
function extend(model: GazeModel, picks: readonly PickLook[]): GazeModel | null {
  const own = model.doubts.filter((doubt) => doubt === 1).length;
  const count = own + picks.length;
  const { width } = model.lessons;
  const rows = new Float64Array(count * width);
  rows.set(model.lessons.rows.subarray(0, own * width));
  const across = new Float64Array(count);
  const up = new Float64Array(count);
  across.set(model.across.labelsDeg.subarray(0, own));
  up.set(model.up.labelsDeg.subarray(0, own));
  picks.forEach(({ pose, target, features }, i) => {
    rows.set(features, (own + i) * width);
    [across[own + i], up[own + i]] = eyeInHeadDeg(pose, target, model.shareOfTurn);
  });
  return assembleGazeModel(
    {
      ...model,
      lessons: new Lessons(rows, width, model.lessons.reach),
      irises: model.irises === null ? null : withoutSlip(model.irises, own, count),
      doubts: Float64Array.from({ length: count }, (_, i) => (i < own ? 1 : PICK_DOUBT)),
    },
    { labelsDeg: across, meanDeg: model.across.meanDeg, lambda: model.across.lambda },
    { labelsDeg: up, meanDeg: model.up.meanDeg, lambda: model.up.lambda },
  );
}

/** The irises' part for `count` lessons: those after the calibration's own were not moved. */
function withoutSlip({ view, eyes }: IrisModel, own: number, count: number): IrisModel<SlipLabels> {
  const extended = (labels: Float64Array) => {
    const longer = new Float64Array(count);
    longer.set(labels.subarray(0, own));
    return longer;
  };
  return {
    view,
    eyes: eyes.map((eye) => ({
      ...eye,
      slip: { ...eye.slip, across: extended(eye.slip.across), down: extended(eye.slip.down) },
    })),
  };
}

type Miss = readonly [Deg, Deg];

function missesOf(model: GazeModel, looks: readonly PickLook[]): readonly Miss[] {
  return looks.map(({ features, pose, target, irisesMm }): Miss => {
    const angles = anglesOf(model, features);
    const byPatches = gazeAtMm(model, pose, angles);
    const [across, up] =
      byPatches === null
        ? angles
        : eyeInHeadDeg(pose, fuse(model, pose, byPatches, irisesMm), model.shareOfTurn);
    const [wantedAcross, wantedUp] = eyeInHeadDeg(pose, target, model.shareOfTurn);
    return [across - wantedAcross, up - wantedUp];
  });
}

function middleOf(misses: readonly Miss[]): Miss {
  return [median(misses.map(([across]) => across)), median(misses.map(([, up]) => up))];
}

function errorDeg(misses: readonly Miss[], drift: Miss): Deg {
  const total = misses.reduce((sum, [across, up]) => sum + Math.hypot(across - drift[0], up - drift[1]), 0);
  return total / Math.max(1, misses.length);
}
