import { median } from '../median';
import type { Seat } from '../profiles/profile';
import type { FacePlacement } from '../samples';

/** Frames are kept for the middle of them; more say nothing more. */
const MOST_FRAMES = 300;
const LEAST_FRAMES = 5;
/** Outlines are drawn, not measured with: a ten-thousandth of the picture is enough. */
const OUTLINE_STEPS = 10_000;

/** How the person sat over a number of frames: the middle value of everything. */
export class SeatAverage {
  private frames: FacePlacement[] = [];

  add(placement: FacePlacement): void {
    if (this.frames.length < MOST_FRAMES) this.frames.push(placement);
  }

  /** Null before a few frames have come. The outlines are those of the frame nearest to the middle. */
  seat(): Seat | null {
    if (this.frames.length < LEAST_FRAMES) return null;
    const of = (read: (placement: FacePlacement) => number): number => median(this.frames.map(read));
    const centreXNorm = of((placement) => placement.centreXNorm);
    const centreYNorm = of((placement) => placement.centreYNorm);
    const awayOf = (placement: FacePlacement): number =>
      Math.hypot(placement.centreXNorm - centreXNorm, placement.centreYNorm - centreYNorm);
    const nearest = this.frames.reduce((best, placement) =>
      awayOf(placement) < awayOf(best) ? placement : best,
    );
    return {
      eyesMm: {
        xMm: of(({ eyesMm }) => eyesMm.xMm),
        yMm: of(({ eyesMm }) => eyesMm.yMm),
        zMm: of(({ eyesMm }) => eyesMm.zMm),
      },
      yawDeg: of(({ yawDeg }) => yawDeg),
      pitchDeg: of(({ pitchDeg }) => pitchDeg),
      rollDeg: of(({ rollDeg }) => rollDeg),
      brightness: of(({ brightness }) => brightness),
      outlineNorm: rounded(nearest.outlineNorm),
      leftEyeNorm: rounded(nearest.leftEyeNorm),
      rightEyeNorm: rounded(nearest.rightEyeNorm),
    };
  }
}

const rounded = (ring: FacePlacement['outlineNorm']): [number, number][] =>
  ring.map(([x, y]) => [
    Math.round(x * OUTLINE_STEPS) / OUTLINE_STEPS,
    Math.round(y * OUTLINE_STEPS) / OUTLINE_STEPS,
  ]);
