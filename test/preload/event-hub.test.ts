import { describe, expect, it, vi } from 'vitest';
import { EVENT_CHANNEL_OF } from '../../src/core/ipc/contract';
import { createEventHub } from '../../src/preload/event-hub';

function hub() {
  const channels = new Map<string, (payload: unknown) => void>();
  const on = createEventHub((channel, listener) => void channels.set(channel, listener));
  const emit = (detail: string) => channels.get(EVENT_CHANNEL_OF.problem)?.({ code: 'noCamera', detail });
  return { channels, on, emit };
}

describe('createEventHub', () => {
  it('listens to the channels of the contract and no other', () => {
    expect([...hub().channels.keys()].sort()).toEqual(Object.values(EVENT_CHANNEL_OF).sort());
  });

  it('gives early events to the first subscriber, once, before later ones', () => {
    const { on, emit } = hub();
    const seen: string[] = [];
    emit('a');
    emit('b');
    on('problem', ({ detail }) => seen.push(detail));
    emit('c');
    on('problem', ({ detail }) => seen.push(`second ${detail}`));
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('ends a subscription', () => {
    const { on, emit } = hub();
    const listener = vi.fn();
    const end = on('problem', listener);
    emit('a');
    end();
    emit('b');
    expect(listener).toHaveBeenCalledOnce();
  });

  it('keeps the same listener added twice apart', () => {
    const { on, emit } = hub();
    const listener = vi.fn();
    const end = on('problem', listener);
    on('problem', listener);
    emit('a');
    end();
    emit('b');
    expect(listener).toHaveBeenCalledTimes(3);
  });
});
