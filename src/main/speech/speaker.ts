import { setTimeout as sleep } from 'node:timers/promises';
import type { SpeakRequest, SpeechChunk } from '../../core/ipc/contract';
import type { Language } from '../../core/language';
import type { Settings } from '../../core/settings/settings';
import { makeLouder, TailTrimmer, scaleVolume, splitSamples } from '../../core/speech/pcm';
import { planSpeech } from '../../core/speech/plan';
import type { SpeechPiece } from '../../core/speech/plan';
import { applyPronunciations } from '../../core/speech/pronunciation';
import { PlaybackClock } from '../../core/speech/playback-clock';
import { EngineChain } from './engine-chain';
import type { ChainOutcome, EngineFailure } from './engine-chain';
import type { SpeechEngine } from './engine';
import { EngineHealth } from './engine-health';
import type { Ending } from './queue';

/** Sound is made at most this far ahead of what has been heard. */
const MAX_AHEAD_MS = 20_000;
/** Longest chunk that is sent. */
const MAX_CHUNK_MS = 200;
/** Pause that remains where a sentence goes on in another voice. */
const JOIN_MS = 40;

export interface SpeakerWorld {
  readonly engines: readonly SpeechEngine[];
  readonly settings: () => Settings['speech'];
  readonly nowMs: () => number;
  readonly onChunk: (chunk: SpeechChunk) => void;
  readonly onFailure: (failure: EngineFailure) => void;
}

/** Short, and full of sound in every voice. */
const CHECK_TEXT: Readonly<Record<Language, string>> = { zh: '好', en: 'yes' };

const requestOf = ({ rate, pitch, voice }: Settings['speech'], language: Language) => ({
  language,
  rate,
  pitch,
  voiceId: voice[language],
});

/** Says one utterance: plans it, has each piece synthesised by the right voice, and sends the sound in order. */
export class Speaker {
  private readonly clock = new PlaybackClock();
  private readonly health: EngineHealth;

  constructor(private readonly world: SpeakerWorld) {
    this.health = new EngineHealth(world.nowMs);
  }

  /** What failed before may work now: voices or devices have changed. */
  forgetFailures(): void {
    this.health.reset();
  }

  /** Has the engines make a short sound that nobody hears; which of them could. Null when none could. */
  async check(language: Language, signal: AbortSignal): Promise<{ engine: string | null; detail: string }> {
    const settings = this.world.settings();
    const reasons: string[] = [];
    const engines = this.world.engines.filter(({ playsItself }) => !playsItself);
    const chain = this.chainOf(engines, reasons);
    const request = { ...requestOf(settings, language), text: CHECK_TEXT[language] };
    const outcome = await chain.speak(request, () => undefined, signal);
    if (outcome.kind === 'done') this.health.noteSuccess(outcome.engine);
    return {
      engine: outcome.kind === 'done' ? outcome.engine : null,
      detail: outcome.kind === 'interrupted' ? 'interrupted' : reasons.join('; '),
    };
  }

  /** Settings are taken at the start: a change counts from the next utterance on. */
  async say(request: SpeakRequest, signal: AbortSignal): Promise<Ending> {
    const settings = this.world.settings();
    const reasons: string[] = [];
    const chain = this.chainOf(this.world.engines, reasons);
    const text = applyPronunciations(request.text, settings.pronunciations);
    const spokenBy = new Set<string>();
    for (const piece of planSpeech(text, request.language)) {
      await this.waitForListener(signal);
      const outcome = await this.sayPiece(request, piece, settings, chain, signal);
      if (outcome.kind === 'interrupted') return { outcome: 'interrupted', detail: '' };
      if (outcome.kind === 'failed') {
        return { outcome: 'failed', detail: reasons.join('; ') || 'no speech engine' };
      }
      spokenBy.add(outcome.engine);
      this.health.noteSuccess(outcome.engine);
    }
    return { outcome: 'done', detail: [...spokenBy].join(', ') };
  }

  /** What was sent will not be heard: nothing is ahead any more. */
  forgetPlayback(): void {
    this.clock.reset();
  }

  private chainOf(engines: readonly SpeechEngine[], reasons: string[]): EngineChain {
    const onFailure = (failure: EngineFailure) => {
      reasons.push(`${failure.engine}: ${failure.reason}`);
      this.health.noteFailure(failure.engine);
      this.world.onFailure(failure);
    };
    return new EngineChain(engines, onFailure, undefined, (engine) => this.health.isTrusted(engine));
  }

  private async sayPiece(
    { utteranceId, louder = 0 }: SpeakRequest,
    piece: SpeechPiece,
    settings: Settings['speech'],
    chain: EngineChain,
    signal: AbortSignal,
  ): Promise<ChainOutcome> {
    let trimmer: TailTrimmer | undefined;
    let sampleRateHz = 0;
    const send = (parts: readonly Int16Array[]) => {
      for (const part of parts) {
        this.send(utteranceId, sampleRateHz, makeLouder(scaleVolume(part, settings.volume), louder));
      }
    };
    const request = { ...requestOf(settings, piece.language), text: piece.text };
    const outcome = await chain.speak(
      request,
      (chunk) => {
        sampleRateHz = chunk.sampleRateHz;
        if (piece.continues) trimmer ??= new TailTrimmer(Math.round((JOIN_MS / 1000) * sampleRateHz));
        send(trimmer?.step(chunk.samples) ?? [chunk.samples]);
      },
      signal,
    );
    if (outcome.kind === 'done') send(trimmer?.finish() ?? []);
    return outcome;
  }

  private send(utteranceId: string, sampleRateHz: number, samples: Int16Array): void {
    for (const part of splitSamples(samples, Math.round((MAX_CHUNK_MS / 1000) * sampleRateHz))) {
      this.world.onChunk({ utteranceId, sampleRateHz, samples: part });
    }
    this.clock.step((samples.length / sampleRateHz) * 1000, this.world.nowMs());
  }

  private async waitForListener(signal: AbortSignal): Promise<void> {
    const excessMs = this.clock.aheadMs(this.world.nowMs()) - MAX_AHEAD_MS;
    // Aborting ends the wait; what then follows sees the signal.
    if (excessMs > 0) await sleep(excessMs, undefined, { signal }).catch(() => undefined);
  }
}
