import type { Deg, Ms } from '../units';
import type { Measurement } from './measurement';

/** Nobody alive goes so long without a blink, a saccade and the smallest movement of the lids, all at once. */
const STILL_FOR_MS: Ms = 20_000;
/** Eyes that turn further than this in one frame have made a saccade; camera noise stays below. */
const SACCADE_DEG: Deg = 1.5;
/** Lids of a picture keep their opening but for the landmarks' jitter. */
const LID_RANGE = 0.05;

/** Tells a photograph before the camera from a person: nothing in it moves by itself, however it is held. */
export class PictureWatch {
  private stillSinceMs: Ms | null = null;
  private leastOpening = Infinity;
  private mostOpening = -Infinity;

  /** @returns whether this seems to be a picture */
  step(measurement: Measurement): boolean {
    const { tMs } = measurement;
    if (measurement.kind === 'noFace') {
      this.restart(null);
      return false;
    }
    const { eyeOpenness } = measurement.placement;
    this.leastOpening = Math.min(this.leastOpening, eyeOpenness);
    this.mostOpening = Math.max(this.mostOpening, eyeOpenness);
    const hasMoved =
      measurement.eyesClosed ||
      measurement.eyeMotionDeg > SACCADE_DEG ||
      this.mostOpening - this.leastOpening > LID_RANGE;
    if (hasMoved || this.stillSinceMs === null || tMs < this.stillSinceMs) this.restart(tMs);
    return this.stillSinceMs !== null && tMs - this.stillSinceMs >= STILL_FOR_MS;
  }

  private restart(tMs: Ms | null): void {
    this.stillSinceMs = tMs;
    this.leastOpening = Infinity;
    this.mostOpening = -Infinity;
  }
}
