import type { Ms } from '../units';

/** How one target is captured. */
export interface CapturePlan {
  /** The target is shown this long before the eyes are expected on it. */
  readonly attractMs: Ms;
  /** The eyes must stand still this long. */
  readonly steadyMs: Ms;
  /** Good frames are taken for this long… */
  readonly captureMs: Ms;
  /** …and until there are this many of them. */
  readonly leastFrames: number;
  /** After this long without success the target is given up. */
  readonly timeOutMs: Ms;
  /** False takes frames also from eyes that never stand still. */
  readonly needsSteady: boolean;
}

/** Six frames are 0.75 s at 8 fps and 1.2 s at 5 fps, within the time-out. */
const PLAN: CapturePlan = {
  attractMs: 500,
  steadyMs: 150,
  captureMs: 700,
  leastFrames: 6,
  timeOutMs: 2500,
  needsSteady: true,
};
/** The second time there is no third: longer, and frames of unsteady eyes are better than none. */
const SECOND_TRY: CapturePlan = { ...PLAN, timeOutMs: 4000, leastFrames: 4, needsSteady: false };
const CHECK_PLAN: CapturePlan = { ...PLAN, captureMs: 600, leastFrames: 4 };

/**
 * The plan for one target.
 * @param pace multiplies all times but the wait for still eyes; 2 is twice as slow
 */
export function capturePlan(isCheck: boolean, isSecondTry: boolean, pace: number): CapturePlan {
  const plan = isSecondTry ? SECOND_TRY : isCheck ? CHECK_PLAN : PLAN;
  return {
    ...plan,
    attractMs: plan.attractMs * pace,
    captureMs: plan.captureMs * pace,
    timeOutMs: plan.timeOutMs * pace,
  };
}
