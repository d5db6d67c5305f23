import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EmbeddedEngine } from '../../../src/main/speech/embedded-engine';
import { EMBEDDED_VOICES, espeakVoice } from '../../../src/main/speech/embedded-voices';
import type { WorkerJob, WorkerReport } from '../../../src/main/speech/worker-protocol';

class FakeWorker extends EventEmitter {
  readonly jobs: WorkerJob[] = [];
  terminated = false;

  constructor(readonly flag: Int32Array) {
    super();
  }

  postMessage(job: WorkerJob): void {
    this.jobs.push(job);
  }

  terminate(): Promise<void> {
    this.terminated = true;
    this.emit('exit');
    return Promise.resolve();
  }

  report(message: WorkerReport): void {
    this.emit('message', message);
  }
}

function stage() {
  const workers: FakeWorker[] = [];
  const engine = new EmbeddedEngine(
    (flag) => {
      const worker = new FakeWorker(new Int32Array(flag));
      workers.push(worker);
      return worker;
    },
    () => undefined,
  );
  engine.warmUp();
  const chunks: number[] = [];
  const start = () =>
    engine.start({ text: '水', language: 'zh', rate: 1, pitch: 1, voiceId: '' }, (chunk) =>
      chunks.push(chunk.samples.length),
    );
  const sound = (id: number): WorkerReport => ({
    kind: 'sound',
    id,
    sampleRateHz: 22050,
    samples: new Int16Array(5),
  });
  return { engine, workers, chunks, start, sound };
}

afterEach(() => vi.useRealTimers());

describe('EmbeddedEngine', () => {
  it('starts its worker when it is warmed up, before the first sentence, and only once', () => {
    const { engine, workers } = stage();
    expect(workers).toHaveLength(1);
    engine.warmUp();
    expect(workers).toHaveLength(1);
  });

  it('is ready when its worker is, and not while another starts', () => {
    const { engine, workers, start } = stage();
    expect(engine.isReady()).toBe(false);
    workers[0]?.report({ kind: 'ready', initMs: 300 });
    expect(engine.isReady()).toBe(true);
    workers[0]?.emit('exit');
    start();
    expect(engine.isReady()).toBe(false);
  });

  it('sends a job, allows it, and passes its sound on', async () => {
    const { workers, chunks, start, sound } = stage();
    const run = start();
    expect(workers[0]?.jobs).toEqual([{ id: 1, text: '水', voice: 'cmn', wordsPerMinute: 165, pitch: 50 }]);
    expect(workers[0]?.flag[0]).toBe(1);
    workers[0]?.report(sound(1));
    workers[0]?.report({ kind: 'ended', id: 1, interrupted: false });
    expect(await run.ended).toBe('done');
    expect(chunks).toEqual([5]);
  });

  it('forbids an aborted job at once and drops what was under way', async () => {
    const { workers, chunks, start, sound } = stage();
    const run = start();
    run.abort();
    expect(workers[0]?.flag[0]).toBe(0);
    workers[0]?.report(sound(1));
    workers[0]?.report({ kind: 'ended', id: 1, interrupted: true });
    expect(await run.ended).toBe('interrupted');
    expect(chunks).toEqual([]);
  });

  it('does not stop the next job when an old one is aborted late', () => {
    const { workers, start } = stage();
    const first = start();
    workers[0]?.report({ kind: 'ended', id: 1, interrupted: false });
    start();
    first.abort();
    expect(workers[0]?.flag[0]).toBe(2);
  });

  it('replaces a worker that does not stop', async () => {
    vi.useFakeTimers();
    const { workers, start } = stage();
    const run = start();
    run.abort();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await run.ended).toBe('interrupted');
    expect(workers[0]?.terminated).toBe(true);
    expect(workers).toHaveLength(2);
  });

  it('fails the job of a worker that crashed and starts another for the next', async () => {
    const { workers, start } = stage();
    const run = start();
    workers[0]?.emit('error', new Error('out of memory'));
    workers[0]?.emit('exit');
    await expect(run.ended).rejects.toThrow('out of memory');
    start();
    expect(workers).toHaveLength(2);
    expect(workers[1]?.jobs).toHaveLength(1);
  });

  it('passes a failure on', async () => {
    const { workers, start } = stage();
    const run = start();
    workers[0]?.report({ kind: 'failed', id: 1, reason: 'no such voice' });
    await expect(run.ended).rejects.toThrow('no such voice');
  });

  it('ends with the app', async () => {
    const { engine, workers, start } = stage();
    const run = start();
    await engine.dispose();
    expect(workers[0]?.terminated).toBe(true);
    expect(workers).toHaveLength(1);
    expect(await run.ended).toBe('interrupted');
  });
});

describe('espeakVoice', () => {
  it('uses the chosen voice if it is ours and speaks the language', () => {
    expect(espeakVoice('espeak:cmn+f2', 'zh')).toBe('cmn+f2');
    expect(espeakVoice('espeak:cmn+f2', 'en')).toBe('en-us');
    expect(espeakVoice('other:x', 'zh')).toBe('cmn');
    expect(espeakVoice('', 'zh')).toBe('cmn');
  });

  it('offers unique ids that name the engine', () => {
    const ids = EMBEDDED_VOICES.map((voice) => voice.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('espeak:'))).toBe(true);
  });
});
