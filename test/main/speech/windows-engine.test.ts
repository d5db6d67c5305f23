import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EngineChunk } from '../../../src/main/speech/engine';
import { HostReader } from '../../../src/main/speech/host-reader';
import { requestLine, WindowsEngine } from '../../../src/main/speech/windows-engine';

const standIn = join(import.meta.dirname, 'stand-in.mjs');
const VOICES = [
  { kind: 'sapi', name: 'Microsoft David', culture: 'en-US' },
  { kind: 'one', name: 'Microsoft Hanhan', culture: 'zh-TW' },
  { kind: 'one', name: 'Microsoft Huihui', culture: 'zh-CN' },
  { kind: 'one', name: 'Microsoft Paul', culture: 'fr-FR' },
];
const request = (text: string, language: 'zh' | 'en' = 'zh') =>
  ({ text, language, rate: 1, pitch: 1, voiceId: '' }) as const;

describe('WindowsEngine', () => {
  const open: WindowsEngine[] = [];
  afterEach(async () => {
    vi.unstubAllEnvs();
    for (const engine of open.splice(0)) await engine.dispose();
  });

  async function start(): Promise<WindowsEngine> {
    vi.stubEnv('STAND_IN_VOICES', JSON.stringify(VOICES));
    const engine = new WindowsEngine({ file: process.execPath, args: [standIn, 'host'] }, () => undefined);
    open.push(engine);
    await engine.voices();
    return engine;
  }

  async function say(engine: WindowsEngine, text: string) {
    const chunks: EngineChunk[] = [];
    const outcome = await engine.start(request(text), (chunk) => chunks.push(chunk)).ended;
    return { outcome, length: chunks.reduce((sum, { samples }) => sum + samples.length, 0) };
  }

  it('lists the voices of our languages, those of the mainland first', async () => {
    const engine = await start();
    expect((await engine.voices()).map(({ id }) => id)).toEqual([
      'windows:one:Microsoft Huihui',
      'windows:sapi:Microsoft David',
      'windows:one:Microsoft Hanhan',
    ]);
    expect([engine.canSpeak('zh'), engine.canSpeak('en')]).toEqual([true, true]);
  });

  it('speaks one text after the other with the same program', async () => {
    const engine = await start();
    expect(await say(engine, '你好')).toEqual({ outcome: 'done', length: 1600 });
    expect(await say(engine, '我想喝水')).toEqual({ outcome: 'done', length: 1600 });
    await expect(say(engine, 'fail')).rejects.toThrow('no such voice');
    expect((await say(engine, '好')).outcome).toBe('done');
  });

  it.each(['die', 'garbage'])(
    'fails on a program that does this, and speaks with the next one: %s',
    async (text) => {
      const engine = await start();
      await expect(say(engine, text)).rejects.toThrow();
      expect((await say(engine, '好')).outcome).toBe('done');
    },
  );

  it('is cut off at once, and speaks again', async () => {
    const engine = await start();
    const run = engine.start(request('hang'), () => undefined);
    run.abort();
    expect(await run.ended).toBe('interrupted');
    expect((await say(engine, '好')).outcome).toBe('done');
  });

  it('has no voices where there is no PowerShell', async () => {
    const engine = new WindowsEngine({ file: '/no/such/program', args: [] }, () => undefined);
    expect(await engine.voices()).toEqual([]);
    expect(engine.canSpeak('zh')).toBe(false);
  });
});

describe('requestLine', () => {
  const voice = { kind: 'one', name: '慧慧', culture: 'zh-CN' } as const;

  it('is one line of plain ASCII that gives the text back', () => {
    const line = requestLine(request('我说："好"\n$x; 😀'), voice);
    expect(line).toMatch(/^[\x20-\x7e]+\n$/);
    expect(JSON.parse(line)).toMatchObject({ text: '我说："好"\n$x; 😀', name: '慧慧', sapiRate: 0 });
  });
});

describe('HostReader', () => {
  it('refuses what it does not know', () => {
    expect(() => new HostReader().step(Buffer.from('wav -3\n'))).toThrow(RangeError);
    expect(() => new HostReader().step(Buffer.from('wav 99999999999\n'))).toThrow(RangeError);
    expect(() => new HostReader().step(Buffer.alloc(1_000_001, 65))).toThrow(RangeError);
  });
});
