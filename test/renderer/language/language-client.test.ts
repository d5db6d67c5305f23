import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CandidateRequest } from '../../../src/core/keyboard/composition';
import { LanguageClient, type LanguageWorker } from '../../../src/renderer/language/language-client';
import type { LanguageWorkerReply, LanguageWorkerRequest } from '../../../src/renderer/language/protocol';

class FakeWorker implements LanguageWorker {
  onmessage: LanguageWorker['onmessage'] = null;
  onerror: LanguageWorker['onerror'] = null;
  readonly received: LanguageWorkerRequest[] = [];
  isTerminated = false;

  postMessage(message: LanguageWorkerRequest): void {
    this.received.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  say(data: LanguageWorkerReply): void {
    this.onmessage?.({ data } as MessageEvent<LanguageWorkerReply>);
  }
  ready(): void {
    this.say({ kind: 'ready', tookMs: 1 });
  }
  answer(requestId: number, text: string): void {
    this.say({
      kind: 'candidates',
      reply: { requestId, candidates: [{ text, keysUsed: 1 }], reading: 'w', tookMs: 1 },
    });
  }
  crash(): void {
    this.onerror?.({ message: 'out of memory' } as ErrorEvent);
  }
}

const request = (requestId: number): CandidateRequest => ({
  requestId,
  language: 'zh',
  context: '',
  keys: [],
  splits: [],
  limit: 5,
});

let workers: FakeWorker[];
let problems: string[];
let client: LanguageClient;
const latest = (): FakeWorker => workers.at(-1) ?? expect.fail('no worker');

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  problems = [];
  client = new LanguageClient({
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    baseUrl: 'app://mouyu',
    timeoutMs: 1000,
    onProblem: (code) => problems.push(code),
  });
});
afterEach(() => {
  client.dispose();
  vi.useRealTimers();
});

describe('LanguageClient', () => {
  it('loads and answers', async () => {
    expect(latest().received).toEqual([{ kind: 'load', baseUrl: 'app://mouyu' }]);
    latest().ready();
    const reply = client.request(request(1));
    latest().answer(1, '我');
    expect((await reply).candidates[0]?.text).toBe('我');
  });

  it('lets the newest request win and answers the older one empty', async () => {
    latest().ready();
    const older = client.request(request(1));
    const newer = client.request(request(2));
    expect((await older).candidates).toEqual([]);
    latest().answer(1, '旧');
    latest().answer(2, '新');
    expect((await newer).candidates[0]?.text).toBe('新');
  });

  it('waits while the worker loads, however long', async () => {
    const reply = client.request(request(1));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers).toHaveLength(1);
    latest().ready();
    latest().answer(1, '我');
    expect((await reply).candidates).toHaveLength(1);
  });

  it('answers empty and replaces a worker that hangs', async () => {
    latest().ready();
    const reply = client.request(request(7));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await reply).toEqual({ requestId: 7, candidates: [], reading: '', tookMs: 0 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(workers).toHaveLength(2);
    expect(workers[0]?.isTerminated).toBe(true);
    expect(problems).toEqual(['languageWorkerRestarted']);
  });

  it('asks the new worker again after a crash', async () => {
    latest().ready();
    const reply = client.request(request(3));
    latest().crash();
    await vi.advanceTimersByTimeAsync(1000);
    expect(workers).toHaveLength(2);
    expect(latest().received.at(-1)).toEqual({ kind: 'candidates', request: request(3) });
    latest().ready();
    latest().answer(3, '我');
    expect((await reply).candidates).toHaveLength(1);
  });

  it('gives up on a worker that dies again and again, without blocking', async () => {
    const reply = client.request(request(1));
    for (let i = 0; i < 8; i += 1) {
      latest().crash();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(workers.length).toBeLessThan(8);
    expect((await reply).candidates).toEqual([]);
    expect((await client.request(request(2))).candidates).toEqual([]);
  });

  it('passes problems with the data on', () => {
    latest().say({ kind: 'problem', code: 'languageTableMissing', detail: '404' });
    expect(problems).toEqual(['languageTableMissing']);
  });

  it('answers empty once disposed', async () => {
    const waiting = client.request(request(1));
    client.dispose();
    expect((await waiting).candidates).toEqual([]);
    expect((await client.request(request(2))).candidates).toEqual([]);
    expect(latest().isTerminated).toBe(true);
  });
});
