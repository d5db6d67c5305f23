import type { AnglesDeg, Deg, Ms } from '../units';

/** Looks are averaged over this long: longer blurs slow pursuit and the drift of a moving head. */
const WINDOW_MS: Ms = 350;
/** A slow camera has only one or two looks in that time: so many are taken, however old, but no older than this. */
const LEAST_LOOKS = 4;
const LONGEST_WINDOW_MS: Ms = 900;
/** A step away from the mean beyond this is a saccade: at least, and as a multiple of the usual distance. */
const LEAST_STEP_DEG: Deg = 0.9;
const MOST_STEP_DEG: Deg = 3;
const STEP_OF_USUAL = 3;
const USUAL_START_DEG: Deg = 0.4;
const USUAL_SHARE = 0.05;

interface Look {
  readonly tMs: Ms;
  readonly angles: AnglesDeg;
}

/**
 * Mean of the gaze since the eyes came to rest, over at most a third of a second, or
 * four looks. The noise of camera and landmarks
 * falls with every frame of a fixation; a saccade begins anew, so that nothing lags behind the eyes.
 */
export class FixationMean {
  private looks: Look[] = [];
  private usualDeg = USUAL_START_DEG;

  /** Forgets the fixation: the eyes closed, the face was lost, or another model is in use. */
  reset(): void {
    this.looks = [];
  }

  /**
   * Takes one look in and returns the mean of its fixation.
   * @param steady false while the eyes are on their way; that look stands for itself
   */
  step(angles: AnglesDeg, tMs: Ms, steady: boolean): AnglesDeg {
    const { length } = this.looks;
    this.looks = this.looks.filter((look, i) => {
      const isOfFew = length - i < LEAST_LOOKS;
      return tMs >= look.tMs && tMs - look.tMs <= (isOfFew ? LONGEST_WINDOW_MS : WINDOW_MS);
    });
    if (this.looks.length > 0) {
      const mean = meanOf(this.looks);
      const awayDeg = Math.hypot(angles.xDeg - mean.xDeg, angles.yDeg - mean.yDeg);
      const limitDeg = Math.min(MOST_STEP_DEG, Math.max(LEAST_STEP_DEG, STEP_OF_USUAL * this.usualDeg));
      if (steady && awayDeg <= limitDeg) this.usualDeg += (awayDeg - this.usualDeg) * USUAL_SHARE;
      else this.looks = [];
    }
    this.looks.push({ tMs, angles });
    return meanOf(this.looks);
  }
}

function meanOf(looks: readonly Look[]): AnglesDeg {
  let [xDeg, yDeg] = [0, 0];
  for (const { angles } of looks) {
    xDeg += angles.xDeg / looks.length;
    yDeg += angles.yDeg / looks.length;
  }
  return { xDeg, yDeg };
}
