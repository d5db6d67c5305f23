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
  /** A motion that no lids explain within this time was a saccade. */
  readonly suspectMs: Ms;
}

const PLAN: CapturePlan = {
  attractMs: 500,
  steadyMs: 150,
  captureMs: 700,
  leastFrames: 6,
  timeOutMs: 2500,
  needsSteady: true,
  suspectMs: 100,
};
/** The second time there is no third: longer, and frames of unsteady eyes are better than none. */
const SECOND_TRY: CapturePlan = { ...PLAN, timeOutMs: 4000, leastFrames: 4, needsSteady: false };
const CHECK_PLAN: CapturePlan = { ...PLAN, captureMs: 600, leastFrames: 4 };

/** What a look is worth depends on its frames more than on its length: a slow camera gets so many, too. */
const GOOD_FRAMES = 10;
const GOOD_CHECK_FRAMES = 7;
/** The plans were made for cameras with at least 15 frames a second. */
const USUAL_FRAME_MS: Ms = 67;
/** A slow computer also shows the target late. */
const LONGER_ATTRACT = 1.5;
const LONGEST_ATTRACT_MS: Ms = 300;
/** A blink costs a slow camera more of a look: the time-out grows more than the look itself. */
const LONGER_TIME_OUT = 2.2;
/** The frame after a motion tells whether the lids are down, and may come so much later. */
const SUSPECT_FRAMES = 1.5;

/**
 * The plan for one target.
 * @param pace multiplies all times but the wait for still eyes; 2 is twice as slow
 * @param frameMs usual time between two frames
 */
export function capturePlan(
  isCheck: boolean,
  isSecondTry: boolean,
  pace: number,
  frameMs: Ms = USUAL_FRAME_MS,
): CapturePlan {
  const plan = isSecondTry ? SECOND_TRY : isCheck ? CHECK_PLAN : PLAN;
  const goodFrames = isCheck ? GOOD_CHECK_FRAMES : GOOD_FRAMES;
  const moreAttractMs = Math.min(LONGEST_ATTRACT_MS, LONGER_ATTRACT * Math.max(0, frameMs - USUAL_FRAME_MS));
  const moreCaptureMs = Math.max(0, goodFrames * frameMs - plan.captureMs);
  return {
    ...plan,
    attractMs: (plan.attractMs + moreAttractMs) * pace,
    captureMs: (plan.captureMs + moreCaptureMs) * pace,
    timeOutMs: (plan.timeOutMs + moreAttractMs + LONGER_TIME_OUT * moreCaptureMs) * pace,
    suspectMs: Math.max(plan.suspectMs, SUSPECT_FRAMES * frameMs),
  };
}
