import type { SpeakRequest, SpeechEnd } from '../../core/ipc/contract';

/** How an utterance that was not interrupted ended. */
export type Ending = Pick<SpeechEnd, 'outcome' | 'detail'>;

/** Says one utterance; stops when the signal is aborted. Must not throw for expected trouble. */
export type Say = (request: SpeakRequest, signal: AbortSignal) => Promise<Ending>;

interface Entry {
  readonly request: SpeakRequest;
  readonly stop: AbortController;
}

/**
 * One utterance at a time. `queue` waits for those before it; `replace` stops them all. Every utterance that was
 * accepted gets exactly one end, and one that is stopped gets it at once, before its engine has noticed.
 */
export class SpeechQueue {
  private waiting: Entry[] = [];
  private current: Entry | undefined;
  private running = false;

  constructor(
    private readonly say: Say,
    private readonly onEnd: (end: SpeechEnd) => void,
  ) {}

  add(request: SpeakRequest): void {
    if (request.mode === 'replace') this.stop();
    this.waiting.push({ request, stop: new AbortController() });
    if (!this.running) void this.run();
  }

  /** Stops what is being said and forgets what waits. */
  stop(): void {
    const stopped = this.current === undefined ? this.waiting : [this.current, ...this.waiting];
    this.current = undefined;
    this.waiting = [];
    for (const { request, stop } of stopped) {
      stop.abort();
      this.onEnd({ utteranceId: request.utteranceId, outcome: 'interrupted', detail: '' });
    }
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let entry = this.waiting.shift(); entry !== undefined; entry = this.waiting.shift()) {
      this.current = entry;
      const ending = await this.say(entry.request, entry.stop.signal).catch((error: unknown) => ({
        outcome: 'failed' as const,
        detail: String(error),
      }));
      // A stopped one has had its end already.
      if (entry.stop.signal.aborted) continue;
      this.current = undefined;
      this.onEnd({ utteranceId: entry.request.utteranceId, ...ending });
    }
    this.running = false;
  }
}
