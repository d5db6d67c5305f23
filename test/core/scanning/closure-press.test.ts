import { describe, expect, it } from 'vitest';
import { CLOSED_FOR_MS, stepClosedEyes, type ClosedEyes } from '../../../src/core/call/closed-eyes';
import type { Measurement } from '../../../src/core/gaze/measurement';
import { isClosurePress } from '../../../src/core/scanning/closure-press';

/** What eyes mean that are closed for so long and then open again, frame by frame at 30 fps. */
function meaningOf(closedForMs: number): 'press' | 'call' | 'nothing' {
  let state: ClosedEyes = null;
  for (let tMs = 0; ; tMs += 33) {
    const eyesClosed = tMs >= 330 && tMs < 330 + closedForMs;
    const step = stepClosedEyes(state, { kind: 'face', tMs, eyesClosed } as Measurement);
    state = step.state;
    if (tMs < 330 + closedForMs) continue;
    if (step.sign === 'call') return 'call';
    return isClosurePress(step.closedMs) ? 'press' : 'nothing';
  }
}

describe('closed eyes as a switch', () => {
  it('is no blink, and never the call', () => {
    expect([150, 400, 900].map(meaningOf)).toEqual(['nothing', 'nothing', 'nothing']);
    expect([1100, 1300, 1600].map(meaningOf)).toEqual(['press', 'press', 'press']);
    expect(meaningOf(1900)).toBe('nothing');
    expect([2200, 4000].map(meaningOf)).toEqual(['call', 'call']);
    for (let ms = 0; ms < 9000; ms += 50) {
      if (meaningOf(ms) === 'press') expect(ms).toBeLessThan(CLOSED_FOR_MS);
    }
  });
});
