import type { CandidateReply, CandidateRequest } from '../../core/keyboard/composition';
import type { Reading } from '../../core/sentences/reading';
import type { LanguageProblemCode, LanguageWorkerReply, LanguageWorkerRequest, Person } from './protocol';

/** The part of a `Worker` that is used. */
export interface LanguageWorker {
  onmessage: ((event: MessageEvent<LanguageWorkerReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: LanguageWorkerRequest): void;
  terminate(): void;
}

export interface LanguageClientOptions {
  /** Default: the language worker of the app. */
  readonly createWorker?: () => LanguageWorker;
  /** Origin that serves `/resources/`; default: the worker's own. */
  readonly baseUrl?: string;
  /** How long a loaded worker may take for an answer before it counts as hung, ms; default 1500. */
  readonly timeoutMs?: number;
  readonly onProblem?: (code: LanguageProblemCode, detail: string) => void;
}

interface Pending {
  readonly request: CandidateRequest;
  readonly resolve: (reply: CandidateReply) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const DEFAULT_TIMEOUT_MS = 1500;
/** A worker that fails this often without an answer in between stays off: typing goes on with the bare letters. */
const MAX_RESTARTS = 5;
const RESTART_DELAY_MS = 500;

/**
 * Asks the language worker for candidates. The newest request wins: an older one that still waits is answered empty.
 * Never rejects and never blocks: a worker that hangs or dies is replaced, and its request answered empty or again.
 */
export class LanguageClient {
  private readonly options: LanguageClientOptions;
  private worker: LanguageWorker | null = null;
  private isReady = false;
  private isDisposed = false;
  private restarts = 0;
  private pending: Pending | null = null;
  private readonly readers = new Map<number, (readings: readonly Reading[]) => void>();
  private readerCount = 0;
  private person: Person | null = null;
  private restartTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LanguageClientOptions = {}) {
    this.options = options;
    this.start();
  }

  /** Candidates for the request; empty when a newer one came, the worker is hung, or the client was disposed. */
  request(request: CandidateRequest): Promise<CandidateReply> {
    this.settle(null);
    if (this.isDisposed || this.restarts > MAX_RESTARTS) return Promise.resolve(emptyReply(request));
    return new Promise((resolve) => {
      this.pending = { request, resolve, timer: undefined };
      this.send();
    });
  }

  /** How texts are read, in the same order; empty when the worker is not there or dies over it. */
  readings(texts: readonly string[]): Promise<readonly Reading[]> {
    const { worker } = this;
    if (worker === null || texts.length === 0) return Promise.resolve([]);
    const requestId = ++this.readerCount;
    return new Promise((resolve) => {
      this.readers.set(requestId, resolve);
      worker.postMessage({ kind: 'readings', requestId, texts });
    });
  }

  /** Tells the decoders what they know of the person who types; a worker that takes over is told, too. */
  know(person: Person): void {
    this.person = person;
    this.worker?.postMessage({ kind: 'person', person });
  }

  /** Ends the worker; requests that wait are answered empty. */
  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.restartTimer);
    this.settle(null);
    this.stop();
  }

  private start(): void {
    if (this.isDisposed) return;
    const worker = (this.options.createWorker ?? createLanguageWorker)();
    worker.onmessage = ({ data }) => {
      this.receive(data);
    };
    worker.onerror = (event) => {
      this.restart(event.message);
    };
    this.worker = worker;
    this.isReady = false;
    worker.postMessage({ kind: 'load', baseUrl: this.options.baseUrl ?? '' });
    if (this.person !== null) worker.postMessage({ kind: 'person', person: this.person });
    this.send();
  }

  private stop(): void {
    if (this.worker === null) return;
    this.worker.onmessage = null;
    this.worker.onerror = null;
    this.worker.terminate();
    this.worker = null;
    this.isReady = false;
    for (const resolve of this.readers.values()) resolve([]);
    this.readers.clear();
  }

  /** While the worker loads the request waits with it; the clock starts when it can answer. */
  private send(): void {
    const { pending, worker } = this;
    if (pending === null || worker === null) return;
    worker.postMessage({ kind: 'candidates', request: pending.request });
    if (this.isReady) this.startClock(pending);
  }

  private startClock(pending: Pending): void {
    clearTimeout(pending.timer);
    const timeoutMs = this.options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    pending.timer = setTimeout(() => {
      if (this.pending !== pending) return;
      this.settle(null);
      this.restart(`no answer within ${timeoutMs} ms`);
    }, timeoutMs);
  }

  private receive(message: LanguageWorkerReply): void {
    if (message.kind === 'problem') {
      this.options.onProblem?.(message.code, message.detail);
    } else if (message.kind === 'ready') {
      this.isReady = true;
      if (this.pending !== null) this.startClock(this.pending);
    } else if (message.kind === 'readings') {
      this.readers.get(message.requestId)?.(message.readings);
      this.readers.delete(message.requestId);
    } else if (message.reply.requestId === this.pending?.request.requestId) {
      this.restarts = 0;
      this.settle(message.reply);
    }
  }

  private settle(reply: CandidateReply | null): void {
    const { pending } = this;
    if (pending === null) return;
    this.pending = null;
    clearTimeout(pending.timer);
    pending.resolve(reply ?? emptyReply(pending.request));
  }

  private restart(detail: string): void {
    this.stop();
    // The request waits for the new worker; its clock starts again when that one can answer.
    clearTimeout(this.pending?.timer);
    this.restarts += 1;
    this.options.onProblem?.('languageWorkerRestarted', detail);
    if (this.restarts > MAX_RESTARTS) {
      this.settle(null);
      return;
    }
    clearTimeout(this.restartTimer);
    this.restartTimer = setTimeout(() => {
      this.start();
    }, RESTART_DELAY_MS);
  }
}

function emptyReply(request: CandidateRequest): CandidateReply {
  return { requestId: request.requestId, candidates: [], reading: '', tookMs: 0 };
}

function createLanguageWorker(): LanguageWorker {
  return new Worker(new URL('./language-worker.ts', import.meta.url), { type: 'module', name: 'language' });
}
