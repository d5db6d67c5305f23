import type { Voice } from '../../core/ipc/contract';
import type { Language } from '../../core/language';

/** One language, at most a sentence or so. */
export interface EngineRequest {
  readonly text: string;
  readonly language: Language;
  /** Relative to the voice's own rate, 0.5–2. */
  readonly rate: number;
  /** Relative to the voice's own pitch, 0.5–2. */
  readonly pitch: number;
  /** One of the engine's own voices; empty: its default for the language. */
  readonly voiceId: string;
}

export interface EngineChunk {
  readonly sampleRateHz: number;
  readonly samples: Int16Array;
}

/** A synthesis under way. */
export interface SpeechRun {
  /** Settles once, with the last chunk delivered; rejects when the engine failed. */
  readonly ended: Promise<'done' | 'interrupted'>;
  /** Stops it as soon as may be; no chunk comes after. */
  abort(): void;
}

/**
 * Something that turns text into sound. Engines are asked in the order of a list (`speech/index.ts`); another
 * kind of voice is one more file that implements this and one more entry there.
 */
export interface SpeechEngine {
  readonly id: string;
  /** It plays by itself and gives no sound to send: it cannot be checked in silence, nor set louder. */
  readonly playsItself: boolean;
  /** Begins to get ready, if it has not; `start` does so too. */
  warmUp(): void;
  /** False while it is still starting: it is given more time for its first sound then. */
  isReady(): boolean;
  /** False while it is not known to have a voice for the language: it is passed over then. */
  canSpeak(language: Language): boolean;
  voices(): Promise<readonly Voice[]>;
  /** One run at a time: the caller waits for `ended` before it starts the next. */
  start(request: EngineRequest, onChunk: (chunk: EngineChunk) => void): SpeechRun;
  dispose(): Promise<void>;
}
