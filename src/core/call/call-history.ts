import { z } from 'zod';

/** One line of the log of calls. */
export const callLogEntrySchema = z.object({
  /** ISO 8601, UTC. */
  at: z.string(),
  kind: z.enum(['raised', 'acknowledged', 'cancelled']),
});

export type CallLogEntry = z.infer<typeof callLogEntrySchema>;

/** A call for help, from when it was raised until somebody came or it was taken back. */
export interface PastCall {
  readonly atMs: number;
  /** `open`: neither, before the next one was raised. */
  readonly end: 'acknowledged' | 'cancelled' | 'open';
  /** How long it rang; null while it is open. */
  readonly rangMs: number | null;
}

/** The calls that a log tells of, newest first, at most `limit`. Entries are in the order in which they were written. */
export function pastCalls(entries: readonly CallLogEntry[], limit: number): readonly PastCall[] {
  const calls: PastCall[] = [];
  let raisedAtMs: number | null = null;
  for (const { at, kind } of entries) {
    const atMs = Date.parse(at);
    if (Number.isNaN(atMs)) continue;
    if (kind === 'raised') {
      // Nobody answered the one before, or its end could not be written.
      if (raisedAtMs !== null) calls.push({ atMs: raisedAtMs, end: 'open', rangMs: null });
      raisedAtMs = atMs;
    } else if (raisedAtMs !== null) {
      calls.push({ atMs: raisedAtMs, end: kind, rangMs: Math.max(0, atMs - raisedAtMs) });
      raisedAtMs = null;
    }
  }
  if (raisedAtMs !== null) calls.push({ atMs: raisedAtMs, end: 'open', rangMs: null });
  return calls.reverse().slice(0, limit);
}
