/** What we use of the embedded synthesiser; the package brings no types. */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface ESpeakWorker {
    /** 0 when the voice exists. */
    set_voice(id: string): number;
    /** Words per minute, 80–450. */
    set_rate(wordsPerMinute: number): number;
    /** 0–99. */
    set_pitch(pitch: number): number;
    get_samplerate(): number;
    /** Calls back with pieces of sound (a view that is reused) until the end, or until `true` is returned. */
    synthesize(text: string, onSound: (samples: ArrayLike<number> | null) => boolean): void;
  }
  interface ESpeakModule {
    readonly eSpeakNGWorker: new () => ESpeakWorker | Promise<ESpeakWorker>;
  }
  function createModule(options: {
    /** The content of `espeak-ng.data`. */
    getPreloadedPackage(): ArrayBufferLike;
  }): Promise<ESpeakModule>;
  export { createModule as default };
}
