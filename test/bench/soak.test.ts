import { describe, expect, it } from 'vitest';
import { FAULT_NAMES, frameStepMs, spoil } from '../../bench/soak/faults';
import { slopeOf, soakNumbers } from '../../bench/soak/numbers';
import { GazeTracker } from '../../src/core/gaze/tracker';
import { SCREEN } from '../core/gaze/sitter';
import { faceFrame, STRAIGHT } from '../core/vision/synthetic-face';

describe('bench soak', () => {
  it('picks rightly, has faults and gets over them', () => {
    const run = soakNumbers(1000, 1, () => undefined);
    expect(run.frames).toBe(1000);
    expect(run.picks).toBeGreaterThan(12);
    expect(run.wrongPicks).toBe(0);
    expect(run.faults).toBeGreaterThan(1);
    expect(run.faultsSurvived).toBe(run.faults);
    expect(run.heapStartMb).toBeGreaterThan(1);
  });

  it('spoils frames so that the tracker sees it, and leaves the good frame as it was', () => {
    const good = faceFrame(STRAIGHT, 0);
    const before = good.landmarks.slice();
    const shut = faceFrame({ ...STRAIGHT, opening: 0 }, 0);
    const seen = FAULT_NAMES.map((fault) => {
      const tracker = new GazeTracker({ screen: SCREEN });
      tracker.step({ ...good, tMs: 0 }, 1);
      const measured = tracker.step(spoil(good, shut, fault, 33), 2);
      return [fault, measured.kind === 'face' && !measured.eyesClosed] as const;
    });
    const stillSeen = seen.filter(([, isSeen]) => isSeen).map(([fault]) => fault);
    expect(stillSeen).toEqual([
      'timeBackwards',
      'timeLeaps',
      'timeStands',
      'workerRestarts',
      'damagedModel',
      'pageEmpty',
    ]);
    expect(good.landmarks).toEqual(before);
  });

  it('turns the clock as the fault says', () => {
    expect(frameStepMs(null, 33)).toBe(33);
    expect(frameStepMs('timeBackwards', 33)).toBeLessThan(0);
    expect(frameStepMs('timeStands', 33)).toBe(0);
    expect(frameStepMs('timeLeaps', 33)).toBeGreaterThan(60_000);
  });

  it('takes the slope of a line through the points', () => {
    expect(
      slopeOf([
        [0, 5],
        [1, 7],
        [2, 9],
      ]),
    ).toBe(2);
  });
});
