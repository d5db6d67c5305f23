import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { z } from 'zod';
import type { Voice } from '../../core/ipc/contract';
import type { Language } from '../../core/language';
import { readWav } from '../../core/speech/wav';
import { reasonOf } from '../problems';
import type { EngineChunk, EngineRequest, SpeechEngine, SpeechRun } from './engine';
import { HostReader, type HostReply } from './host-reader';
import { encodedScript, WINDOWS_SCRIPT } from './programs/windows-script';
import { languageOf, rankOf } from './programs/voice-list';

const listSchema = z.array(
  z.object({ kind: z.enum(['one', 'sapi']), name: z.string(), culture: z.string() }),
);
type Listed = z.infer<typeof listSchema>[number];

/** So long a host that never says which voices it has is waited for. */
const LIST_WITHIN_MS = 20_000;

/** How the host is started. */
export interface HostCommand {
  readonly file: string;
  readonly args: readonly string[];
}

export const POWERSHELL: HostCommand = {
  file: 'powershell.exe',
  args: [
    ...['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass'],
    ...['-EncodedCommand', encodedScript(WINDOWS_SCRIPT)],
  ],
};

interface Job {
  readonly onChunk: (chunk: EngineChunk) => void;
  readonly end: (outcome: 'done' | 'interrupted') => void;
  readonly fail: (error: Error) => void;
}

/** The line of a request: pure ASCII, whatever code page the other side reads it with. Exported for its test. */
export function requestLine(request: EngineRequest, { kind, name }: Listed): string {
  const json = JSON.stringify({
    kind,
    name,
    text: request.text,
    rate: Math.max(0.5, Math.min(6, request.rate)),
    pitch: Math.max(0, Math.min(2, request.pitch)),
    // SAPI's scale: ten steps are three times as fast.
    sapiRate: Math.max(-10, Math.min(10, Math.round(10 * (Math.log(request.rate) / Math.log(3))))),
  });
  return `${json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/**
 * The voices of Windows, through one PowerShell that is kept running: starting it takes longer than a listener waits.
 * Interrupting ends it; the next sentence, or the quiet after it, starts another.
 */
export class WindowsEngine implements SpeechEngine {
  readonly id = 'windows';
  readonly playsItself = false;
  private host: ChildProcessWithoutNullStreams | undefined;
  private listed: readonly Listed[] = [];
  private listing: Promise<readonly Voice[]> | undefined;
  private tellVoices: ((voices: readonly Voice[]) => void) | undefined;
  private job: Job | undefined;

  constructor(
    private readonly command: HostCommand,
    private readonly log: (message: string) => void,
  ) {}

  warmUp(): void {
    void this.voices();
  }

  isReady(): boolean {
    return this.listed.length > 0;
  }

  canSpeak(language: Language): boolean {
    return this.shown().some((voice) => voice.language === language);
  }

  voices(): Promise<readonly Voice[]> {
    this.listing ??= new Promise((resolve) => {
      this.tellVoices = resolve;
      setTimeout(() => resolve(this.shown()), LIST_WITHIN_MS).unref();
      this.open();
    });
    return this.listing;
  }

  start(request: EngineRequest, onChunk: (chunk: EngineChunk) => void): SpeechRun {
    let job: Job | undefined;
    const ended = new Promise<'done' | 'interrupted'>((end, fail) => {
      const voice = this.voiceFor(request);
      if (voice === undefined) return fail(new Error(`no voice for ${request.language}`));
      job = { onChunk, end, fail };
      this.job = job;
      this.open().stdin.write(requestLine(request, voice));
    });
    return {
      ended,
      abort: () => {
        if (job === undefined || this.job !== job) return;
        this.settle((it) => it.end('interrupted'));
        this.close();
        this.open();
      },
    };
  }

  dispose(): Promise<void> {
    this.settle((job) => job.end('interrupted'));
    this.close();
    return Promise.resolve();
  }

  private shown(): Voice[] {
    return this.listed.flatMap(({ kind, name, culture }) => {
      const language = languageOf(culture);
      const id = `${this.id}:${kind}:${name}`;
      return language === null ? [] : [{ id, engine: this.id, language, name: `${name} (${culture})` }];
    });
  }

  private voiceFor({ voiceId, language }: EngineRequest): Listed | undefined {
    const spoken = this.listed.filter(({ culture }) => languageOf(culture) === language);
    return spoken.find(({ kind, name }) => voiceId === `${this.id}:${kind}:${name}`) ?? spoken[0];
  }

  private open(): ChildProcessWithoutNullStreams {
    if (this.host !== undefined) return this.host;
    const host = spawn(this.command.file, this.command.args, { shell: false, windowsHide: true });
    const reader = new HostReader();
    this.host = host;
    const gone = (why: string) => {
      // One that was ended on purpose has nothing to say any more.
      if (this.host !== host) return;
      this.host = undefined;
      this.log(`windows voices: ${why}`);
      this.tellVoices?.(this.shown());
      this.settle((job) => job.fail(new Error(why)));
    };
    host.stdin.on('error', () => undefined);
    host.stderr.resume();
    host.stdout.on('data', (bytes: Buffer) => {
      if (this.host !== host) return;
      try {
        for (const reply of reader.step(bytes)) this.receive(reply);
      } catch (error) {
        gone(reasonOf(error));
        host.kill();
      }
    });
    host.on('error', (error) => gone(reasonOf(error)));
    host.on('close', (code) => gone(`ended with ${code ?? 'nothing'}`));
    return host;
  }

  private close(): void {
    const host = this.host;
    this.host = undefined;
    host?.kill();
  }

  private receive(reply: HostReply): void {
    if (reply.kind === 'voices') {
      const list = listSchema.parse(JSON.parse(reply.json));
      this.listed = list.sort((a, b) => rankOf(a.culture) - rankOf(b.culture));
      this.tellVoices?.(this.shown());
    } else if (reply.kind === 'fail') this.settle((job) => job.fail(new Error(reply.reason)));
    else {
      this.settle((job) => {
        try {
          job.onChunk(readWav(reply.bytes));
          job.end('done');
        } catch (error) {
          job.fail(new Error(reasonOf(error)));
        }
      });
    }
  }

  private settle(act: (job: Job) => void): void {
    const job = this.job;
    this.job = undefined;
    if (job !== undefined) act(job);
  }
}
