import { describe, expect, it } from 'vitest';

import { DriftRepair, type DriftPick } from '../../../src/core/gaze/drift';
import { anglesToScreenPoint } from '../../../src/core/geometry';

const SCREEN = {
  widthPx: 1920,
  heightPx: 1080,
  widthMm: 345,
  heightMm: 194,
  cameraOffsetMm: { xMm: 0, yMm: -10 },
};
const DISTANCE_MM = 600;

/** A pick of a target in the middle by a gaze that shows this much to the right of and below it. */
function pickOff(xDeg: number, yDeg: number, tMs: number, posterior = 0.98, errorDeg = 0.5): DriftPick {
  const at = (x: number, y: number) => anglesToScreenPoint({ xDeg: x, yDeg: 9 + y }, SCREEN, DISTANCE_MM);
  return {
    tMs,
    centre: at(0, 0),
    measured: at(xDeg, yDeg),
    posterior,
    errorDeg,
    screen: SCREEN,
    viewerDistanceMm: DISTANCE_MM,
  };
}

/** Picks every six seconds by a gaze that drifted by this much; what was repaired already is not seen any more. */
function pickMany(drift: DriftRepair, xDeg: number, yDeg: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const { xDeg: doneX, yDeg: doneY } = drift.offset;
    drift.pick(pickOff(xDeg + doneX, yDeg + doneY, i * 6000));
  }
  drift.settle(count * 6000);
}

describe('DriftRepair', () => {
  it('learns a drift from confirmed picks, against its direction', () => {
    const drift = new DriftRepair();
    pickMany(drift, 1.5, -1, 60);
    expect(drift.offset.xDeg).toBeCloseTo(-1.5, 0);
    expect(drift.offset.yDeg).toBeCloseTo(1, 0);
  });

  it('waits five seconds for a pick to be taken back', () => {
    const drift = new DriftRepair();
    drift.pick(pickOff(1, 0, 0));
    drift.settle(4999);
    expect(drift.offset.xDeg).toBe(0);
    drift.settle(5000);
    expect(drift.offset.xDeg).toBeLessThan(0);
  });

  it('learns nothing from picks that are undone', () => {
    const drift = new DriftRepair();
    drift.pick(pickOff(1, 0, 0));
    drift.undo(3000);
    drift.settle(60_000);
    expect(drift.offset).toEqual({ xDeg: 0, yDeg: 0 });
  });

  it('learns nothing from doubtful picks and from surprises', () => {
    const drift = new DriftRepair();
    drift.pick(pickOff(1, 0, 0, 0.7));
    drift.pick(pickOff(9, 0, 6000));
    // Of a gaze that errs by two degrees even sure picks say more of their neighbours than of the drift.
    drift.pick(pickOff(1, 0, 12_000, 0.98, 2));
    drift.settle(60_000);
    expect(drift.offset).toEqual({ xDeg: 0, yDeg: 0 });
  });

  it('moves by half a degree at most at a time, and by four in all', () => {
    const drift = new DriftRepair();
    let beforeDeg = 0;
    for (let i = 0; i < 400; i++) {
      drift.pick(pickOff(2.5, 0, i * 6000));
      const nowDeg = Math.abs(drift.offset.xDeg);
      expect(nowDeg - beforeDeg).toBeLessThanOrEqual(0.5 + 1e-9);
      beforeDeg = nowDeg;
    }
    expect(beforeDeg).toBeLessThanOrEqual(4 + 1e-9);
    expect(beforeDeg).toBeGreaterThan(3.9);
  });

  it('asks for a look at a dot when hits are far off', () => {
    const drift = new DriftRepair();
    for (let i = 0; i < 8; i++) drift.pick(pickOff(5, 0, i * 6000));
    expect(drift.wantsRecentre).toBe(true);
    drift.recentre({ xDeg: -5, yDeg: 0 });
    expect(drift.wantsRecentre).toBe(false);
    expect(drift.offset.xDeg).toBeCloseTo(-4);
  });

  it('asks for it when every sixth pick is undone', () => {
    const drift = new DriftRepair();
    for (let i = 0; i < 30; i++) {
      drift.pick(pickOff(0.2, 0, i * 6000));
      if (i % 6 === 5) drift.undo(i * 6000 + 1000);
    }
    expect(drift.wantsRecentre).toBe(true);
  });

  it('is not disturbed by numbers that are none', () => {
    const drift = new DriftRepair();
    drift.pick(pickOff(Number.NaN, 0, 0));
    drift.settle(60_000);
    expect(drift.offset).toEqual({ xDeg: 0, yDeg: 0 });
    expect(drift.wantsRecentre).toBe(false);
  });
});
