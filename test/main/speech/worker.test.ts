import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpeechChunk } from '../../../src/core/ipc/contract';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { isSilent } from '../../../src/core/speech/pcm';
import { EmbeddedEngine } from '../../../src/main/speech/embedded-engine';
import { EMBEDDED_VOICES } from '../../../src/main/speech/embedded-voices';
import type { EngineChunk } from '../../../src/main/speech/engine';
import { Speaker } from '../../../src/main/speech/speaker';
import type { WorkerReport, WorkerStart } from '../../../src/main/speech/worker-protocol';

/** The real synthesiser in a real thread, bundled the way the product bundles it. */
const projectDir = join(import.meta.dirname, '../../..');
const outDir = join(projectDir, '.cache/test/speech-worker');
const packageDir = dirname(createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten'));

let engine: EmbeddedEngine;
/** Pieces of sound that left the thread, whether or not anybody still wanted them. */
let piecesMade = 0;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(projectDir, 'src/main/speech/worker.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  });
  await new Promise<void>((resolve) => {
    const spawn = (currentJob: SharedArrayBuffer) => {
      const start: WorkerStart = { dataFile: join(packageDir, 'espeak-ng.data'), currentJob };
      const worker = new Worker(join(outDir, 'worker.cjs'), { workerData: start });
      worker.on('message', (report: WorkerReport) => {
        if (report.kind === 'sound') piecesMade += 1;
      });
      return worker;
    };
    engine = new EmbeddedEngine(spawn, () => resolve());
    engine.warmUp();
  });
}, 60_000);

afterAll(() => engine.dispose());

async function synthesise(
  text: string,
  language: 'zh' | 'en',
  change: { rate?: number; pitch?: number; voiceId?: string } = {},
) {
  const chunks: EngineChunk[] = [];
  const request = { text, language, rate: 1, pitch: 1, voiceId: '', ...change };
  const outcome = await engine.start(request, (chunk) => chunks.push(chunk)).ended;
  const samples = Int16Array.from(chunks.flatMap((chunk) => [...chunk.samples]));
  return { outcome, chunks, samples, seconds: samples.length / (chunks[0]?.sampleRateHz ?? NaN) };
}

describe('the embedded voice', () => {
  it.each([
    ['我想喝水。', 'zh', 0.8, 2],
    ['I would like some water.', 'en', 0.8, 2.5],
  ] as const)('says %s', async (text, language, atLeastS, atMostS) => {
    const { outcome, chunks, samples, seconds } = await synthesise(text, language);
    expect(outcome).toBe('done');
    expect(isSilent(samples)).toBe(false);
    expect(Math.max(...samples)).toBeGreaterThan(8000);
    expect(seconds).toBeGreaterThan(atLeastS);
    expect(seconds).toBeLessThan(atMostS);
    for (const chunk of chunks) expect(chunk.samples.length / chunk.sampleRateHz).toBeLessThanOrEqual(0.2);
  });

  it('speaks faster at a higher rate', async () => {
    const slow = await synthesise('请帮我翻身，谢谢你。', 'zh', { rate: 0.7 });
    const fast = await synthesise('请帮我翻身，谢谢你。', 'zh', { rate: 1.6 });
    expect(fast.seconds).toBeLessThan(slow.seconds * 0.75);
  });

  it.each(EMBEDDED_VOICES)('has the voice $id', async ({ id, language }) => {
    const { outcome, samples } = await synthesise(language === 'zh' ? '你好' : 'Hello', language, {
      voiceId: id,
    });
    expect(outcome).toBe('done');
    expect(isSilent(samples)).toBe(false);
  });

  it('stops in the middle when it is told to', async () => {
    const text = '请帮我翻身，'.repeat(30);
    const madeBefore = piecesMade;
    const whole = await synthesise(text, 'zh');
    expect(piecesMade - madeBefore).toBe(whole.chunks.length);

    const madeSoFar = piecesMade;
    const run = engine.start({ text, language: 'zh', rate: 1, pitch: 1, voiceId: '' }, () => run.abort());
    expect(await run.ended).toBe('interrupted');
    expect(piecesMade - madeSoFar).toBeLessThan(whole.chunks.length / 2);
    expect((await synthesise('好。', 'zh')).outcome).toBe('done');
  });

  it('says a mixed sentence with both voices, whole', async () => {
    const said = async (text: string) => {
      const chunks: SpeechChunk[] = [];
      const speaker = new Speaker({
        engines: [engine],
        settings: () => DEFAULT_SETTINGS.speech,
        nowMs: () => 0,
        onChunk: (chunk) => chunks.push(chunk),
        onFailure: ({ reason }) => {
          throw new Error(reason);
        },
      });
      const request = { utteranceId: 'u', text, language: 'zh', mode: 'queue' } as const;
      const ending = await speaker.say(request, new AbortController().signal);
      expect(ending).toEqual({ outcome: 'done', detail: 'espeak' });
      return chunks.reduce((sum, chunk) => sum + chunk.samples.length, 0) / 22050;
    };
    const mixed = await said('我想喝 coffee，谢谢。');
    const parts = (await said('我想喝')) + (await said('coffee')) + (await said('谢谢。'));
    expect(mixed).toBeGreaterThan(parts * 0.6);
    expect(mixed).toBeLessThanOrEqual(parts * 1.1);
  });
});
