import { describe, expect, it } from 'vitest';

import type { Score } from '../../../bench/evaluate/score';
import { type Comparison, markdownTables, rowsOf } from '../../../bench/gaze/table';

function scoreOf(meanErrorDeg: number): Score {
  return {
    meanErrorDeg,
    medianErrorDeg: meanErrorDeg,
    p95ErrorDeg: 2 * meanErrorDeg,
    meanAbsXDeg: meanErrorDeg / 2,
    meanAbsYDeg: meanErrorDeg / 2,
    precisionSdDeg: 0.2,
    rangeXFraction: 1,
    rangeYFraction: 0.97,
    biasXDeg: 0,
    biasYDeg: 0,
  };
}

function comparison(recording: string, role: 'tuning' | 'heldOut', oursDeg: number | null): Comparison {
  return {
    recording,
    role,
    condition: 'still',
    facesLost: 0,
    ours: oursDeg === null ? null : scoreOf(oursDeg),
    recipes: { webgazer: scoreOf(2), eyetrax: scoreOf(1.6), landmarkQuadratic: scoreOf(3) },
    fitMs: oursDeg === null ? 0 : 100,
    ownMsPerFrame: oursDeg === null ? 0 : 1,
  };
}

describe('rowsOf', () => {
  it('keeps held-out faces apart and compares with the best recipe', () => {
    const rows = rowsOf([
      comparison('a', 'tuning', 0.2),
      comparison('b', 'heldOut', 0.3),
      comparison('c', 'heldOut', 0.5),
    ]);
    expect(rows.map(({ role, faces }) => [role, faces])).toEqual([
      ['tuning', 1],
      ['heldOut', 2],
    ]);
    expect(rows[1]?.ours.meanErrorDeg).toBeCloseTo(0.4);
    expect(rows[1]?.oursOfBest).toBeCloseTo(0.25);
  });

  it('says on how many faces no calibration was possible', () => {
    const rows = rowsOf([comparison('b', 'heldOut', 0.3), comparison('c', 'heldOut', null)]);
    expect(rows[0]).toMatchObject({ faces: 2, failed: 1 });
    expect(markdownTables(rows)).toContain('| still | 2 (1 not calibrated) | **0.30** |');
    // What was not calibrated took no time, and does not make the mean look shorter.
    expect(markdownTables(rows)).toContain('| 100 | 1.0 |');
  });
});
