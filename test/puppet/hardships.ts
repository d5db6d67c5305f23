import { focalLengthPx, type CameraGeometry } from '../../src/core/geometry';
import type { Condition } from './conditions';
import type { Hardship, Triple } from './frame';
import { makeDrift, type Random } from './random';

/** The picture on the screen changes about this often; the camera follows its exposure within a few frames. */
const SCREEN_CHANGE_CHANCE = 0.08;
const SYLLABLES_PER_S = 4;
const HUNTING_PERIOD_S = 1.7;

/** What of a condition changes from frame to frame besides eyes and head. Draws no random number that nothing needs. */
export class Hardships {
  private screenLight = 0;
  private lastEyeMm: Triple | null = null;
  private readonly speech: () => number;
  private readonly brow: () => number;
  private readonly phase: number;

  constructor(
    private readonly condition: Condition,
    private readonly camera: CameraGeometry,
    private readonly fps: number,
    private readonly random: Random,
  ) {
    this.speech = makeDrift(random, 0.4, 0.9);
    this.brow = makeDrift(random, 0.4, 0.93);
    this.phase = random.uniform();
  }

  /** The hardships of the next frame, in which the eyes are at `eyeMidMm`. */
  next(index: number, eyeMidMm: Triple): Hardship {
    const { kappaDeg, exposure, exposureHunting, noiseGain, screenLight } = this.condition;
    const { glasses, shutter, jawMm, browMm, lashes } = this.condition;
    const seconds = index / this.fps;
    const motionPx = this.motionPx(eyeMidMm);
    const hunting = (exposureHunting ?? 0) * sawtooth(seconds / HUNTING_PERIOD_S + this.phase);
    return {
      ...(kappaDeg ? { kappaDeg } : {}),
      ...(exposure || exposureHunting ? { exposure: (exposure ?? 1) * (1 + hunting) } : {}),
      ...(noiseGain ? { noiseGain } : {}),
      ...(screenLight ? { screenLight: this.nextScreenLight(screenLight) } : {}),
      ...(glasses ? { glasses } : {}),
      ...(shutter ? { blurPx: [motionPx[0] * shutter, motionPx[1] * shutter] as const } : {}),
      ...(jawMm ? { jawMm: jawMm * this.jawShare(seconds) } : {}),
      ...(browMm ? { browMm: browMm * clamp(this.brow(), 1) } : {}),
      ...(lashes ? { lashes } : {}),
    };
  }

  /** A new picture comes at once and stays. */
  private nextScreenLight(peak: number): number {
    if (this.random.uniform() < SCREEN_CHANGE_CHANCE)
      this.screenLight = peak * (2 * this.random.uniform() - 1);
    return this.screenLight;
  }

  /** Syllables, louder and softer, with pauses. */
  private jawShare(seconds: number): number {
    const loudness = Math.max(0, Math.min(1, 0.5 + this.speech()));
    return loudness * (0.5 - 0.5 * Math.cos(2 * Math.PI * SYLLABLES_PER_S * seconds));
  }

  /** Movement of the face in the picture since the last frame. */
  private motionPx(eyeMidMm: Triple): readonly [number, number] {
    const last = this.lastEyeMm ?? eyeMidMm;
    this.lastEyeMm = eyeMidMm;
    const pxPerMm = focalLengthPx(this.camera) / -eyeMidMm[2];
    return [(eyeMidMm[0] - last[0]) * pxPerMm, (eyeMidMm[1] - last[1]) * pxPerMm];
  }
}

/** Falls slowly from 1 to -1 and jumps back fast, as an exposure control that overshoots. */
function sawtooth(turns: number): number {
  const share = turns - Math.floor(turns);
  return share < 0.85 ? 1 - (2 * share) / 0.85 : -1 + (2 * (share - 0.85)) / 0.15;
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
