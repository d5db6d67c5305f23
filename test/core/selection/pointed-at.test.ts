import { describe, expect, it } from 'vitest';
import { pxPerDeg } from '../../../src/core/geometry';
import type { GazeSample } from '../../../src/core/samples';
import { dwellTimes } from '../../../src/core/selection/dwell-times';
import { SelectionEngine } from '../../../src/core/selection/selection-engine';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { LAPTOP, targetAt } from '../../simulation/page';

const A = targetAt('a', { leftPx: 100, topPx: 100, widthPx: 400, heightPx: 300 });
const B = targetAt('b', { leftPx: 540, topPx: 100, widthPx: 400, heightPx: 300 });

const seen = (tMs: number, xPx: number, yPx: number, sigmaPx = 30): GazeSample => ({
  kind: 'gaze',
  tMs,
  point: { xPx, yPx },
  covariancePx2: { xx: sigmaPx ** 2, xy: 0, yy: sigmaPx ** 2 },
  quality: 1,
  source: 'socket',
});

function engine(...samples: GazeSample[]): SelectionEngine {
  const made = new SelectionEngine({
    dwellMs: dwellTimes(DEFAULT_SETTINGS.dwell),
    pxPerDeg: pxPerDeg(LAPTOP, 600),
  });
  for (const sample of samples) made.step(sample, [A, B]);
  return made;
}

describe('a press by a switch or a device', () => {
  it('takes what is pointed at, without a dwell', () => {
    expect(engine(seen(33, 300, 250)).pickNow([A, B], 0)).toMatchObject({ targetId: 'a', tMs: 33 });
  });

  it('says how sure it is between two neighbours', () => {
    const pick = engine(seen(33, 500, 250, 60)).pickNow([A, B], 0);
    expect(pick?.targetId).toBe('a');
    expect(pick?.evidence.map(({ targetId }) => targetId)).toEqual(['a', 'b']);
    expect(pick?.evidence[0]?.share).toBeGreaterThan(0.5);
    expect(pick?.evidence[1]?.share).toBeGreaterThan(0.1);
  });

  it('takes nothing beside all targets, after a lost frame, from an old sample, or without targets', () => {
    expect(engine(seen(33, 1700, 1000)).pickNow([A, B], 0)).toBeNull();
    const lost: GazeSample = { kind: 'lost', tMs: 66, reason: 'noFace', source: 'socket' };
    expect(engine(seen(33, 300, 250), lost).pickNow([A, B], 0)).toBeNull();
    expect(engine(seen(33, 300, 250)).pickNow([A, B], 34)).toBeNull();
    expect(engine(seen(33, 300, 250)).pickNow([], 0)).toBeNull();
    expect(engine().pickNow([A, B], -Infinity)).toBeNull();
  });

  it('may be repeated at once, but the rest of the look presses nothing by itself', () => {
    const eyes = engine(seen(33, 300, 250));
    expect(eyes.pickNow([A, B], 0)?.targetId).toBe('a');
    expect(eyes.pickNow([A, B], 0)?.targetId).toBe('a');
    for (let tMs = 66; tMs < 4000; tMs += 33) {
      expect(eyes.step(seen(tMs, 300, 250), [A, B]).picked).toBeNull();
    }
  });
});
