import { EVENT_CHANNEL_OF } from '../core/ipc/contract';
import type { AppEventSource, AppEvents } from '../core/ipc/contract';

/** Events kept for a page that has not subscribed yet; some minutes of speech. */
const MAX_EARLY_EVENTS = 2000;

type Listener = (payload: unknown) => void;
type Subscribe = (channel: string, listener: Listener) => void;

/**
 * Joins the channels of the main process to the page's subscriptions. What arrives before the first subscription
 * is kept and given to it, so that the first utterance after a start is whole.
 */
export function createEventHub(subscribe: Subscribe): AppEventSource['on'] {
  const listeners = new Map<keyof AppEvents, Set<Listener>>();
  const early = new Map<keyof AppEvents, unknown[]>();

  for (const event of Object.keys(EVENT_CHANNEL_OF) as (keyof AppEvents)[]) {
    const own = new Set<Listener>();
    const kept: unknown[] = [];
    listeners.set(event, own);
    early.set(event, kept);
    subscribe(EVENT_CHANNEL_OF[event], (payload) => {
      if (own.size === 0 && early.has(event)) {
        if (kept.length < MAX_EARLY_EVENTS) kept.push(payload);
      } else for (const listener of own) listener(payload);
    });
  }

  return (event, listener) => {
    const own = listeners.get(event);
    if (own === undefined) throw new Error(`no such event: ${String(event)}`);
    // A wrapper of its own, so that a listener added twice is called twice and removed once.
    const wrapped: Listener = (payload) => listener(payload as AppEvents[typeof event]);
    own.add(wrapped);
    const kept = early.get(event) ?? [];
    early.delete(event);
    for (const payload of kept) wrapped(payload);
    return () => {
      own.delete(wrapped);
    };
  };
}
