import { describe, expect, it } from 'vitest';
import type { GazeSample, Target } from '../../../src/core/samples';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { dwellTimes } from '../../../src/core/selection/dwell-times';
import { SelectionEngine } from '../../../src/core/selection/selection-engine';

const key: Target = {
  id: 'key',
  rect: { leftPx: 100, topPx: 100, widthPx: 200, heightPx: 200 },
  dwellClass: 'key',
  prior: 1,
  mustLeaveBeforeRepeat: false,
  changedAtMs: 0,
};
const at = (tMs: number, xPx: number): GazeSample => ({
  kind: 'gaze',
  tMs,
  point: { xPx, yPx: 200 },
  covariancePx2: { xx: 16, xy: 0, yy: 16 },
  quality: 1,
  source: 'mouse',
});

function picksWhileResting(engine: SelectionEngine, fromMs: number, untilMs: number, xPx: number): number {
  let picks = 0;
  for (let tMs = fromMs; tMs < untilMs; tMs += 33) if (engine.step(at(tMs, xPx), [key]).picked) picks += 1;
  return picks;
}

describe('a target pressed by a click', () => {
  it('is not pressed again by the pointer that rests on it, but is after the pointer has left', () => {
    const engine = new SelectionEngine({
      dwellMs: dwellTimes(DEFAULT_SETTINGS.dwell),
      pxPerDeg: { xPx: 58, yPx: 58 },
    });
    engine.notePress('key', 0);
    expect(picksWhileResting(engine, 0, 6000, 200)).toBe(0);
    expect(picksWhileResting(engine, 6000, 8000, 900)).toBe(0);
    expect(picksWhileResting(engine, 8000, 9700, 200)).toBe(1);
  });
});
