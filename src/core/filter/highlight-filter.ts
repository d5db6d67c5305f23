import type { GazePoint, GazeSample } from '../samples';
import type { AnglesDeg, Ms, Px, ScreenPoint } from '../units';
import { MedianOfThree } from './median';
import { OneEuro } from './one-euro';
import type { PointFilter } from './point-filter';
import { SaccadeDetector } from './saccade';

/** After a gap this long the old place says nothing about the new one. */
const FORGET_AFTER_MS = 500;

/** One coordinate: outliers out, then smoothing. */
class Axis {
  private readonly median = new MedianOfThree();
  private readonly oneEuro = new OneEuro();

  step(valueDeg: number, tMs: Ms): number {
    return this.oneEuro.step(this.median.step(valueDeg), tMs);
  }

  restart(): void {
    this.median.reset();
    this.oneEuro.reset();
  }
}

/**
 * The point that is drawn: median of three, One Euro in degrees, and a fresh start at every saccade. No
 * constant-velocity Kalman: it overshoots at the end of every saccade.
 */
export class HighlightFilter implements PointFilter {
  private readonly x = new Axis();
  private readonly y = new Axis();
  private readonly saccade = new SaccadeDetector();
  private drawn: AnglesDeg | null = null;
  private lastMs: Ms = 0;

  /** `pxPerDeg`: CSS pixels that one degree of visual angle covers, per axis. */
  constructor(private pxPerDeg: { readonly xPx: Px; readonly yPx: Px }) {}

  setPxPerDeg(pxPerDeg: { readonly xPx: Px; readonly yPx: Px }): void {
    this.pxPerDeg = pxPerDeg;
    this.reset();
  }

  step(sample: GazeSample): ScreenPoint | null {
    if (sample.kind === 'lost') return null;
    if (!Number.isFinite(sample.point.xPx) || !Number.isFinite(sample.point.yPx)) return null;
    const raw = { xDeg: sample.point.xPx / this.pxPerDeg.xPx, yDeg: sample.point.yPx / this.pxPerDeg.yPx };
    const gapMs = sample.tMs - this.lastMs;
    const forgotten = gapMs > FORGET_AFTER_MS || gapMs < -FORGET_AFTER_MS;
    if (forgotten || (this.drawn && this.saccade.step(raw, this.drawn, this.sigmaDeg(sample)))) this.reset();
    this.drawn = { xDeg: this.x.step(raw.xDeg, sample.tMs), yDeg: this.y.step(raw.yDeg, sample.tMs) };
    this.lastMs = sample.tMs;
    return { xPx: this.drawn.xDeg * this.pxPerDeg.xPx, yPx: this.drawn.yDeg * this.pxPerDeg.yPx };
  }

  reset(): void {
    this.x.restart();
    this.y.restart();
    this.saccade.reset();
    this.drawn = null;
  }

  /** The larger standard deviation of the two axes; 0 when the covariance is not usable. */
  private sigmaDeg(sample: GazePoint): number {
    const sigmaXDeg = Math.sqrt(sample.covariancePx2.xx) / this.pxPerDeg.xPx;
    const sigmaYDeg = Math.sqrt(sample.covariancePx2.yy) / this.pxPerDeg.yPx;
    const sigmaDeg = Math.max(sigmaXDeg, sigmaYDeg);
    return Number.isFinite(sigmaDeg) ? sigmaDeg : 0;
  }
}
