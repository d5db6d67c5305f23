import type { Deg, Ms } from '../units';
import type { IrisOffset } from '../vision/iris-offset';
import { landmarkAngles, type LandmarkModel } from './landmark-model';

/** Two opinions further apart than this disagree: at least, and as a multiple of the landmarks' usual error. */
const LEAST_LIMIT_DEG: Deg = 4;
const LIMIT_OF_USUAL = 1.5;
/** Landmarks that are off by more than this know nothing: drooping lids, reflections on glasses. */
const USELESS_DEG: Deg = 6;
/** A saccade or a bad frame passes sooner. */
const LASTS_MS: Ms = 500;
/** A slow drift of the landmarks (the head sinks, the lids do) is followed and means nothing. */
const FOLLOWS_MS: Ms = 8000;
/** Landmarks are asked so often: doubt takes half a second to come. */
const EVERY_MS: Ms = 150;
/** Frames further apart than this are not one stretch. */
const LONGEST_GAP_MS: Ms = 300;

/**
 * Says when the gaze is not to be believed: patches and landmarks disagree for half a second (a reflection over an eye,
 * a hand, hair), although they agreed a moment ago.
 */
export class CrossCheck {
  private usualAcross: Deg = 0;
  private usualUp: Deg = 0;
  private lastMs: Ms | null = null;
  private apartSinceMs: Ms | null = null;
  private doubts = false;

  /** Forgets what it knows: the face was lost, or another model is in use. */
  reset(): void {
    this.usualAcross = this.usualUp = 0;
    this.lastMs = this.apartSinceMs = null;
    this.doubts = false;
  }

  /**
   * A frame. The landmarks are looked at a few times a second; in between, the last answer stands.
   * @param check null when the calibration's landmarks say nothing
   * @param patches angles by the patches, across and up
   * @param offsetOf where the irises are by landmarks; null when nothing can be said (the eyes are closed)
   * @returns whether the two have disagreed for half a second
   */
  step(
    check: LandmarkModel | null,
    patches: readonly [Deg, Deg],
    offsetOf: () => IrisOffset | null,
    tMs: Ms,
  ): boolean {
    const sinceMs = this.lastMs === null ? Infinity : tMs - this.lastMs;
    if (sinceMs >= 0 && sinceMs < EVERY_MS) return this.doubts;
    const offset = check === null ? null : offsetOf();
    if (check === null || offset === null) this.apartSinceMs = null;
    this.doubts =
      check !== null &&
      offset !== null &&
      this.compare(patches, landmarkAngles(check, offset), check.usualErrorDeg, tMs);
    return this.doubts;
  }

  private compare(
    patches: readonly [Deg, Deg],
    landmarks: readonly [Deg, Deg],
    usualErrorDeg: Deg,
    tMs: Ms,
  ): boolean {
    const across = landmarks[0] - patches[0];
    const up = landmarks[1] - patches[1];
    const elapsedMs = this.lastMs === null ? 0 : Math.max(0, tMs - this.lastMs);
    this.lastMs = tMs;
    if (elapsedMs > LONGEST_GAP_MS) this.apartSinceMs = null;
    const limitDeg = Math.max(LEAST_LIMIT_DEG, LIMIT_OF_USUAL * usualErrorDeg);
    const apart = Math.hypot(across - this.usualAcross, up - this.usualUp) > limitDeg;
    const share = 1 - Math.exp(-Math.min(elapsedMs, LONGEST_GAP_MS) / FOLLOWS_MS);
    this.usualAcross += (across - this.usualAcross) * share;
    this.usualUp += (up - this.usualUp) * share;
    if (!apart || usualErrorDeg > USELESS_DEG) this.apartSinceMs = null;
    else this.apartSinceMs ??= tMs;
    return this.apartSinceMs !== null && tMs - this.apartSinceMs >= LASTS_MS;
  }
}
