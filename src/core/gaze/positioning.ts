import type { FacePlacement } from '../samples';
import type { Ms } from '../units';
import type { PictureSigns } from '../vision/picture-signs';
import type { Measurement } from './measurement';

/** What the carer is told, one thing at a time. Directions are those in which the *screen* is moved, seen by the user. */
export type PositionAdvice =
  | 'none'
  | 'tooFar'
  | 'tooNear'
  | 'moveLeft'
  | 'moveRight'
  | 'moveUp'
  | 'moveDown'
  | 'turnHead'
  | 'tooDark'
  | 'tooBright'
  | 'secondFace'
  | 'glare'
  | 'lightBehind'
  | 'lightFromSide'
  | 'eyesNotVisible'
  | 'cameraSlow'
  | 'holdStill'
  | 'ready';

export interface PositionView {
  readonly advice: PositionAdvice;
  /** Every gate has been open for a second. */
  readonly isReady: boolean;
  /** So few frames come that the calibration takes longer (`capture-plan.ts`). */
  readonly isSlow: boolean;
}

/** The measured values that the gates look at. */
interface Readings extends FacePlacement, PictureSigns {
  readonly quality: number;
  readonly framesPerSecond: number;
}

/** Signs that say nothing, for when there are none. */
const NO_SIGNS: PictureSigns = {
  faceCount: 1,
  glare: 0,
  sideRatio: 1,
  pictureBrightness: NaN,
  isRepeat: false,
  isPortrait: false,
};

/** A gate closes beyond `limit` and opens again only below `release`, so that the sentence does not flicker. */
interface Gate {
  readonly advice: PositionAdvice;
  /** Grows with the trouble. */
  readonly trouble: (readings: Readings) => number;
  readonly limit: number;
  readonly release: number;
}

/** Faces brighter than this are seen well, whatever is behind them. */
const BACKLIT_BELOW = 90;

/** In the order of importance: the first closed gate speaks. Distances in mm, angles in degrees, light 0–255. */
const GATES: readonly Gate[] = [
  { advice: 'secondFace', trouble: ({ faceCount }) => faceCount, limit: 1, release: 1 },
  // A dark face before a bright picture needs another remedy than a dark room.
  {
    advice: 'lightBehind',
    trouble: ({ brightness, pictureBrightness }) =>
      brightness < BACKLIT_BELOW ? pictureBrightness / Math.max(1, brightness) : 0,
    limit: 2,
    release: 1.7,
  },
  { advice: 'tooDark', trouble: ({ brightness }) => -brightness, limit: -40, release: -50 },
  { advice: 'tooFar', trouble: ({ eyesMm }) => -eyesMm.zMm, limit: 820, release: 760 },
  { advice: 'tooNear', trouble: ({ eyesMm }) => eyesMm.zMm, limit: -360, release: -400 },
  // The picture is not mirrored: a face on its right sits on the user's own left of the camera.
  { advice: 'moveLeft', trouble: ({ centreXNorm }) => centreXNorm - 0.5, limit: 0.2, release: 0.16 },
  { advice: 'moveRight', trouble: ({ centreXNorm }) => 0.5 - centreXNorm, limit: 0.2, release: 0.16 },
  { advice: 'moveUp', trouble: ({ centreYNorm }) => 0.5 - centreYNorm, limit: 0.24, release: 0.2 },
  { advice: 'moveDown', trouble: ({ centreYNorm }) => centreYNorm - 0.5, limit: 0.28, release: 0.24 },
  {
    advice: 'turnHead',
    trouble: ({ yawDeg, pitchDeg, rollDeg }) =>
      Math.max(Math.abs(yawDeg), Math.abs(pitchDeg) - 8, Math.abs(rollDeg) - 5),
    limit: 20,
    release: 16,
  },
  { advice: 'tooBright', trouble: ({ brightness }) => brightness, limit: 232, release: 224 },
  { advice: 'glare', trouble: ({ glare }) => glare, limit: 0.06, release: 0.03 },
  { advice: 'lightFromSide', trouble: ({ sideRatio }) => sideRatio, limit: 2.2, release: 1.9 },
  { advice: 'eyesNotVisible', trouble: ({ eyeOpenness }) => -eyeOpenness, limit: -0.06, release: -0.08 },
  { advice: 'eyesNotVisible', trouble: ({ quality }) => -quality, limit: -0.2, release: -0.3 },
  { advice: 'cameraSlow', trouble: ({ framesPerSecond }) => -framesPerSecond, limit: -3, release: -4 },
];

/** Looks are longer below this many frames a second; it is said until there are clearly more again. */
const SLOW_BELOW_FPS = 12;
const FAST_FROM_FPS = 14;

/** Everything right for this long is right. */
const READY_AFTER_MS: Ms = 1000;
/** A sentence stays for at least this long. */
const LEAST_SHOWN_MS: Ms = 700;
/** Blinks and single lost frames change nothing. */
const GRACE_MS: Ms = 400;

/** Before the calibration: tells the carer what to move, and says when all is right. */
export class Positioning {
  private readonly closed = GATES.map(() => false);
  private advice: PositionAdvice = 'none';
  private adviceSinceMs: Ms = -Infinity;
  private lastSeenMs: Ms = -Infinity;
  private goodSinceMs: Ms | null = null;
  private nowMs: Ms = -Infinity;
  private isSlow = false;

  /**
   * @param framesPerSecond of the camera, measured; NaN or 0 when not known yet
   * @param signs what else the picture shows; left out: nothing out of the ordinary
   */
  step(
    measurement: Measurement,
    framesPerSecond: number,
    nowMs: Ms,
    signs: PictureSigns = NO_SIGNS,
  ): PositionView {
    this.nowMs = Math.max(this.nowMs, nowMs);
    this.isSlow = (framesPerSecond || Infinity) < (this.isSlow ? FAST_FROM_FPS : SLOW_BELOW_FPS);
    if (measurement.kind === 'noFace' || measurement.eyesClosed) {
      if (this.nowMs - this.lastSeenMs > GRACE_MS)
        this.show(measurement.kind === 'noFace' ? 'none' : 'eyesNotVisible');
      return this.view();
    }
    this.lastSeenMs = this.nowMs;
    const { placement, quality } = measurement;
    this.show(
      this.firstClosed({ ...placement, ...signs, quality, framesPerSecond: framesPerSecond || Infinity }) ??
        'holdStill',
    );
    return this.view();
  }

  private firstClosed(readings: Readings): PositionAdvice | null {
    GATES.forEach(({ trouble, limit, release }, i) => {
      this.closed[i] = trouble(readings) > (this.closed[i] ? release : limit);
    });
    return GATES[this.closed.indexOf(true)]?.advice ?? null;
  }

  private show(wanted: PositionAdvice): void {
    const isGood = wanted === 'holdStill';
    if (!isGood) this.goodSinceMs = null;
    else this.goodSinceMs ??= this.nowMs;
    const isReady = this.goodSinceMs !== null && this.nowMs - this.goodSinceMs >= READY_AFTER_MS;
    const next = isReady ? 'ready' : wanted;
    if (next === this.advice) return;
    const mayChange = next === 'ready' || this.nowMs - this.adviceSinceMs >= LEAST_SHOWN_MS;
    if (!mayChange) return;
    this.advice = next;
    this.adviceSinceMs = this.nowMs;
  }

  private view(): PositionView {
    const isReady = this.advice === 'ready' && this.goodSinceMs !== null;
    return { advice: this.advice, isReady, isSlow: this.isSlow };
  }
}
