import type { FrameRange } from '../mjpeg';
import type { Segment } from '../recording';
import type { ScreenGeometry } from '../../../src/core/geometry';
import type { ScreenPoint } from '../../../src/core/units';

/** What the page is asked to do with one recording. JSON-safe. */
export interface Job {
  readonly videoIndex: number;
  readonly frames: readonly FrameRange[];
  readonly fps: number;
  readonly hfovDeg: number;
  readonly screen: ScreenGeometry;
  readonly segments: readonly Segment[];
}

/** What the product's worker made of one frame. */
export interface FrameOutcome {
  /** False when the bytes are no picture: the product never saw the frame. */
  readonly decoded: boolean;
  readonly face: boolean;
  readonly gaze: ScreenPoint | null;
  readonly modelMs: number;
  readonly ownMs: number;
}

export type JobOutcome =
  | {
      readonly kind: 'done';
      /** One per frame of the recording. */
      readonly frames: readonly FrameOutcome[];
      /** Frames per `validate` segment, in the order of the segments, made with the fitted model. */
      readonly validation: readonly (readonly FrameOutcome[])[];
      readonly fitMs: number;
      readonly viewerDistanceMm: number;
      readonly leftOutErrorDeg: readonly number[];
      /** Size of the first picture. */
      readonly pictureSizePx: { readonly widthPx: number; readonly heightPx: number };
    }
  | { readonly kind: 'noFace' }
  | { readonly kind: 'fitFailed'; readonly reason: string };

/** Some frames of a recording, whose landmarks and eye bands are wanted. JSON-safe. */
export interface DumpJob {
  readonly videoIndex: number;
  readonly frames: readonly FrameRange[];
  /** Number of the first of these frames in the recording. */
  readonly firstFrame: number;
  readonly fps: number;
}

/** Base64 of the frames, as `dump-worker.ts` describes them. */
export type DumpAnswer = { readonly frames: string } | { readonly error: string };

declare global {
  interface Window {
    runJob: (job: Job) => Promise<JobOutcome>;
    /** Base64 of the frames as `dump-worker.ts` describes them. */
    dumpFrames: (job: DumpJob) => Promise<string>;
  }
}
