import { describe, expect, it } from 'vitest';
import {
  type CallGrace,
  GRACE_MS,
  isDoubtful,
  stepGrace,
  wholeGrace,
} from '../../../src/core/call/call-grace';

const pickOf = (share: number) => ({
  targetId: 'call',
  tMs: 0,
  evidence: [
    { targetId: 'call', share },
    { targetId: 'key.z', share: 1 - share },
  ],
  meanPoint: { xPx: 0, yPx: 0 },
});

const after = (ms: number, isTakingBack: (atMs: number) => boolean): CallGrace => {
  let grace = wholeGrace(GRACE_MS);
  for (let atMs = 0; atMs < ms; atMs += 50) grace = stepGrace(grace, 50, isTakingBack(atMs));
  return grace;
};

describe('a call by gaze', () => {
  it('is doubtful when its neighbour may have been meant', () => {
    expect(isDoubtful(pickOf(0.8))).toBe(true);
    expect(isDoubtful(pickOf(0.99))).toBe(false);
    expect(isDoubtful({ ...pickOf(0.99), evidence: [] })).toBe(true);
  });

  it('is never doubtful by click, touch, key, switch or closed eyes', () => {
    expect(isDoubtful(undefined)).toBe(false);
  });
});

describe('the announcement of a call', () => {
  it('is over in time when nothing is done', () => {
    expect(after(GRACE_MS - 50, () => false).leftMs).toBeGreaterThan(0);
    expect(after(GRACE_MS, () => false).leftMs).toBe(0);
  });

  it('waits while the eyes rest on the way out', () => {
    expect(after(4000, (atMs) => atMs >= 1000).leftMs).toBe(GRACE_MS - 1000);
  });

  it('does not wait for good: eyes that got stuck there call, too', () => {
    expect(after(8000, () => true).leftMs).toBe(0);
  });

  it('rings at once when the computer stood still for so long', () => {
    expect(stepGrace(wholeGrace(GRACE_MS), GRACE_MS + 1, false).leftMs).toBe(0);
  });
});
