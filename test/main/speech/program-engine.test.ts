import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Voice } from '../../../src/core/ipc/contract';
import type { EngineChunk } from '../../../src/main/speech/engine';
import { ProgramEngine, type SpeechProgram } from '../../../src/main/speech/program-engine';
import { outputOf, runProgram } from '../../../src/main/speech/program';

const standIn = join(import.meta.dirname, 'stand-in.mjs');
const request = { text: '我想喝水；$(rm -rf x) "', language: 'zh', rate: 1, pitch: 1, voiceId: '' } as const;
const voices: Voice[] = [{ id: 'test:one', engine: 'test', language: 'zh', name: 'one' }];

const node = (...args: string[]) => ({
  file: process.execPath,
  args: [standIn, ...args],
  input: request.text,
});

function program(behaviour: string, output: SpeechProgram['output'] = 'stdout'): SpeechProgram {
  return {
    id: 'test',
    output,
    listVoices: () => Promise.resolve(voices),
    command: (asked, _voice, wavFile) => ({ ...node(behaviour, wavFile), input: asked.text }),
  };
}

async function speak(behaviour: string, output: SpeechProgram['output'] = 'stdout') {
  const engine = new ProgramEngine(program(behaviour, output), () => undefined);
  const chunks: EngineChunk[] = [];
  const outcome = await engine.start(request, (chunk) => chunks.push(chunk)).ended;
  const samples = chunks.flatMap((chunk) => [...chunk.samples]);
  return { outcome, chunks, samples };
}

describe('ProgramEngine', () => {
  it.each(['stdout', 'file'] as const)('has a program speak, its sound by way of %s', async (output) => {
    const { outcome, chunks, samples } = await speak(output, output);
    expect(outcome).toBe('done');
    expect(chunks[0]?.sampleRateHz).toBe(8000);
    expect(samples).toHaveLength(1600);
    // The text arrived whole on stdin: the tone has the pitch of its length.
    const crossings = samples.filter((sample, i) => sample > 0 && (samples[i - 1] ?? 0) <= 0).length;
    expect(crossings / 0.2).toBeCloseTo(10 * Buffer.from(request.text).toString('utf8').length, -1);
  });

  it('speaks only what it has a voice for', async () => {
    const engine = new ProgramEngine(program('stdout'), () => undefined);
    expect(engine.canSpeak('zh')).toBe(false);
    await engine.voices();
    expect(engine.canSpeak('zh')).toBe(true);
    expect(engine.canSpeak('en')).toBe(false);
    await expect(engine.start({ ...request, language: 'en' }, () => undefined).ended).rejects.toThrow(
      'no voice',
    );
  });

  it('has no voices when the program is not there, and asks again when told to', async () => {
    let isThere = false;
    const listVoices = () =>
      isThere
        ? Promise.resolve(voices)
        : outputOf({ file: '/no/such/program', args: [], input: '' }).then(() => voices);
    const engine = new ProgramEngine({ ...program('stdout'), listVoices }, () => undefined);
    expect(await engine.voices()).toEqual([]);
    isThere = true;
    expect(await engine.refresh()).toEqual(voices);
    expect(engine.canSpeak('zh')).toBe(true);
  });

  it.each([
    ['fail', 'no such voice'],
    ['text', 'no RIFF header'],
  ])('says why when a program does: %s', async (behaviour, reason) => {
    await expect(speak(behaviour)).rejects.toThrow(reason);
  });

  it('ends without a sound when a program writes none', async () => {
    expect((await speak('quits')).samples).toEqual([]);
  });

  it('is cut off in the middle of a sound', async () => {
    const engine = new ProgramEngine(program('half'), () => undefined);
    let heard = 0;
    const run = engine.start(request, () => {
      heard += 1;
      run.abort();
    });
    expect(await run.ended).toBe('interrupted');
    expect(heard).toBeGreaterThan(0);
  });

  it('is cut off before a sound', async () => {
    const engine = new ProgramEngine(program('hang'), () => undefined);
    const run = engine.start(request, () => undefined);
    setTimeout(() => run.abort(), 50);
    expect(await run.ended).toBe('interrupted');
  });
});

describe('runProgram', () => {
  it('ends a program that takes too long, or whose output cannot be used', async () => {
    await expect(runProgram(node('hang'), () => undefined, 100).ended).rejects.toThrow('longer than 100 ms');
    const bug = () => {
      throw new Error('cannot be used');
    };
    await expect(runProgram(node('text'), bug).ended).rejects.toThrow('cannot be used');
  });

  it('survives a program that does not read its text', async () => {
    const long = { ...node('quits'), input: 'x'.repeat(1_000_000) };
    await expect(runProgram(long, () => undefined).ended).resolves.toBeUndefined();
  });
});
