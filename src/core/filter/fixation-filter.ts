import type { GazePoint, GazeSample } from '../samples';
import type { Deg, Ms, Px, ScreenPoint } from '../units';

/** Eyes rest at one place for about this long; older samples of the same fixation are forgotten, for eyes drift. */
const WINDOW_MS: Ms = 800;
/** A sample further away than this many standard deviations of the noise is no noise. */
const OUTLIER_SIGMAS = 3.5;
/** The mean of the newest samples gives a smaller move away: it is as uncertain as fewer independent samples. */
const NEWEST = 6;
const NEWEST_SIGMAS = 2;
/** No move smaller than this counts as a new fixation: eyes are never quite still. */
const LEAST_MOVE_DEG: Deg = 0.6;
/** Frames after a pause this long say nothing of the fixation before. */
const GAP_MS: Ms = 600;
/** Lids that were down for so long may have hidden another look. */
const BLINK_MS: Ms = 130;
/** Neighbouring samples share their noise: so many of them count as one. */
const SAMPLES_PER_INDEPENDENT = 3;
/** What averaging cannot take away: at least this share of the stated variance is calibration error. */
const LEAST_BIAS_SHARE = 0.3;
/** Weight of the newest difference in the running measure of the noise. */
const NOISE_GAIN = 0.03;
/** Mean absolute value of a normal variable to its standard deviation. */
const SIGMA_OF_MEAN_ABSOLUTE = Math.sqrt(Math.PI / 2);

/** Noise of one axis: how much successive samples differ, jumps left out. */
class AxisNoise {
  private sigma: Px | null = null;

  reset(): void {
    this.sigma = null;
  }

  /** @param fallback standard deviation to begin with */
  step(difference: Px, fallback: Px): void {
    const before = this.sigma ?? fallback;
    const clipped = Math.min(Math.abs(difference), 3 * before) * SIGMA_OF_MEAN_ABSOLUTE;
    this.sigma = before + NOISE_GAIN * (clipped - before);
  }

  value(fallback: Px): Px {
    return this.sigma ?? fallback;
  }
}

/**
 * What the eyes rest on, from noisy samples: the mean of the samples of the present fixation, with the uncertainty that
 * is left. A saccade ends a fixation at once: the mean never lies between two places that were looked at, and adds no
 * delay. Noise is measured, not assumed: what remains of the stated covariance when the noise is averaged away is the
 * error of the calibration.
 */
export class FixationFilter {
  private samples: GazePoint[] = [];
  private stray: GazePoint | null = null;
  private readonly noiseX = new AxisNoise();
  private readonly noiseY = new AxisNoise();
  private last: ScreenPoint | null = null;
  private isUnseen = false;

  /** @param pxPerDeg CSS pixels that one degree of visual angle covers, per axis */
  constructor(private pxPerDeg: { readonly xPx: Px; readonly yPx: Px }) {}

  setPxPerDeg(pxPerDeg: { readonly xPx: Px; readonly yPx: Px }): void {
    this.pxPerDeg = pxPerDeg;
  }

  /** Another point source or another user. */
  reset(): void {
    this.endFixation();
    this.isUnseen = false;
    this.noiseX.reset();
    this.noiseY.reset();
  }

  private endFixation(): void {
    this.samples = [];
    this.stray = null;
    this.last = null;
  }

  /** The sample with the point of the fixation in place of its own; lost samples stay as they are. */
  step(sample: GazeSample): GazeSample {
    if (sample.kind === 'lost' || !Number.isFinite(sample.point.xPx + sample.point.yPx)) {
      this.isUnseen = true;
      return sample;
    }
    // Behind closed lids the eyes may have been elsewhere and back: what comes after is a look of its own.
    const newest = this.samples.at(-1);
    if (this.isUnseen && newest && sample.tMs - newest.tMs > BLINK_MS) this.endFixation();
    this.isUnseen = false;
    this.measureNoise(sample);
    this.forget(sample.tMs);
    if (this.samples.length > 0 && this.isAway(sample, this.mean(this.samples), OUTLIER_SIGMAS)) {
      if (this.stray === null || this.isAway(sample, this.stray.point, OUTLIER_SIGMAS)) {
        // One stray sample is noise, two at one place are a saccade.
        this.stray = sample;
        return sample;
      }
      this.samples = [this.stray];
    }
    this.stray = null;
    this.samples.push(sample);
    this.splitSmallMove();
    return this.fixated(sample);
  }

  private measureNoise({ point, covariancePx2 }: GazePoint): void {
    if (this.last !== null) {
      this.noiseX.step(point.xPx - this.last.xPx, Math.sqrt(covariancePx2.xx / 2));
      this.noiseY.step(point.yPx - this.last.yPx, Math.sqrt(covariancePx2.yy / 2));
    }
    this.last = point;
  }

  private forget(tMs: Ms): void {
    const newest = this.samples.at(-1);
    if (newest && (tMs < newest.tMs || tMs - newest.tMs > GAP_MS)) this.endFixation();
    while (this.samples[0] && tMs - this.samples[0].tMs > WINDOW_MS) this.samples.shift();
  }

  /** The newest samples together may have moved where none of them did. */
  private splitSmallMove(): void {
    if (this.samples.length < 2 * NEWEST) return;
    const newest = this.samples.slice(-NEWEST);
    const older = this.mean(this.samples.slice(0, -NEWEST));
    const at = { ...newest[0]!, point: this.mean(newest) };
    if (this.isAway(at, older, NEWEST_SIGMAS)) this.samples = newest;
  }

  private isAway({ point, covariancePx2 }: GazePoint, from: ScreenPoint, sigmas: number): boolean {
    const sigmaX = this.noiseX.value(Math.sqrt(covariancePx2.xx / 2));
    const sigmaY = this.noiseY.value(Math.sqrt(covariancePx2.yy / 2));
    const allowedX = Math.max(LEAST_MOVE_DEG * this.pxPerDeg.xPx, sigmas * sigmaX);
    const allowedY = Math.max(LEAST_MOVE_DEG * this.pxPerDeg.yPx, sigmas * sigmaY);
    return Math.hypot((point.xPx - from.xPx) / allowedX, (point.yPx - from.yPx) / allowedY) > 1;
  }

  private mean(samples: readonly GazePoint[]): ScreenPoint {
    let sumX = 0;
    let sumY = 0;
    for (const { point } of samples) {
      sumX += point.xPx;
      sumY += point.yPx;
    }
    return { xPx: sumX / samples.length, yPx: sumY / samples.length };
  }

  private fixated(sample: GazePoint): GazePoint {
    const independent = Math.max(1, this.samples.length / SAMPLES_PER_INDEPENDENT);
    const { xx, yy } = sample.covariancePx2;
    const left = (variance: number, noise: Px): number =>
      Math.max(LEAST_BIAS_SHARE * variance, variance - noise ** 2 * (1 - 1 / independent));
    return {
      ...sample,
      point: this.mean(this.samples),
      covariancePx2: {
        xx: left(xx, this.noiseX.value(Math.sqrt(xx / 2))),
        xy: 0,
        yy: left(yy, this.noiseY.value(Math.sqrt(yy / 2))),
      },
    };
  }
}
