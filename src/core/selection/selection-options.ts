import type { Deg, Ms, Px } from '../units';
import type { DwellTimes } from './dwell-times';

/** What the selection engine is told from outside. */
export interface SelectionOptions {
  readonly dwellMs: DwellTimes;
  /** CSS pixels that one degree of visual angle covers, per axis. */
  readonly pxPerDeg: { readonly xPx: Px; readonly yPx: Px };
  /** Whether the dwell of letters and candidates follows the user's success; default not. */
  readonly adaptiveDwell?: boolean;
  /** Constants of the behaviour; only tests and experiments change them. */
  readonly tuning?: Partial<SelectionTuning>;
}

/** The constants of selection. Sources: the tables "Dwell" (interaction design) and "Filter and selection" (gaze design). */
export interface SelectionTuning {
  /** Gaze on a target for this long before anything is shown: no flicker while reading. */
  readonly lockOnMs: Ms;
  /** The target with the largest share of this span is the one meant. */
  readonly windowMs: Ms;
  /** Time constant with which the evidence of targets that are not locked leaks away. */
  readonly leakMs: Ms;
  /** A full progress is gone after this long off target. */
  readonly decayMs: Ms;
  /** A blink or a lost face holds the progress for this long. */
  readonly freezeMs: Ms;
  /** Excursions up to this far … */
  readonly excursionDeg: Deg;
  /** … and up to this long leave the progress as it is. */
  readonly excursionMs: Ms;
  /** A look elsewhere that lasts longer than this and is no such excursion … */
  readonly departureMs: Ms;
  /** … is forgiven only after this share of the dwell was looked at in one go. */
  readonly steadyShare: number;
  /** Eyes that were unseen for so long may have looked elsewhere meanwhile: … */
  readonly blinkMs: Ms;
  /** … if the first so long after it … */
  readonly comingBackMs: Ms;
  /** … lie this many standard deviations from where they rested, the look begins anew. */
  readonly comingBackSigma: number;
  /** Evidence of the locked target over that of the second before it is picked. */
  readonly lead: number;
  /** Growth of the locked target's width and height: 1.1 x 1.2 is about 30 % more area, more of it vertically. */
  readonly lockedGrowthX: number;
  readonly lockedGrowthY: number;
  /** Nothing can be selected this long after a pick … */
  readonly deadAfterPickMs: Ms;
  /** … and this long after a page change. */
  readonly deadAfterPageMs: Ms;
  /** … and, for one target, this long after its content changed. */
  readonly graceAfterChangeMs: Ms;
  /** A phrase may be picked again once the eyes were off it for this long. */
  readonly lookAwayMs: Ms;
  /** Exponent of the prior weights: 0 ignores them, 1 believes them as much as the gaze. */
  readonly priorExponent: number;
  /** Share of samples that are simply wrong and say nothing. */
  readonly outlierFraction: number;
}

/** The behaviour as designed. */
export const DEFAULT_TUNING: SelectionTuning = {
  lockOnMs: 220,
  windowMs: 300,
  leakMs: 400,
  decayMs: 750,
  freezeMs: 500,
  excursionDeg: 2.5,
  excursionMs: 400,
  departureMs: 60,
  steadyShare: 0.75,
  blinkMs: 100,
  comingBackMs: 130,
  comingBackSigma: 1.8,
  lead: 1.6,
  lockedGrowthX: 1.1,
  lockedGrowthY: 1.2,
  deadAfterPickMs: 350,
  deadAfterPageMs: 500,
  graceAfterChangeMs: 400,
  lookAwayMs: 300,
  priorExponent: 0.5,
  outlierFraction: 0.02,
};

/** Longest time one sample may stand for: five frames a second. What is longer was not seen, so it earns nothing. */
export const MAX_SAMPLE_MS: Ms = 200;
/** A longer step of time, in either direction, is a suspended computer or another clock. */
export const MAX_STEP_MS: Ms = 1000;
