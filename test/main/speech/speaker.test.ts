import { describe, expect, it } from 'vitest';
import type { SpeechChunk } from '../../../src/core/ipc/contract';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { Speaker } from '../../../src/main/speech/speaker';
import { FakeEngine, fails, loud, silent, speaks } from './fake-engine';
import type { Behaviour } from './fake-engine';

function stage(behaviour: Behaviour, speech: Partial<typeof DEFAULT_SETTINGS.speech> = {}) {
  const engine = new FakeEngine('fake', behaviour);
  const chunks: SpeechChunk[] = [];
  const failures: string[] = [];
  let nowMs = 0;
  const speaker = new Speaker({
    engines: [engine],
    settings: () => ({ ...DEFAULT_SETTINGS.speech, ...speech }),
    nowMs: () => nowMs,
    onChunk: (chunk) => chunks.push(chunk),
    onFailure: ({ reason }) => failures.push(reason),
  });
  const stop = new AbortController();
  const say = (text: string) =>
    speaker.say({ utteranceId: 'u', text, language: 'zh', mode: 'queue' }, stop.signal);
  return { engine, chunks, failures, speaker, say, stop, setNow: (ms: number) => (nowMs = ms) };
}

describe('Speaker', () => {
  it('gives each piece to the voice of its language', async () => {
    const voice = { zh: 'fake:zh', en: 'fake:en' };
    const { say, engine } = stage(speaks, { voice, rate: 1.5 });
    expect(await say('我想喝 coffee，谢谢。')).toEqual({ outcome: 'done', detail: 'fake' });
    expect(engine.asked).toEqual([
      { text: '我想喝 ', language: 'zh', rate: 1.5, pitch: 1, voiceId: 'fake:zh' },
      { text: 'coffee，', language: 'en', rate: 1.5, pitch: 1, voiceId: 'fake:en' },
      { text: '谢谢。', language: 'zh', rate: 1.5, pitch: 1, voiceId: 'fake:zh' },
    ]);
  });

  it('applies the volume', async () => {
    const { say, chunks } = stage(speaks, { volume: 0.5 });
    await say('水');
    expect(chunks[0]?.samples[0]).toBe(4500);
  });

  it('sends chunks of at most 200 ms, none lost', async () => {
    const { say, chunks } = stage((_request, emit) => {
      emit(loud(1050));
      return Promise.resolve('done');
    });
    await say('水');
    expect(chunks.map((chunk) => chunk.samples.length)).toEqual([200, 200, 200, 200, 200, 50]);
    expect(chunks.every((chunk) => chunk.utteranceId === 'u' && chunk.sampleRateHz === 1000)).toBe(true);
  });

  it('shortens the pause only where the sentence goes on', async () => {
    const { say, chunks } = stage((_request, emit) => {
      emit(loud(100));
      emit(silent(400));
      return Promise.resolve('done');
    });
    await say('水 OK');
    const samples = chunks.reduce((sum, chunk) => sum + chunk.samples.length, 0);
    expect(samples).toBe(100 + 40 + 100 + 400);
  });

  it('says nothing for bare marks, and that is right', async () => {
    const { say, engine } = stage(fails);
    expect(await say('。。。')).toEqual({ outcome: 'done', detail: '' });
    expect(engine.asked).toEqual([]);
  });

  it('tells why nothing could be said', async () => {
    const { say, failures } = stage(fails);
    expect(await say('水')).toEqual({ outcome: 'failed', detail: 'fake: broken' });
    expect(failures).toEqual(['broken']);
  });

  it('does not run far ahead of what is heard', async () => {
    const { say, engine, stop } = stage((_request, emit) => {
      for (let second = 0; second < 10; second++) emit(loud(1000));
      return Promise.resolve('done');
    });
    const saying = say('一。二。三。四。五。六。七。八。');
    await new Promise((resolve) => setTimeout(resolve, 20));
    // 10 s a piece: after three of them 30 s are ahead, and the fourth waits.
    expect(engine.asked).toHaveLength(3);
    stop.abort();
    expect(await saying).toMatchObject({ outcome: 'interrupted' });
  });

  it('starts at once after playback was stopped', async () => {
    const { say, engine, speaker } = stage((_request, emit) => {
      emit(loud(60_000));
      return Promise.resolve('done');
    });
    await say('一。');
    speaker.forgetPlayback();
    await say('二。');
    expect(engine.asked).toHaveLength(2);
  });

  it('says words as they are to be said, and louder when asked', async () => {
    const { say, engine, chunks, speaker, stop } = stage(speaks, {
      pronunciations: [{ written: 'ALS', said: 'A L S' }],
      pitch: 1.2,
    });
    await say('ALS');
    expect(engine.asked[0]).toMatchObject({ text: 'A L S', pitch: 1.2 });
    const usual = chunks[0]?.samples[0] ?? 0;
    await speaker.say({ utteranceId: 'u', text: 'x', language: 'zh', mode: 'queue', louder: 1 }, stop.signal);
    const louder = chunks.at(-1)?.samples[0] ?? 0;
    expect(louder).toBeGreaterThan(usual * 1.5);
    expect(louder).toBeLessThanOrEqual(32_767);
  });

  it('checks in silence which engine speaks', async () => {
    const works = stage(speaks);
    expect(await works.speaker.check('en', works.stop.signal)).toEqual({ engine: 'fake', detail: '' });
    expect(works.chunks).toEqual([]);
    const broken = stage(fails);
    expect(await broken.speaker.check('zh', broken.stop.signal)).toEqual({
      engine: null,
      detail: 'fake: broken',
    });
  });
});
