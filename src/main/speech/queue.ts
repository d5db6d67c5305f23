import type { SpeakRequest, SpeechEnd } from '../../core/ipc/contract';

/** How an utterance that was not interrupted ended. */
export type Ending = Pick<SpeechEnd, 'outcome' | 'detail'>;

/** Says one utterance; stops when the signal is aborted. Must not throw for expected trouble. */
export type Say = (request: SpeakRequest, signal: AbortSignal) => Promise<Ending>;

/** What waits its turn at the engines: an utterance, or a task that nobody hears. */
interface Entry {
  readonly stop: AbortController;
  readonly isTask: boolean;
  /** Tells that it was stopped; called once, at once. */
  readonly stopped: () => void;
  readonly run: () => Promise<void>;
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
    else this.stopTasks();
    const stop = new AbortController();
    const { utteranceId } = request;
    this.push({
      stop,
      isTask: false,
      stopped: () => this.onEnd({ utteranceId, outcome: 'interrupted', detail: '' }),
      run: async () => {
        const ending = await this.say(request, stop.signal).catch((error: unknown) => ({
          outcome: 'failed' as const,
          detail: String(error),
        }));
        // A stopped one has had its end already.
        if (!stop.signal.aborted) this.onEnd({ utteranceId, ...ending });
      },
    });
  }

  /** Does something with the engines when nothing is said. The next utterance stops it: null then. */
  whenIdle<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    return new Promise((resolve, reject) => {
      const stop = new AbortController();
      this.push({
        stop,
        isTask: true,
        stopped: () => resolve(null),
        run: () => task(stop.signal).then((result) => resolve(stop.signal.aborted ? null : result), reject),
      });
    });
  }

  /** Stops what is being said and forgets what waits. */
  stop(): void {
    this.stopThose(() => true);
  }

  private stopTasks(): void {
    this.stopThose(({ isTask }) => isTask);
  }

  private stopThose(isMeant: (entry: Entry) => boolean): void {
    const { current } = this;
    const stopped = [...(current === undefined ? [] : [current]), ...this.waiting].filter(isMeant);
    if (current !== undefined && isMeant(current)) this.current = undefined;
    this.waiting = this.waiting.filter((entry) => !isMeant(entry));
    for (const entry of stopped) {
      entry.stop.abort();
      entry.stopped();
    }
  }

  private push(entry: Entry): void {
    this.waiting.push(entry);
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let entry = this.waiting.shift(); entry !== undefined; entry = this.waiting.shift()) {
      this.current = entry;
      // The next one begins when the engine is free, also after a stop.
      await entry.run();
      if (this.current === entry) this.current = undefined;
    }
    this.running = false;
  }
}
