import type { Ms } from '../units';

/** What a One Euro filter can be tuned with. */
export interface OneEuroOptions {
  /** Cut-off at rest, Hz: lower is calmer and later. */
  readonly minCutoffHz: number;
  /** Growth of the cut-off with speed, Hz per (unit per second): higher follows fast movements sooner. */
  readonly beta: number;
  /** Cut-off of the speed estimate, Hz; 1 in the paper. */
  readonly derivativeCutoffHz: number;
}

/** For gaze in degrees: 0.8 Hz and β 0.03, from the gaze design. */
export const GAZE_ONE_EURO: OneEuroOptions = { minCutoffHz: 0.8, beta: 0.03, derivativeCutoffHz: 1 };

/**
 * The One Euro filter for one coordinate: a low-pass whose cut-off rises with speed, so that it is calm at rest and
 * quick in movement. Casiez, Roussel, Vogel: "1€ Filter", CHI 2012, doi 10.1145/2207676.2208639.
 */
export class OneEuro {
  private lastRaw: number | null = null;
  private lastFiltered = 0;
  private lastSpeed = 0;
  private lastMs: Ms = 0;

  constructor(private readonly options: OneEuroOptions = GAZE_ONE_EURO) {}

  /** Filtered value. Time that stands still or runs backwards changes nothing. */
  step(value: number, tMs: Ms): number {
    if (this.lastRaw === null) {
      this.lastRaw = value;
      this.lastFiltered = value;
      this.lastSpeed = 0;
      this.lastMs = tMs;
      return value;
    }
    const dtS = (tMs - this.lastMs) / 1000;
    if (dtS <= 0) return this.lastFiltered;
    const speed = (value - this.lastRaw) / dtS;
    this.lastSpeed += smoothing(this.options.derivativeCutoffHz, dtS) * (speed - this.lastSpeed);
    const cutoffHz = this.options.minCutoffHz + this.options.beta * Math.abs(this.lastSpeed);
    this.lastFiltered += smoothing(cutoffHz, dtS) * (value - this.lastFiltered);
    this.lastRaw = value;
    this.lastMs = tMs;
    return this.lastFiltered;
  }

  reset(): void {
    this.lastRaw = null;
  }
}

/** Weight of the new value in an exponential low-pass with this cut-off. */
function smoothing(cutoffHz: number, dtS: number): number {
  const tauS = 1 / (2 * Math.PI * cutoffHz);
  return 1 / (1 + tauS / dtS);
}
