import type { AnglesDeg, Deg } from '../units';

/** A jump is at least this far, degrees; smaller ones are noise or fixational movement. */
const MIN_JUMP_DEG = 2.5;
/** … and this many standard deviations of the samples. */
const JUMP_SIGMAS = 3;
/** One far sample is an outlier, two in a row are a saccade. */
const SAMPLES_TO_BELIEVE = 2;

/** Notices that the eyes jumped, so that the filter may start afresh instead of creeping after them. */
export class SaccadeDetector {
  private farSamples = 0;

  /**
   * True when this and the sample before it both lie further than max(2.5°, 3σ) from what is drawn now.
   * `sigmaDeg` is the standard deviation of this sample.
   */
  step(sample: AnglesDeg, drawn: AnglesDeg, sigmaDeg: Deg): boolean {
    const distanceDeg = Math.hypot(sample.xDeg - drawn.xDeg, sample.yDeg - drawn.yDeg);
    const far = distanceDeg > Math.max(MIN_JUMP_DEG, JUMP_SIGMAS * sigmaDeg);
    this.farSamples = far ? this.farSamples + 1 : 0;
    if (this.farSamples < SAMPLES_TO_BELIEVE) return false;
    this.farSamples = 0;
    return true;
  }

  reset(): void {
    this.farSamples = 0;
  }
}
