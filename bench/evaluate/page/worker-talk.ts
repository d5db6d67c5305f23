import type { ScreenGeometry } from '../../../src/core/geometry';
import type { ScreenPoint } from '../../../src/core/units';
import type { FromFaceWorker, ToFaceWorker } from '../../../src/renderer/vision/protocol';

type Answer<K extends FromFaceWorker['kind']> = Extract<FromFaceWorker, { kind: K }>;

/** The face worker as questions and answers: one question at a time, no time limit. */
export class WorkerTalk {
  private answer: ((message: FromFaceWorker) => void) | null = null;

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<FromFaceWorker>) => this.answer?.(data);
    worker.onerror = ({ message }) =>
      this.answer?.({ kind: 'failed', reason: message || 'the worker did not load' });
  }

  async init(setup: {
    wasmBaseUrl: string;
    modelBytes: ArrayBuffer;
    screen: ScreenGeometry;
    hfovDeg: number;
  }): Promise<void> {
    await this.ask({ kind: 'init', ...setup, saved: null }, ['ready']);
  }

  measure(frameId: number, tMs: number, bitmap: ImageBitmap): Promise<Answer<'measurement'>> {
    return this.ask({ kind: 'frame', frameId, tMs, bitmap }, ['measurement'], [bitmap]);
  }

  label(target: ScreenPoint, frameIds: readonly number[]): void {
    this.worker.postMessage({ kind: 'label', target, frameIds } satisfies ToFaceWorker);
  }

  fit(): Promise<Answer<'fitted'> | Answer<'fitFailed'>> {
    return this.ask({ kind: 'fit', requestId: 1, leastTargets: 4, eyes: 'automatic' }, [
      'fitted',
      'fitFailed',
    ]);
  }

  end(): void {
    this.worker.terminate();
  }

  private ask<K extends FromFaceWorker['kind']>(
    question: ToFaceWorker,
    expected: readonly K[],
    transfer: Transferable[] = [],
  ): Promise<Answer<K>> {
    return new Promise((resolve, reject) => {
      this.answer = (message) => {
        this.answer = null;
        if (isOneOf(message, expected)) resolve(message);
        else
          reject(new Error(message.kind === 'failed' ? message.reason : `unexpected answer ${message.kind}`));
      };
      this.worker.postMessage(question, transfer);
    });
  }
}

function isOneOf<K extends FromFaceWorker['kind']>(
  message: FromFaceWorker,
  kinds: readonly K[],
): message is Answer<K> {
  return kinds.some((kind) => kind === message.kind);
}
