import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Voice } from '../../core/ipc/contract';
import type { Language } from '../../core/language';
import { readWav, WavReader } from '../../core/speech/wav';
import type { EngineChunk, EngineRequest, SpeechEngine, SpeechRun } from './engine';
import { PROGRAM_TIMEOUT_MS, runProgram, type ProgramCommand, type ProgramRun } from './program';

/** How one kind of program is asked to speak. */
export interface SpeechProgram {
  readonly id: string;
  /**
   * Where its sound is: a WAV file on stdout, heard as it comes; a WAV file that it writes; or it plays by itself.
   */
  readonly output: 'stdout' | 'file' | 'itself';
  /** Its voices, the best of each language first. Rejects or is empty when the program is not there. */
  listVoices(): Promise<readonly Voice[]>;
  /**
   * What is started for a request.
   *
   * @param voice one of those that were listed.
   * @param wavFile where the sound is to be written when `output` is `file`.
   */
  command(request: EngineRequest, voice: Voice, wavFile: string): ProgramCommand;
  /** What else must be started to silence it, when it plays by itself. */
  readonly silence?: ProgramCommand;
}

/** A tenth of a second at 8 kHz without a sound: says that a program which plays by itself has begun. */
const BREATH: EngineChunk = { sampleRateHz: 8000, samples: new Int16Array(800) };

/** Longest time to start and to say a character, for programs that play by themselves. */
const START_MS = 4000;
const CHARACTER_MS = 600;

/** Speaks through a program of the system, started anew for each piece of text. */
export class ProgramEngine implements SpeechEngine {
  readonly id: string;
  readonly playsItself: boolean;
  private known: readonly Voice[] = [];
  private listing: Promise<readonly Voice[]> | undefined;
  private running: ProgramRun | undefined;

  constructor(
    private readonly program: SpeechProgram,
    private readonly log: (message: string) => void,
  ) {
    this.id = program.id;
    this.playsItself = program.output === 'itself';
  }

  warmUp(): void {
    void this.voices();
  }

  /** A program that gives its sound only at its end is waited for longer. */
  isReady(): boolean {
    return this.program.output === 'stdout';
  }

  canSpeak(language: Language): boolean {
    return this.known.some((voice) => voice.language === language);
  }

  /** Asks the program once; what it has not got then, it has after the next `refresh`. */
  voices(): Promise<readonly Voice[]> {
    this.listing ??= this.program.listVoices().then(
      (voices) => {
        this.log(`${this.id}: ${voices.length} voices`);
        this.known = voices;
        return voices;
      },
      (error: unknown) => {
        this.log(`${this.id} is not there: ${String(error)}`);
        return [];
      },
    );
    return this.listing;
  }

  /** Forgets what is known of the voices and asks again. */
  refresh(): Promise<readonly Voice[]> {
    this.listing = undefined;
    return this.voices();
  }

  start(request: EngineRequest, onChunk: (chunk: EngineChunk) => void): SpeechRun {
    let isAborted = false;
    const work = this.speak(request, onChunk, () => isAborted);
    const ended = work.then(
      () => (isAborted ? ('interrupted' as const) : ('done' as const)),
      (error: unknown) => {
        if (isAborted) return 'interrupted' as const;
        throw error;
      },
    );
    const abort = () => {
      isAborted = true;
      this.running?.kill();
      const { silence } = this.program;
      if (silence !== undefined) void runProgram(silence, () => undefined, 5000).ended.catch(() => undefined);
    };
    return { ended, abort };
  }

  dispose(): Promise<void> {
    this.running?.kill();
    return Promise.resolve();
  }

  private async speak(
    request: EngineRequest,
    onChunk: (chunk: EngineChunk) => void,
    isAborted: () => boolean,
  ): Promise<void> {
    const spoken = (await this.voices()).filter(({ language }) => language === request.language);
    const voice = spoken.find(({ id }) => id === request.voiceId) ?? spoken[0];
    if (voice === undefined) throw new Error(`no voice for ${request.language}`);
    if (isAborted()) return;
    if (this.program.output === 'file') return this.speakToFile(request, voice, onChunk, isAborted);
    if (this.playsItself) return this.speakItself(request, voice, onChunk);
    const reader = new WavReader();
    await this.run(this.program.command(request, voice, ''), (bytes) => {
      const samples = reader.step(bytes);
      if (samples.length > 0 && !isAborted()) onChunk({ sampleRateHz: reader.sampleRateHz, samples });
    });
  }

  /** Nobody can hear for us whether it speaks: one that takes far longer than the words do has no sound. */
  private speakItself(
    request: EngineRequest,
    voice: Voice,
    onChunk: (chunk: EngineChunk) => void,
  ): Promise<void> {
    onChunk(BREATH);
    const boundMs = START_MS + (request.text.length * CHARACTER_MS) / request.rate;
    return this.run(this.program.command(request, voice, ''), () => undefined, boundMs);
  }

  private async speakToFile(
    request: EngineRequest,
    voice: Voice,
    onChunk: (chunk: EngineChunk) => void,
    isAborted: () => boolean,
  ): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'mouyu-voice-'));
    try {
      const wavFile = join(folder, 'speech.wav');
      await this.run(this.program.command(request, voice, wavFile), () => undefined);
      const sound = readWav(await readFile(wavFile));
      if (!isAborted()) onChunk(sound);
    } finally {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  private async run(
    command: ProgramCommand,
    onOutput: (bytes: Buffer) => void,
    timeoutMs = PROGRAM_TIMEOUT_MS,
  ): Promise<void> {
    const run = runProgram(command, onOutput, timeoutMs);
    this.running = run;
    await run.ended.finally(() => {
      if (this.running === run) this.running = undefined;
    });
  }
}
