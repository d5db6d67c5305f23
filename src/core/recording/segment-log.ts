import type { ScreenPoint } from '../units';

/** What a calibration asks for while a frame is taken; null when none runs. */
export interface AskedLook {
  readonly phase: 'calibrate' | 'validate';
  readonly target: ScreenPoint;
  /** The frames of this moment are taken for the target. */
  readonly isCapturing: boolean;
}

/** A stretch of frames in which the eyes rest on a known point; numbers count the pictures of the recording. */
export interface RecordedSegment {
  readonly phase: 'calibrate' | 'validate';
  readonly targetPx: { readonly x: number; readonly y: number };
  readonly fromFrame: number;
  /** Inclusive. */
  readonly toFrame: number;
}

interface Run {
  readonly phase: 'calibrate' | 'validate';
  readonly target: ScreenPoint;
  readonly frameIds: number[];
}

/**
 * Notes which frames of a recording were taken for which calibration target. A capture that is broken off and begun
 * again counts from its second beginning only.
 */
export class SegmentLog {
  private readonly finished: Run[] = [];
  private run: Run | null = null;

  /** One measured frame, and what was asked for as it came. */
  step(frameId: number, asked: AskedLook | null): void {
    const { run } = this;
    const isSame = run !== null && asked !== null && isOf(run, asked);
    if (run !== null && !isSame) this.finished.push(run);
    if (asked?.isCapturing !== true) this.run = null;
    else if (run !== null && isSame) run.frameIds.push(frameId);
    else this.run = { phase: asked.phase, target: asked.target, frameIds: [frameId] };
  }

  /** Segments of the frames that were kept: `indexOf` gives a picture's number, or undefined when it was left out. */
  segments(indexOf: (frameId: number) => number | undefined): readonly RecordedSegment[] {
    const runs = this.run === null ? this.finished : [...this.finished, this.run];
    return runs.flatMap(({ phase, target, frameIds }) => {
      const kept = frameIds.map(indexOf).filter((index) => index !== undefined);
      if (kept.length === 0) return [];
      const targetPx = { x: target.xPx, y: target.yPx };
      return [{ phase, targetPx, fromFrame: Math.min(...kept), toFrame: Math.max(...kept) }];
    });
  }
}

const isOf = (run: Run, { phase, target }: AskedLook): boolean =>
  run.phase === phase && run.target.xPx === target.xPx && run.target.yPx === target.yPx;
