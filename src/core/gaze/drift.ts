import { screenPointToAngles, type ScreenGeometry } from '../geometry';
import type { AnglesDeg, Deg, Mm, Ms, ScreenPoint } from '../units';
import { boundOffset, NO_OFFSET } from './offset';

/** A pick by gaze, as an observation of the drift. */
export interface DriftPick {
  readonly tMs: Ms;
  /** Middle of the picked target, and the gaze of the end of its dwell as it was shown, with the offset of then. */
  readonly centre: ScreenPoint;
  readonly measured: ScreenPoint;
  /** Share of the evidence that the picked target had, 0–1. */
  readonly posterior: number;
  /** How far off this user's gaze is on average (root mean square of both axes). */
  readonly errorDeg: Deg;
  /** Where the pick happened. */
  readonly screen: ScreenGeometry;
  readonly viewerDistanceMm: Mm;
}

/** Random walk of the offset: standard deviation added from one pick to the next. */
const WALK_DEG: Deg = 0.05;
/** A fresh calibration is off by this; its check measured no better. */
const START_DEG: Deg = 0.3;
/** People do not look at the middle of what they pick, and gaze is noisy: standard deviation of one pick. */
const PICK_DEG: Deg = 1;
/** A pick counts when it was not undone within this time, … */
export const CONFIRMED_AFTER_MS: Ms = 5000;
/** … nothing else was nearly picked, … */
export const LEAST_POSTERIOR = 0.9;
/**
 * … the gaze is exact enough, …
 *
 * With large errors, picks are sure where the error happened to lead away from the neighbours: at the top and bottom of
 * the screen always the same way. Learnt as drift, that moved the gaze by one to three degrees, and simulated speakers at
 * σ 2° wrote a fifth more slowly with the repair than without it (decision 14).
 */
const LARGEST_ERROR_DEG: Deg = 1.5;
/** … and it is not a surprise. */
const LARGEST_INNOVATION_SIGMA = 3;
/** No pick moves the gaze further: the eyes must not notice. */
const LARGEST_STEP_DEG: Deg = 0.5;
/** Users aim off to make up for a drift (EyeO, CHI 2025): hits this far off ask for a look at a dot instead. */
const RECENTRE_HITS_DEG: Deg = 2;
const RECENTRE_UNDO_RATE = 0.12;
/** Over how many picks hits and undos are judged, and the least that says anything. */
const JUDGED_PICKS = 25;
const LEAST_JUDGED = 8;

interface Pending {
  readonly tMs: Ms;
  /** The whole offset that this pick speaks for. */
  readonly wanted: AnglesDeg;
  /** Whether it may be learnt from. */
  readonly isSure: boolean;
}

/**
 * The slow drift of a calibration over a day, learnt from picks that were not taken back: a Kalman filter over a
 * two-dimensional offset. Time comes from the picks; nothing here looks at a clock.
 */
export class DriftRepair {
  private present: AnglesDeg = NO_OFFSET;
  private varianceDeg2 = START_DEG ** 2;
  private pending: Pending[] = [];
  /** Misses of recent picks, and whether each was undone, the newest last. */
  private missesDeg: AnglesDeg[] = [];
  private undone: boolean[] = [];

  /** By how much measured gaze is moved, as a visual angle, at most 4° long. */
  get offset(): AnglesDeg {
    return this.present;
  }

  /** Whether a look at one dot would help more than further picks: hits are far off, or many picks are undone. */
  get wantsRecentre(): boolean {
    const count = this.missesDeg.length;
    if (count >= LEAST_JUDGED) {
      const recent = this.missesDeg.slice(-LEAST_JUDGED);
      const xDeg = recent.reduce((sum, miss) => sum + miss.xDeg, 0) / recent.length;
      const yDeg = recent.reduce((sum, miss) => sum + miss.yDeg, 0) / recent.length;
      if (Math.hypot(xDeg, yDeg) > RECENTRE_HITS_DEG) return true;
    }
    const undone = this.undone.filter(Boolean).length;
    return this.undone.length >= JUDGED_PICKS && undone / this.undone.length > RECENTRE_UNDO_RATE;
  }

  /** A pick; it counts once it is confirmed. */
  pick({ tMs, centre, measured, posterior, errorDeg, screen, viewerDistanceMm }: DriftPick): void {
    this.settle(tMs);
    const aim = screenPointToAngles(centre, screen, viewerDistanceMm);
    const seen = screenPointToAngles(measured, screen, viewerDistanceMm);
    const miss = { xDeg: aim.xDeg - seen.xDeg, yDeg: aim.yDeg - seen.yDeg };
    if (!Number.isFinite(miss.xDeg + miss.yDeg + tMs)) return;
    this.missesDeg = [...this.missesDeg, miss].slice(-JUDGED_PICKS);
    this.undone = [...this.undone, false].slice(-JUDGED_PICKS);
    const wanted = { xDeg: this.present.xDeg + miss.xDeg, yDeg: this.present.yDeg + miss.yDeg };
    const isSure = posterior >= LEAST_POSTERIOR && errorDeg <= LARGEST_ERROR_DEG;
    this.pending.push({ tMs, wanted, isSure });
  }

  /** The last pick was taken back: it, and what was picked in the moments before, says nothing. */
  undo(tMs: Ms): void {
    this.settle(tMs);
    if (this.pending.length > 0) this.undone[this.undone.length - 1] = true;
    this.pending = [];
  }

  /** Takes in the picks that are confirmed by now. */
  settle(nowMs: Ms): void {
    const confirmed = this.pending.filter(({ tMs }) => nowMs - tMs >= CONFIRMED_AFTER_MS);
    this.pending = this.pending.filter(({ tMs }) => nowMs - tMs < CONFIRMED_AFTER_MS);
    confirmed.forEach((look) => this.learn(look));
  }

  /** A look at a known dot replaces everything learnt. */
  recentre(offset: AnglesDeg): void {
    this.reset();
    this.present = boundOffset(offset);
  }

  /** A new calibration has no drift. */
  reset(): void {
    this.present = NO_OFFSET;
    this.varianceDeg2 = START_DEG ** 2;
    this.pending = [];
    this.missesDeg = [];
    this.undone = [];
  }

  private learn({ wanted, isSure }: Pending): void {
    this.varianceDeg2 += WALK_DEG ** 2;
    if (!isSure) return;
    const xDeg = wanted.xDeg - this.present.xDeg;
    const yDeg = wanted.yDeg - this.present.yDeg;
    const innovationDeg = Math.hypot(xDeg, yDeg);
    const expected = this.varianceDeg2 + PICK_DEG ** 2;
    if (innovationDeg > LARGEST_INNOVATION_SIGMA * Math.sqrt(expected)) return;
    const gain = this.varianceDeg2 / expected;
    const stepDeg = gain * innovationDeg;
    const share = gain * Math.min(1, LARGEST_STEP_DEG / Math.max(stepDeg, 1e-9));
    this.present = boundOffset({
      xDeg: this.present.xDeg + share * xDeg,
      yDeg: this.present.yDeg + share * yDeg,
    });
    this.varianceDeg2 *= 1 - gain;
  }
}
