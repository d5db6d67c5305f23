import type { Ms } from '../units';
import { EYES, landmarkDistancePx, LEFT_EYE, RIGHT_EYE, type EyeLandmarks } from './landmarks';

/** Opening of each eye: mean height between the lids over the width between the corners; about 0.3 open, 0 closed. */
export interface EyeOpenness {
  readonly left: number;
  readonly right: number;
}

/** Openness of both eyes. An eye without width counts as closed. */
export function eyeOpenness(landmarks: Float32Array): EyeOpenness {
  return { left: opennessOf(landmarks, LEFT_EYE), right: opennessOf(landmarks, RIGHT_EYE) };
}

function opennessOf(landmarks: Float32Array, eye: EyeLandmarks): number {
  const widthPx = landmarkDistancePx(landmarks, eye.corners[0], eye.corners[1]);
  if (!(widthPx > 0)) return 0;
  let heightPx = 0;
  for (const [upper, lower] of eye.lidPairs) heightPx += landmarkDistancePx(landmarks, upper, lower);
  return heightPx / eye.lidPairs.length / widthPx;
}

/**
 * Below this share of the usual opening the lids are down; looking down leaves more than half. The face model never
 * says 0: closed lids are measured at a third of the usual opening, and one eye alone at up to 0.6 of its own.
 */
const CLOSED_BELOW = 0.45;
/** Above this share they are up again. */
const OPEN_ABOVE = 0.6;
/** The usual opening follows the lids up within a second, down (fatigue, drooping) within ten. */
const RISE_MS = 1000;
const FALL_MS = 10_000;
/**
 * Lids that are down for longer than any call or sign of the eyes may only be drooping: from then on the usual opening
 * sinks towards them. Before, it must not: the eyes would be said to open while they are held closed.
 */
const DROOPING_AFTER_MS: Ms = 10_000;
/** Lids that are held this far apart are not closed, only drooping. */
const DROOPING_ABOVE = 0.1;
/**
 * The usual opening of lids that are first seen closer than drooping ones are. Half-closed lids are measured from 0.13 on,
 * and closed ones of some faces too: which of them a first look at 0.13 shows cannot be told, and it passes for open.
 */
const USUAL_OF_CLOSED = DROOPING_ABOVE / CLOSED_BELOW;
/** Smallest opening that can be the usual one. */
const LEAST_USUAL = 0.08;

/**
 * Says when both lids are down. Compares the eyes with their own usual opening, so that drooping lids work like any
 * others; an eye that is always shut has a small usual opening and hardly counts.
 */
export class BlinkDetector {
  private readonly usual = new Float64Array(EYES.length);
  private lastTMs: Ms | null = null;
  private closedForMs: Ms | null = null;
  /** Lids that were never seen up may be up as far as they go. */
  private wereUp = false;

  reset(): void {
    this.lastTMs = null;
    this.closedForMs = null;
    this.wereUp = false;
  }

  /** @returns whether the lids of both eyes are down at `tMs`. Time that goes backwards counts as no time. */
  step(openness: EyeOpenness, tMs: Ms): boolean {
    if (this.lastTMs === null) {
      const areDown = (openness.right + openness.left) / 2 < DROOPING_ABOVE;
      this.usual[0] = areDown ? USUAL_OF_CLOSED : Math.max(LEAST_USUAL, openness.right);
      this.usual[1] = areDown ? USUAL_OF_CLOSED : Math.max(LEAST_USUAL, openness.left);
      this.lastTMs = tMs;
    }
    const elapsedMs = Math.max(0, tMs - this.lastTMs);
    this.lastTMs = Math.max(this.lastTMs, tMs);
    const share = (openness.right + openness.left) / (this.usual[0]! + this.usual[1]!);
    if (share >= (this.closedForMs === null ? CLOSED_BELOW : OPEN_ABOVE)) this.closedForMs = null;
    else this.closedForMs = this.closedForMs === null ? 0 : this.closedForMs + elapsedMs;
    if (this.closedForMs === null) this.wereUp = true;
    this.follow(0, openness.right, elapsedMs);
    this.follow(1, openness.left, elapsedMs);
    return this.closedForMs !== null;
  }

  private follow(eye: number, opening: number, elapsedMs: Ms): void {
    const { closedForMs, wereUp } = this;
    if (closedForMs !== null) {
      if (closedForMs < DROOPING_AFTER_MS) return;
      if (wereUp && opening < DROOPING_ABOVE) return;
    }
    const usual = this.usual[eye]!;
    const shareOfWay = 1 - Math.exp(-elapsedMs / (opening > usual ? RISE_MS : FALL_MS));
    this.usual[eye] = Math.max(LEAST_USUAL, usual + (opening - usual) * shareOfWay);
  }
}
