import type { Voice } from '../../../src/core/ipc/contract';
import type { Language } from '../../../src/core/language';
import type { EngineChunk, EngineRequest, SpeechEngine, SpeechRun } from '../../../src/main/speech/engine';

/** What a stand-in engine does with a request. */
export type Behaviour = (
  request: EngineRequest,
  emit: (chunk: EngineChunk) => void,
  aborted: Promise<void>,
) => Promise<'done' | 'interrupted'>;

export const loud = (length = 100): EngineChunk => ({
  sampleRateHz: 1000,
  samples: new Int16Array(length).fill(9000),
});
export const silent = (length = 100): EngineChunk => ({
  sampleRateHz: 1000,
  samples: new Int16Array(length),
});

/** Says everything at once. */
export const speaks: Behaviour = (_request, emit) => {
  emit(loud());
  return Promise.resolve('done');
};
/** Starts, and goes on until it is aborted. */
export const speaksOn: Behaviour = async (_request, emit, aborted) => {
  emit(loud());
  await aborted;
  // A late chunk, as a thread may have under way.
  emit(loud());
  return 'interrupted';
};
export const fails: Behaviour = () => Promise.reject(new Error('broken'));
export const hangs: Behaviour = (_request, _emit, aborted) => aborted.then(() => 'interrupted');
export const saysNothing: Behaviour = (_request, emit) => {
  emit(silent());
  return Promise.resolve('done');
};

/** An engine made of a behaviour; remembers what it was asked. */
export class FakeEngine implements SpeechEngine {
  readonly asked: EngineRequest[] = [];
  readonly playsItself = false;
  ready = true;
  languages: readonly Language[] = ['zh', 'en'];

  constructor(
    readonly id: string,
    public behaviour: Behaviour,
  ) {}

  warmUp(): void {
    this.ready = true;
  }

  isReady(): boolean {
    return this.ready;
  }

  canSpeak(language: Language): boolean {
    return this.languages.includes(language);
  }

  voices(): Promise<readonly Voice[]> {
    return Promise.resolve([]);
  }

  start(request: EngineRequest, onChunk: (chunk: EngineChunk) => void): SpeechRun {
    this.asked.push(request);
    let abort = () => {};
    const aborted = new Promise<void>((resolve) => (abort = resolve));
    return { ended: Promise.resolve().then(() => this.behaviour(request, onChunk, aborted)), abort };
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}
