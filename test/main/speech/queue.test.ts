import { describe, expect, it } from 'vitest';
import type { SpeakMode, SpeechEnd } from '../../../src/core/ipc/contract';
import { SpeechQueue } from '../../../src/main/speech/queue';
import type { Ending } from '../../../src/main/speech/queue';

/** A queue whose utterances last until the test ends them. */
function stage() {
  const events: string[] = [];
  const finish = new Map<string, (ending?: Ending) => void>();
  const fail = new Map<string, () => void>();
  const queue = new SpeechQueue(
    ({ utteranceId }, signal) =>
      new Promise((resolve, reject) => {
        events.push(`start ${utteranceId}`);
        signal.addEventListener('abort', () => {
          events.push(`abort ${utteranceId}`);
          resolve({ outcome: 'interrupted', detail: '' });
        });
        finish.set(utteranceId, (ending = { outcome: 'done', detail: 'engine' }) => resolve(ending));
        fail.set(utteranceId, () => reject(new Error('bug')));
      }),
    (end: SpeechEnd) => events.push(`${end.outcome} ${end.utteranceId}`),
  );
  const add = (utteranceId: string, mode: SpeakMode = 'queue') =>
    queue.add({ utteranceId, text: 'x', language: 'zh', mode });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { events, finish, fail, queue, add, settle };
}

describe('SpeechQueue', () => {
  it('says one after the other', async () => {
    const { events, finish, add, settle } = stage();
    add('a');
    add('b');
    await settle();
    expect(events).toEqual(['start a']);
    finish.get('a')?.();
    await settle();
    finish.get('b')?.();
    await settle();
    expect(events).toEqual(['start a', 'done a', 'start b', 'done b']);
  });

  it('replaces what is said and what waits', async () => {
    const { events, finish, add, settle } = stage();
    add('a');
    add('b');
    add('c', 'replace');
    await settle();
    finish.get('c')?.();
    await settle();
    expect(events).toEqual(['start a', 'abort a', 'interrupted a', 'interrupted b', 'start c', 'done c']);
  });

  it('tells the end of a stopped utterance at once', () => {
    const { events, add, queue } = stage();
    add('a');
    queue.stop();
    expect(events.at(-1)).toBe('interrupted a');
  });

  it('starts again after a stop', async () => {
    const { events, queue, add, settle } = stage();
    add('a');
    queue.stop();
    queue.stop();
    add('b');
    await settle();
    expect(events.at(-1)).toBe('start b');
    expect(events.filter((event) => event.startsWith('interrupted'))).toEqual(['interrupted a']);
  });

  it('gives every utterance exactly one end, also after a bug', async () => {
    const { events, fail, finish, add, settle } = stage();
    add('a');
    add('b');
    fail.get('a')?.();
    await settle();
    finish.get('b')?.({ outcome: 'failed', detail: 'no engine' });
    await settle();
    expect(events).toEqual(['start a', 'failed a', 'start b', 'failed b']);
  });

  it('does a silent task when nothing is said, and drops it for the next utterance', async () => {
    const { events, finish, queue, add, settle } = stage();
    add('a');
    const task = queue.whenIdle((signal) => {
      events.push('task');
      return new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('late')));
    });
    await settle();
    expect(events).toEqual(['start a']);
    finish.get('a')?.();
    await settle();
    expect(events).toEqual(['start a', 'done a', 'task']);
    add('b', 'queue');
    expect(await task).toBeNull();
    await settle();
    expect(events.at(-1)).toBe('start b');
    finish.get('b')?.();
    await settle();
    expect(await queue.whenIdle(() => Promise.resolve(7))).toBe(7);
  });
});
