import type { Deg } from '../units';

/** Motion below this is always steady, above that never. */
const ALWAYS_STEADY_DEG: Deg = 0.8;
const NEVER_STEADY_DEG: Deg = 4;
/** Steady means: not much more than this user's usual motion in a fixation, which contains the camera's noise. */
const FACTOR = 3;
const START_DEG: Deg = 0.5;
/** The usual motion falls quickly to small values and rises slowly: it settles at the quiet frames. */
const FALL_SHARE = 0.2;
const RISE_SHARE = 0.02;

/** Tells fixations from saccades by the motion between frames, whatever the noise of the camera and the eyes. */
export class Steadiness {
  private usualDeg = START_DEG;

  /** @returns whether the eyes stood still between the last frame and this one */
  step(eyeMotionDeg: Deg): boolean {
    const limitDeg = Math.min(NEVER_STEADY_DEG, Math.max(ALWAYS_STEADY_DEG, FACTOR * this.usualDeg));
    const share = eyeMotionDeg < this.usualDeg ? FALL_SHARE : RISE_SHARE;
    this.usualDeg += (Math.min(eyeMotionDeg, NEVER_STEADY_DEG) - this.usualDeg) * share;
    return eyeMotionDeg <= limitDeg;
  }
}
