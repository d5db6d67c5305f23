import type { GazeSample, LostReason } from '../../src/core/samples';
import type { Ms, Px, ScreenPoint } from '../../src/core/units';
import { gaussian, seededRandom } from './random';

/** How the simulated speaker's eyes and the camera behave. */
export interface SimulatedEyes {
  readonly seed: number;
  /** Standard deviation of the whole error per axis, degrees. */
  readonly sigmaXDeg: number;
  readonly sigmaYDeg: number;
  readonly pxPerDeg: { readonly xPx: Px; readonly yPx: Px };
  /** Share of the error's variance that stays the same during one fixation (calibration bias); the rest is noise. */
  readonly biasShare: number;
  /** Share of the error's variance that drifts slowly over minutes (Ornstein and Uhlenbeck); default 0. */
  readonly driftShare?: number;
  readonly framesPerSecond: number;
  readonly blinksPerMinute: number;
  /** Square-wave jerks: the eye leaves by 0.5–2.5° and comes back after 200–400 ms. */
  readonly jerksPerMinute: number;
  /** Time of the first sample, default 0: one session after another on the same clock. */
  readonly startMs?: Ms;
  /** Share of frames in which the face is lost. */
  readonly lostFrames: number;
}

/** A speaker with ALS before an ordinary webcam. */
export const TYPICAL_EYES = {
  biasShare: 0.5,
  framesPerSecond: 30,
  blinksPerMinute: 15,
  jerksPerMinute: 20,
  lostFrames: 0.02,
} as const;

/** Neighbouring frames share this much of their noise: face models do not err afresh in every frame. */
const NOISE_MEMORY = 0.5;
const SACCADE_MS: Ms = 50;
/** Time in which the drift forgets where it was. */
const DRIFT_MS: Ms = 60_000;

/**
 * Gaze samples of somebody who looks where the test says, with bias, noise, blinks, square-wave jerks, lost frames and
 * saccades. Call `lookAt` when the eyes are to move and `next` once a frame.
 */
export class SimulatedGaze {
  private readonly random: () => number;
  private nowMs: Ms = 0;
  private from: ScreenPoint = { xPx: 0, yPx: 0 };
  private to: ScreenPoint = { xPx: 0, yPx: 0 };
  private leaveAtMs: Ms = 0;
  private bias = { x: 0, y: 0 };
  private noise = { x: 0, y: 0 };
  private drift = { x: 0, y: 0 };
  private blinkUntilMs: Ms = 0;
  private jerkUntilMs: Ms = 0;
  private jerkDeg = { x: 0, y: 0 };

  constructor(private readonly eyes: SimulatedEyes) {
    this.random = seededRandom(eyes.seed);
    this.nowMs = eyes.startMs ?? 0;
  }

  get tMs(): Ms {
    return this.nowMs;
  }

  /** The eyes go to this point after `reactionMs`. */
  lookAt(point: ScreenPoint, reactionMs: Ms = 0): void {
    this.from = this.to;
    this.to = point;
    this.leaveAtMs = this.nowMs + reactionMs;
    const biasScale = Math.sqrt(this.eyes.biasShare);
    this.bias = {
      x: gaussian(this.random) * this.eyes.sigmaXDeg * biasScale,
      y: gaussian(this.random) * this.eyes.sigmaYDeg * biasScale,
    };
  }

  /** A uniform random number of this speaker, for the decisions of the test. */
  chance(): number {
    return this.random();
  }

  /** The next frame. */
  next(): GazeSample {
    const { eyes } = this;
    const dtMs = 1000 / eyes.framesPerSecond;
    this.nowMs += dtMs;
    this.blink(dtMs);
    this.jerk(dtMs);
    if (eyes.driftShare) this.wander(dtMs, eyes.driftShare);
    if (this.nowMs < this.blinkUntilMs) return this.lost('eyesClosed');
    if (this.random() < this.eyes.lostFrames) return this.lost('noFace');
    return this.seen();
  }

  private seen(): GazeSample {
    const { eyes } = this;
    const noiseScale = Math.sqrt(1 - eyes.biasShare - (eyes.driftShare ?? 0));
    const fresh = Math.sqrt(1 - NOISE_MEMORY ** 2);
    this.noise = {
      x: NOISE_MEMORY * this.noise.x + fresh * gaussian(this.random) * eyes.sigmaXDeg * noiseScale,
      y: NOISE_MEMORY * this.noise.y + fresh * gaussian(this.random) * eyes.sigmaYDeg * noiseScale,
    };
    const way = Math.min(1, Math.max(0, (this.nowMs - this.leaveAtMs) / SACCADE_MS));
    const jerking = this.nowMs < this.jerkUntilMs;
    const errorXDeg = this.bias.x + this.drift.x + this.noise.x + (jerking ? this.jerkDeg.x : 0);
    const errorYDeg = this.bias.y + this.drift.y + this.noise.y + (jerking ? this.jerkDeg.y : 0);
    return {
      kind: 'gaze',
      tMs: this.nowMs,
      point: {
        xPx: this.from.xPx + way * (this.to.xPx - this.from.xPx) + errorXDeg * eyes.pxPerDeg.xPx,
        yPx: this.from.yPx + way * (this.to.yPx - this.from.yPx) + errorYDeg * eyes.pxPerDeg.yPx,
      },
      covariancePx2: {
        xx: (eyes.sigmaXDeg * eyes.pxPerDeg.xPx) ** 2,
        xy: 0,
        yy: (eyes.sigmaYDeg * eyes.pxPerDeg.yPx) ** 2,
      },
      quality: 0.8,
      source: 'camera',
    };
  }

  private wander(dtMs: Ms, share: number): void {
    const keep = Math.exp(-dtMs / DRIFT_MS);
    const fresh = Math.sqrt(share * (1 - keep ** 2));
    this.drift = {
      x: keep * this.drift.x + fresh * this.eyes.sigmaXDeg * gaussian(this.random),
      y: keep * this.drift.y + fresh * this.eyes.sigmaYDeg * gaussian(this.random),
    };
  }

  private blink(dtMs: Ms): void {
    if (this.random() < (this.eyes.blinksPerMinute * dtMs) / 60_000) {
      this.blinkUntilMs = this.nowMs + 100 + this.random() * 200;
    }
  }

  private jerk(dtMs: Ms): void {
    if (this.nowMs < this.jerkUntilMs || this.random() >= (this.eyes.jerksPerMinute * dtMs) / 60_000) return;
    const sizeDeg = 0.5 + 2 * this.random();
    this.jerkUntilMs = this.nowMs + 200 + 200 * this.random();
    // Square-wave jerks are horizontal for the most part.
    this.jerkDeg = { x: this.random() < 0.5 ? sizeDeg : -sizeDeg, y: 0.2 * sizeDeg };
  }

  private lost(reason: LostReason): GazeSample {
    return { kind: 'lost', tMs: this.nowMs, reason, source: 'camera' };
  }
}
