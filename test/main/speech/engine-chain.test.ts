import { describe, expect, it } from 'vitest';
import { EngineChain } from '../../../src/main/speech/engine-chain';
import type { EngineFailure } from '../../../src/main/speech/engine-chain';
import { FakeEngine, fails, hangs, saysNothing, speaks, speaksOn } from './fake-engine';
import type { Behaviour } from './fake-engine';

const request = { text: '我想喝水', language: 'zh', rate: 1, pitch: 1, voiceId: '' } as const;

function chainOf(...behaviours: Behaviour[]) {
  const engines = behaviours.map((behaviour, at) => new FakeEngine(`e${at}`, behaviour));
  const failures: EngineFailure[] = [];
  const chain = new EngineChain(engines, (failure) => failures.push(failure), 30);
  let chunks = 0;
  const stop = new AbortController();
  const speak = (voiceId = '') => chain.speak({ ...request, voiceId }, () => chunks++, stop.signal);
  return { engines, failures, speak, stop, chunks: () => chunks };
}

describe('EngineChain', () => {
  it('asks the first engine', async () => {
    const { speak, engines, chunks } = chainOf(speaks, speaks);
    expect(await speak()).toEqual({ kind: 'done', engine: 'e0' });
    expect(engines[1]?.asked).toEqual([]);
    expect(chunks()).toBe(1);
  });

  it('asks the engine of the chosen voice first', async () => {
    const { speak } = chainOf(speaks, speaks);
    expect(await speak('e1:lady')).toEqual({ kind: 'done', engine: 'e1' });
    expect(await speak('gone:lady')).toEqual({ kind: 'done', engine: 'e0' });
  });

  it('passes over what does not speak the language', async () => {
    const { speak, engines } = chainOf(speaks, speaks);
    for (const engine of engines.slice(0, 1)) engine.languages = ['en'];
    expect(await speak('e0:lady')).toEqual({ kind: 'done', engine: 'e1' });
    expect(engines[0]?.asked).toEqual([]);
  });

  it('asks what failed lately last', async () => {
    const engines = [new FakeEngine('bad', speaks), new FakeEngine('good', speaks)];
    const chain = new EngineChain(
      engines,
      () => undefined,
      30,
      (engine) => engine !== 'bad',
    );
    const signal = new AbortController().signal;
    expect(await chain.speak({ ...request, voiceId: 'bad:x' }, () => undefined, signal)).toEqual({
      kind: 'done',
      engine: 'good',
    });
  });

  it.each([
    ['fails', fails, { reason: 'broken', silent: false }],
    ['gives no sound in time', hangs, { reason: 'no sound within 30 ms', silent: false }],
    ['gives only silence', saysNothing, { reason: 'only silence', silent: true }],
  ])('asks the next when one %s', async (_what, behaviour, failure) => {
    const { speak, failures } = chainOf(behaviour, speaks);
    expect(await speak()).toEqual({ kind: 'done', engine: 'e1' });
    expect(failures).toEqual([{ engine: 'e0', ...failure }]);
  });

  it('waits longer for an engine that is still starting, but not for ever', async () => {
    const { speak, engines } = chainOf(async (_request, emit) => {
      await new Promise((resolve) => setTimeout(resolve, 70));
      emit({ sampleRateHz: 1000, samples: new Int16Array(10).fill(9000) });
      return 'done';
    }, speaks);
    const first = engines[0];
    if (first !== undefined) first.ready = false;
    expect(await speak()).toEqual({ kind: 'done', engine: 'e0' });
    if (first !== undefined) first.behaviour = hangs;
    expect(await speak()).toEqual({ kind: 'done', engine: 'e1' });
  });

  it('gives up an engine that stalls in the middle', async () => {
    const { speak } = chainOf(async (_request, emit, aborted) => {
      emit({ sampleRateHz: 1000, samples: new Int16Array(10).fill(9000) });
      await aborted;
      return 'interrupted';
    }, speaks);
    expect(await speak()).toEqual({ kind: 'done', engine: 'e1' });
  });

  it('does not ask an engine again that was given up', async () => {
    const { speak, engines } = chainOf(fails, speaks);
    await speak();
    await speak('e0:voice');
    expect(engines[0]?.asked).toHaveLength(1);
  });

  it('fails when all have failed', async () => {
    const { speak, failures } = chainOf(fails, saysNothing);
    expect(await speak()).toEqual({ kind: 'failed' });
    expect(failures).toHaveLength(2);
    expect(await chainOf().speak()).toEqual({ kind: 'failed' });
  });

  it('stops without blaming the engine, and lets no late chunk through', async () => {
    const { speak, stop, failures, chunks } = chainOf(speaksOn, speaks);
    const speaking = speak();
    await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect(await speaking).toEqual({ kind: 'interrupted' });
    expect(failures).toEqual([]);
    expect(chunks()).toBe(1);
  });

  it('does not start what was stopped before', async () => {
    const { speak, stop, chunks } = chainOf(speaksOn);
    stop.abort();
    expect(await speak()).toEqual({ kind: 'interrupted' });
    expect(chunks()).toBe(0);
  });
});
