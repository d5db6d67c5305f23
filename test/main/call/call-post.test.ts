import { describe, expect, it } from 'vitest';
import type { CallPostBody, CallPostState, PostOutcome } from '../../../src/core/call/call-post';
import { CallPost } from '../../../src/main/call/call-post';

const FAILED: PostOutcome = { ok: false, reason: 'refused', detail: 'ECONNREFUSED' };
const ARRIVED: PostOutcome = { ok: true };

/** A call post whose network answers in order, and always with the last answer then. */
function open(answers: readonly PostOutcome[], address = 'http://127.0.0.1/') {
  const posts: CallPostBody[] = [];
  const states: CallPostState[] = [];
  const waits: number[] = [];
  const waiting: (() => void)[] = [];
  const post = new CallPost({
    address: () => address,
    post: (_address, body) => {
      posts.push(body);
      return Promise.resolve(answers[Math.min(posts.length, answers.length) - 1] ?? FAILED);
    },
    newId: () => `call-${posts.length}`,
    now: () => new Date('2026-01-02T03:04:05Z'),
    wait: (delayMs) => {
      waits.push(delayMs);
      return new Promise((resolve) => waiting.push(resolve));
    },
    onState: (state) => states.push(state),
    log: () => undefined,
  });
  /** Lets the promises that are settled run, then lets one pause end. */
  const goOn = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { post, posts, states, waits, goOn };
}

describe('CallPost', () => {
  it('tries until the call has arrived, with longer and longer pauses, and says how far it is', async () => {
    const { post, posts, states, waits, goOn } = open([FAILED, FAILED, ARRIVED]);
    const done = post.handle({ kind: 'raised' });
    await goOn();
    await goOn();
    await done;
    expect(waits).toEqual([1000, 2000]);
    expect(new Set(posts.map(({ callId }) => callId)).size).toBe(1);
    expect(posts[0]).toEqual({
      app: 'mouyu',
      event: 'raised',
      callId: 'call-0',
      at: '2026-01-02T03:04:05.000Z',
    });
    expect(states.map(({ kind }) => kind)).toEqual(['sending', 'failed', 'failed', 'arrived']);
    expect(post.state()).toEqual({ kind: 'arrived', attempt: 3 });
  });

  it('stops trying when somebody has come, and tells that too, but not for ever', async () => {
    const { post, posts, goOn } = open([FAILED]);
    const raised = post.handle({ kind: 'raised' });
    await goOn();
    await goOn();
    const ended = post.handle({ kind: 'acknowledged' });
    for (let pause = 0; pause < 8; pause += 1) await goOn();
    await Promise.all([raised, ended]);
    const events = posts.map(({ event }) => event);
    expect(events.filter((event) => event === 'acknowledged')).toHaveLength(3);
    expect(events.lastIndexOf('raised')).toBeLessThan(events.indexOf('acknowledged'));
    expect(post.state()).toEqual({ kind: 'off' });
  });

  it('is silent without an address', async () => {
    const { post, posts, states } = open([ARRIVED], '');
    await post.handle({ kind: 'raised' });
    await post.handle({ kind: 'cancelled' });
    expect(posts).toEqual([]);
    expect(states.every(({ kind }) => kind === 'off')).toBe(true);
  });

  it('goes on with the call of the last run once, however often the window starts anew', async () => {
    const { post, posts } = open([ARRIVED]);
    await post.resume();
    await post.resume();
    expect(posts.map(({ event }) => event)).toEqual(['raised']);
  });

  it('tries an address that is not yet allowed once', async () => {
    const { post, posts, states } = open([FAILED]);
    expect(await post.test('http://127.0.0.1/')).toEqual(FAILED);
    expect(posts.map(({ event }) => event)).toEqual(['test']);
    expect(states).toEqual([]);
  });
});
