/** `recording.json`, version 1: what is in a folder beside `camera.mjpeg`. */

/** Where the eyes rested; frames outside segments (saccades, blinks) are unlabelled. */
export interface RecordingSegment {
  readonly phase: 'calibrate' | 'validate';
  readonly targetPx: { readonly x: number; readonly y: number };
  readonly fromFrame: number;
  /** Inclusive. */
  readonly toFrame: number;
}

export interface Recording {
  readonly version: 1;
  readonly fps: number;
  readonly camera: {
    readonly widthPx: number;
    readonly heightPx: number;
    readonly hfovDeg: number;
    /** The camera relative to the middle of the screen's top edge, y down. */
    readonly offsetMm: { readonly x: number; readonly y: number };
  };
  readonly screen: {
    readonly widthPx: number;
    readonly heightPx: number;
    readonly widthMm: number;
    readonly heightMm: number;
  };
  readonly viewerDistanceMm: number;
  readonly segments: readonly RecordingSegment[];
  /** How it was made; not needed to read it. */
  readonly condition: Readonly<Record<string, unknown>>;
}
