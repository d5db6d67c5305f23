import { isSilent } from '../../core/speech/pcm';
import { reasonOf } from '../problems';
import type { EngineChunk, EngineRequest, SpeechEngine } from './engine';

/** An engine that gives no sound for this long is given up. */
export const STALL_MS = 3000;
/** One that is still starting (a cold disk, a busy machine) gets this many times as long. */
const START_PATIENCE = 5;

/** Why an engine was given up. */
export interface EngineFailure {
  readonly engine: string;
  readonly reason: string;
  /** It worked to the end, but every sample was silent. */
  readonly silent: boolean;
}

class SilentError extends Error {}

export type ChainOutcome =
  | { readonly kind: 'done'; readonly engine: string }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'failed' };

/**
 * The engines in order of preference, for one utterance: the next is asked when one fails, stalls or is silent,
 * and one that was given up is not asked again for the rest of the utterance.
 */
export class EngineChain {
  private readonly givenUp = new Set<SpeechEngine>();

  constructor(
    private readonly engines: readonly SpeechEngine[],
    private readonly onFailure: (failure: EngineFailure) => void,
    private readonly stallMs: number = STALL_MS,
    /** Engines that failed a little while ago are asked last. */
    private readonly isTrusted: (engine: string) => boolean = () => true,
  ) {}

  async speak(
    request: EngineRequest,
    onChunk: (chunk: EngineChunk) => void,
    signal: AbortSignal,
  ): Promise<ChainOutcome> {
    for (const engine of this.inOrder(request)) {
      try {
        const outcome = await this.speakWith(engine, request, onChunk, signal);
        return outcome === 'done' ? { kind: 'done', engine: engine.id } : { kind: 'interrupted' };
      } catch (error) {
        if (signal.aborted) return { kind: 'interrupted' };
        this.givenUp.add(engine);
        const silent = error instanceof SilentError;
        this.onFailure({ engine: engine.id, reason: reasonOf(error), silent });
      }
    }
    return { kind: 'failed' };
  }

  /** Those that speak the language: the engine of the chosen voice first, what failed lately last. */
  private inOrder({ voiceId, language }: EngineRequest): SpeechEngine[] {
    const isChosen = (engine: SpeechEngine) => voiceId.startsWith(`${engine.id}:`);
    const placeOf = (engine: SpeechEngine) =>
      (this.isTrusted(engine.id) ? 0 : 2) + (isChosen(engine) ? 0 : 1);
    return this.engines
      .filter((engine) => !this.givenUp.has(engine) && engine.canSpeak(language))
      .sort((a, b) => placeOf(a) - placeOf(b));
  }

  private speakWith(
    engine: SpeechEngine,
    request: EngineRequest,
    onChunk: (chunk: EngineChunk) => void,
    signal: AbortSignal,
  ): Promise<'done' | 'interrupted'> {
    return new Promise((resolve, reject) => {
      let settled = false;
      let heard = false;
      let stallTimer: NodeJS.Timeout | undefined;
      const settle = (act: () => void) => {
        if (settled) return;
        settled = true;
        clearTimeout(stallTimer);
        signal.removeEventListener('abort', stop);
        act();
      };
      const run = engine.start(request, (chunk) => {
        if (settled || signal.aborted) return;
        watch();
        heard ||= !isSilent(chunk.samples);
        onChunk(chunk);
      });
      const stop = () => run.abort();
      let patience = START_PATIENCE;
      const giveUp = () => {
        patience -= 1;
        if (!engine.isReady() && patience > 0) return watch();
        run.abort();
        settle(() => reject(new Error(`no sound within ${this.stallMs} ms`)));
      };
      const watch = () => {
        clearTimeout(stallTimer);
        // One that plays by itself gives no sound to wait for; it has a bound of its own.
        if (!engine.playsItself) stallTimer = setTimeout(giveUp, this.stallMs);
      };

      watch();
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      run.ended.then(
        (outcome) =>
          settle(() => {
            if (outcome === 'interrupted' && !signal.aborted)
              reject(new Error('stopped without being asked to'));
            else if (outcome === 'done' && !heard && !engine.playsItself)
              reject(new SilentError('only silence'));
            else resolve(outcome);
          }),
        (error: unknown) => settle(() => reject(new Error(reasonOf(error)))),
      );
    });
  }
}
