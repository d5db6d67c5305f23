import { espeakPitch, wordsPerMinute } from '../../core/speech/rate';
import { EMBEDDED_ENGINE, EMBEDDED_VOICES, espeakVoice } from './embedded-voices';
import type { EngineChunk, EngineRequest, SpeechEngine, SpeechRun } from './engine';
import type { WorkerJob, WorkerReport } from './worker-protocol';

/** A worker that does not stop within this time of being told to is ended and replaced. */
const STUCK_AFTER_MS = 1000;

/** What the engine needs of a worker thread. */
export interface SpeechWorker {
  postMessage(job: WorkerJob): void;
  on(event: 'message', listener: (report: WorkerReport) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
  terminate(): Promise<unknown>;
}

interface Job {
  readonly id: number;
  readonly onChunk: (chunk: EngineChunk) => void;
  readonly end: (outcome: 'done' | 'interrupted') => void;
  readonly fail: (error: Error) => void;
}

/** espeak-ng in a worker thread of ours: always there, both languages, no files but its own. */
export class EmbeddedEngine implements SpeechEngine {
  readonly id = EMBEDDED_ENGINE;
  readonly playsItself = false;
  private readonly currentJob = new SharedArrayBuffer(4);
  private readonly current = new Int32Array(this.currentJob);
  private worker: SpeechWorker | undefined;
  private job: Job | undefined;
  private lastId = 0;
  private ready = false;

  /**
   * The worker starts with `warmUp` or the first job: it takes some 300 ms to be ready, and jobs wait for it.
   *
   * @param spawn starts a worker around the flag that says which job may go on.
   */
  constructor(
    private readonly spawn: (currentJob: SharedArrayBuffer) => SpeechWorker,
    private readonly onReady: (initMs: number) => void,
  ) {}

  warmUp(): void {
    this.worker ??= this.startWorker();
  }

  isReady(): boolean {
    return this.ready;
  }

  /** It has voices for both languages in it. */
  canSpeak(): boolean {
    return true;
  }

  voices(): Promise<typeof EMBEDDED_VOICES> {
    return Promise.resolve(EMBEDDED_VOICES);
  }

  start(request: EngineRequest, onChunk: (chunk: EngineChunk) => void): SpeechRun {
    const id = ++this.lastId;
    const ended = new Promise<'done' | 'interrupted'>((end, fail) => {
      this.job = { id, onChunk, end, fail };
      Atomics.store(this.current, 0, id);
      this.worker ??= this.startWorker();
      this.worker.postMessage({
        id,
        text: request.text,
        voice: espeakVoice(request.voiceId, request.language),
        wordsPerMinute: wordsPerMinute(request.rate),
        pitch: espeakPitch(request.pitch),
      });
    });
    return { ended, abort: () => this.abort(id) };
  }

  async dispose(): Promise<void> {
    await this.dropWorker();
    this.finish(this.lastId, (job) => job.end('interrupted'));
  }

  private startWorker(): SpeechWorker {
    this.ready = false;
    const worker = this.spawn(this.currentJob);
    let reason = 'the speech worker stopped';
    worker.on('message', (report) => this.receive(report));
    worker.on('error', (error) => {
      reason = `the speech worker failed: ${String(error)}`;
    });
    worker.on('exit', () => {
      // One that was replaced on purpose has nothing to say any more.
      if (this.worker !== worker) return;
      this.worker = undefined;
      if (this.job !== undefined) this.finish(this.job.id, (job) => job.fail(new Error(reason)));
    });
    return worker;
  }

  private receive(report: WorkerReport): void {
    if (report.kind === 'ready') {
      this.ready = true;
      this.onReady(report.initMs);
    } else if (report.kind === 'sound') {
      if (this.job?.id === report.id && this.isCurrent(report.id)) {
        this.job.onChunk({ sampleRateHz: report.sampleRateHz, samples: report.samples });
      }
    } else if (report.kind === 'failed') {
      this.finish(report.id, (job) => job.fail(new Error(report.reason)));
    } else {
      this.finish(report.id, (job) => job.end(report.interrupted ? 'interrupted' : 'done'));
    }
  }

  private isCurrent(id: number): boolean {
    return Atomics.load(this.current, 0) === id;
  }

  private abort(id: number): void {
    Atomics.compareExchange(this.current, 0, id, 0);
    setTimeout(() => {
      if (this.job?.id !== id) return;
      void this.dropWorker();
      this.worker = this.startWorker();
      this.finish(id, (job) => job.end('interrupted'));
    }, STUCK_AFTER_MS).unref();
  }

  private async dropWorker(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  private finish(id: number, settle: (job: Job) => void): void {
    const job = this.job;
    if (job === undefined || job.id !== id) return;
    this.job = undefined;
    settle(job);
  }
}
