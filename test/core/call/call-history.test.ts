import { describe, expect, it } from 'vitest';
import { type CallLogEntry, pastCalls } from '../../../src/core/call/call-history';

const entry = (second: number, kind: CallLogEntry['kind']): CallLogEntry => ({
  at: new Date(second * 1000).toISOString(),
  kind,
});

describe('pastCalls', () => {
  it('joins the beginning and the end of each call, newest first', () => {
    const entries = [
      entry(10, 'raised'),
      entry(25, 'acknowledged'),
      entry(40, 'raised'),
      entry(42, 'cancelled'),
    ];
    expect(pastCalls(entries, 10)).toEqual([
      { atMs: 40_000, end: 'cancelled', rangMs: 2000 },
      { atMs: 10_000, end: 'acknowledged', rangMs: 15_000 },
    ]);
    expect(pastCalls(entries, 1)).toHaveLength(1);
  });

  it('keeps a call whose end was never written', () => {
    expect(pastCalls([entry(10, 'raised'), entry(90, 'raised')], 10)).toEqual([
      { atMs: 90_000, end: 'open', rangMs: null },
      { atMs: 10_000, end: 'open', rangMs: null },
    ]);
  });

  it('passes over an end without a beginning and a time that is none', () => {
    expect(pastCalls([entry(5, 'cancelled'), { at: 'never', kind: 'raised' }], 10)).toEqual([]);
  });
});
