import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SpeakRequest, SpeechChunk, SpeechEnd, Voice } from '../../core/ipc/contract';
import type { Settings } from '../../core/settings/settings';
import type { Problems } from '../problems';
import { EmbeddedEngine } from './embedded-engine';
import type { SpeechEngine } from './engine';
import { SpeechQueue } from './queue';
import { Speaker } from './speaker';
import type { WorkerStart } from './worker-protocol';

export interface SpeechWorld {
  readonly workerFile: string;
  readonly espeakDir: string;
  readonly settings: () => Settings['speech'];
  readonly problems: Problems;
  readonly log: (message: string) => void;
  readonly onChunk: (chunk: SpeechChunk) => void;
  readonly onEnd: (end: SpeechEnd) => void;
}

/** Speech as the rest of the main process sees it. */
export interface Speech {
  /** Gets the engines ready, so that the first sentence comes at once. */
  warmUp(): void;
  speak(request: SpeakRequest): void;
  stop(): void;
  voices(): Promise<readonly Voice[]>;
  dispose(): Promise<void>;
}

function startEmbedded(world: SpeechWorld): SpeechEngine {
  const spawn = (currentJob: SharedArrayBuffer) => {
    const start: WorkerStart = { dataFile: join(world.espeakDir, 'espeak-ng.data'), currentJob };
    return new Worker(world.workerFile, { workerData: start });
  };
  return new EmbeddedEngine(spawn, (initMs) => world.log(`embedded voice ready in ${Math.round(initMs)} ms`));
}

/** Starts the engines and joins them to the queue. */
export function startSpeech(world: SpeechWorld): Speech {
  // In order of preference; voices of the operating system go before the embedded one.
  const engines: readonly SpeechEngine[] = [startEmbedded(world)];
  const speaker = new Speaker({
    engines,
    settings: world.settings,
    nowMs: () => performance.now(),
    onChunk: world.onChunk,
    onFailure: ({ engine, reason, silent }) => {
      const code = silent ? 'speechSilent' : 'speechEngineFailed';
      world.problems.report({ code, detail: `${engine}: ${reason}` });
    },
  });
  const queue = new SpeechQueue((request, signal) => speaker.say(request, signal), world.onEnd);
  const stop = () => {
    queue.stop();
    speaker.forgetPlayback();
  };
  return {
    warmUp: () => engines.forEach((engine) => engine.warmUp()),
    speak: (request) => {
      if (request.mode === 'replace') stop();
      queue.add(request);
    },
    stop,
    voices: async () => (await Promise.all(engines.map((engine) => engine.voices()))).flat(),
    dispose: async () => {
      queue.stop();
      await Promise.all(engines.map((engine) => engine.dispose()));
    },
  };
}
