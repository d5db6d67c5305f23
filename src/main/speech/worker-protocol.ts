/** What the speech worker is started with. */
export interface WorkerStart {
  /** Path of `espeak-ng.data`. */
  readonly dataFile: string;
  /** One 32-bit integer: the id of the job that may go on. Any other job stops at its next piece of sound. */
  readonly currentJob: SharedArrayBuffer;
}

/** One piece of text for the worker. Ids are above 0 and never used twice. */
export interface WorkerJob {
  readonly id: number;
  readonly text: string;
  /** Name of an espeak-ng voice. */
  readonly voice: string;
  readonly wordsPerMinute: number;
  /** 0–99; 50 is the voice's own. */
  readonly pitch: number;
}

export type WorkerReport =
  | { readonly kind: 'ready'; readonly initMs: number }
  | {
      readonly kind: 'sound';
      readonly id: number;
      readonly sampleRateHz: number;
      readonly samples: Int16Array;
    }
  | { readonly kind: 'ended'; readonly id: number; readonly interrupted: boolean }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };
