import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SpeakRequest, SpeechChunk, SpeechEnd, Voice, VoiceCheck } from '../../core/ipc/contract';
import { LANGUAGES } from '../../core/language';
import type { Settings } from '../../core/settings/settings';
import type { Problems } from '../problems';
import { EmbeddedEngine } from './embedded-engine';
import type { SpeechEngine } from './engine';
import { ProgramEngine, type SpeechProgram } from './program-engine';
import { espeakProgram } from './programs/espeak-ng';
import { sayProgram } from './programs/say';
import { sherpaProgram } from './programs/sherpa';
import { spdProgram } from './programs/speech-dispatcher';
import { SpeechQueue } from './queue';
import { Speaker } from './speaker';
import { POWERSHELL, WindowsEngine } from './windows-engine';
import type { WorkerStart } from './worker-protocol';

export interface SpeechWorld {
  readonly workerFile: string;
  readonly espeakDir: string;
  readonly platform: NodeJS.Platform;
  /** Where programs are looked for: `PATH`. */
  readonly searchPath: string;
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
  /** Looks again what the chosen folder holds. */
  refreshFolder(): void;
  /** Has each language spoken in silence. What is said meanwhile goes first; the check is then done again. */
  check(): Promise<readonly VoiceCheck[]>;
  dispose(): Promise<void>;
}

function startEmbedded(world: SpeechWorld): SpeechEngine {
  const spawn = (currentJob: SharedArrayBuffer) => {
    const start: WorkerStart = { dataFile: join(world.espeakDir, 'espeak-ng.data'), currentJob };
    return new Worker(world.workerFile, { workerData: start });
  };
  return new EmbeddedEngine(spawn, (initMs) => world.log(`embedded voice ready in ${Math.round(initMs)} ms`));
}

/**
 * The engines of a system in order of preference: a voice that somebody chose a folder for, those of the operating system
 * (on Windows and macOS they sound better), the embedded one, and what else a Linux may have.
 */
function openEngines(world: SpeechWorld) {
  const { platform, log } = world;
  const open = (program: SpeechProgram) => new ProgramEngine(program, log);
  const folder = open(sherpaProgram(() => world.settings().voiceFolder, world.searchPath));
  const embedded = startEmbedded(world);
  const ofSystem: SpeechEngine[] =
    platform === 'win32'
      ? [new WindowsEngine(POWERSHELL, log)]
      : platform === 'darwin'
        ? [open(sayProgram())]
        : [];
  const inNeed = platform === 'linux' ? [open(espeakProgram()), open(spdProgram())] : [];
  const engines: readonly SpeechEngine[] = [folder, ...ofSystem, embedded, ...inNeed];
  return { engines, folder };
}

/** How often a check is begun anew because something was said meanwhile. */
const CHECK_ATTEMPTS = 5;

/** Starts the engines and joins them to the queue. */
export function startSpeech(world: SpeechWorld): Speech {
  const { engines, folder } = openEngines(world);
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
  const checkOne = async (language: VoiceCheck['language']): Promise<VoiceCheck> => {
    const startedMs = performance.now();
    for (let attempt = 0; attempt < CHECK_ATTEMPTS; attempt++) {
      const found = await queue.whenIdle((signal) => speaker.check(language, signal));
      if (found !== null) return { language, ...found, tookMs: performance.now() - startedMs };
    }
    // Somebody speaks and speaks: that is check enough.
    return { language, engine: '', tookMs: performance.now() - startedMs, detail: 'interrupted' };
  };
  return {
    warmUp: () => engines.forEach((engine) => engine.warmUp()),
    speak: (request) => {
      if (request.mode === 'replace') stop();
      queue.add(request);
    },
    stop,
    voices: async () => (await Promise.all(engines.map((engine) => engine.voices()))).flat(),
    refreshFolder: () => {
      void folder.refresh();
      speaker.forgetFailures();
    },
    check: async () => {
      speaker.forgetFailures();
      const checks: VoiceCheck[] = [];
      for (const language of LANGUAGES) checks.push(await checkOne(language));
      return checks;
    },
    dispose: async () => {
      queue.stop();
      await Promise.all(engines.map((engine) => engine.dispose()));
    },
  };
}
