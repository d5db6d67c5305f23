import createModule from '@echogarden/espeak-ng-emscripten';
import type { ESpeakWorker } from '@echogarden/espeak-ng-emscripten';
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerJob, WorkerReport, WorkerStart } from './worker-protocol';

const start = workerData as WorkerStart;
const port = parentPort;
if (port === null) throw new Error('speech/worker.ts runs only as a worker thread');

const currentJob = new Int32Array(start.currentJob);
const isCurrent = (id: number) => Atomics.load(currentJob, 0) === id;
const report = (message: WorkerReport, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);

async function openEspeak(): Promise<ESpeakWorker> {
  const bytes = await readFile(start.dataFile);
  // A buffer of its own, as large files have: 24 MB need not be copied.
  const isOwn = bytes.byteLength === bytes.buffer.byteLength;
  const data = isOwn ? bytes.buffer : Uint8Array.from(bytes).buffer;
  const module = await createModule({ getPreloadedPackage: () => data });
  return new module.eSpeakNGWorker();
}

/** Loads dictionaries and lets the compiler see the hot code, so that the first sentence is as quick as the next. */
function warmUp(espeak: ESpeakWorker): void {
  for (const [voice, text] of [
    ['cmn', '你好。'],
    ['en-us', 'Hello.'],
  ] as const) {
    espeak.set_voice(voice);
    espeak.synthesize(text, () => false);
  }
}

function speak(espeak: ESpeakWorker, job: WorkerJob): void {
  if (espeak.set_voice(job.voice) !== 0) throw new Error(`no such voice: ${job.voice}`);
  espeak.set_rate(job.wordsPerMinute);
  espeak.set_pitch(job.pitch);
  const sampleRateHz = espeak.get_samplerate();
  espeak.synthesize(job.text, (sound) => {
    if (!isCurrent(job.id)) return true;
    if (sound !== null && sound.length > 0) {
      const samples = Int16Array.from(sound);
      report({ kind: 'sound', id: job.id, sampleRateHz, samples }, [samples.buffer]);
    }
    return false;
  });
  report({ kind: 'ended', id: job.id, interrupted: !isCurrent(job.id) });
}

async function run(): Promise<void> {
  const startedMs = performance.now();
  const espeak = await openEspeak();
  warmUp(espeak);
  port?.on('message', (job: WorkerJob) => {
    try {
      if (isCurrent(job.id)) speak(espeak, job);
      else report({ kind: 'ended', id: job.id, interrupted: true });
    } catch (error) {
      report({ kind: 'failed', id: job.id, reason: String(error) });
    }
  });
  report({ kind: 'ready', initMs: performance.now() - startedMs });
}

// A failure to start ends the thread, which the main thread notices.
void run().catch((error: unknown) => {
  setImmediate(() => {
    throw error;
  });
});
