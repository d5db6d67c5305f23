import { describe, expect, it } from 'vitest';
import { pursuitPath } from '../../../src/core/gaze/pursuit-path';
import { GazeTracker } from '../../../src/core/gaze/tracker';
import { at, SCREEN, Sitter } from './sitter';

/** Frames come slower than this in no test; the synthetic face costs a few ms each. */
const STEP_MS = 110;
const LAG_MS = 180;
const DISTANCE_MM = 600;

/** A person who follows the wandering dot with a lag, and looks away for a while in the middle. */
function follow(sitter: Sitter, lagMs: number, awayFromMs = Infinity, awayUntilMs = Infinity): void {
  const path = pursuitPath(SCREEN, DISTANCE_MM);
  let batch: { frameId: number; pathMs: number }[] = [];
  for (let pathMs = 1300; pathMs <= path.durationMs; pathMs += STEP_MS) {
    const isAway = pathMs > awayFromMs && pathMs < awayUntilMs;
    sitter.look(isAway ? at(0.95, 0.95) : path.pointAt(pathMs - lagMs));
    batch.push({ frameId: sitter.frameId, pathMs });
    if (batch.length < 25) continue;
    sitter.tracker.labelPursuit(batch, DISTANCE_MM);
    batch = [];
  }
  sitter.tracker.labelPursuit(batch, DISTANCE_MM);
}

describe('a calibration by a wandering dot', () => {
  it('finds the lag of the eyes: with it points are hit that a fit without it would miss by a degree', () => {
    const sitter = new Sitter(new GazeTracker({ screen: SCREEN }));
    follow(sitter, LAG_MS);
    const outcome = sitter.tracker.fit();
    if (outcome.kind !== 'fitted') throw new Error(outcome.reason);
    expect(sitter.errorDeg()).toBeLessThan(0.6);
  }, 60_000);

  it('leaves out frames in which something else was looked at', () => {
    const sitter = new Sitter(new GazeTracker({ screen: SCREEN }));
    follow(sitter, LAG_MS, 9000, 11_000);
    expect(sitter.tracker.fit().kind).toBe('fitted');
    expect(sitter.errorDeg()).toBeLessThan(1);
  }, 60_000);

  it('is refused when hardly anything was followed', () => {
    const sitter = new Sitter(new GazeTracker({ screen: SCREEN }));
    for (let i = 0; i < 20; i++) sitter.look(at(0.5, 0.5));
    sitter.tracker.labelPursuit(
      Array.from({ length: 20 }, (_, i) => ({ frameId: i + 1, pathMs: 1300 + i * STEP_MS })),
      DISTANCE_MM,
    );
    expect(sitter.tracker.fit()).toEqual({ kind: 'failed', reason: 'tooFewTargets' });
  });
});

describe('a calibration by two points', () => {
  it('tells left from right at every height', () => {
    const sitter = new Sitter(new GazeTracker({ screen: SCREEN }));
    for (const x of [0.3, 0.7]) sitter.calibrateAt(at(x, 0.5));
    expect(sitter.tracker.fit().kind).toBe('failed');
    expect(sitter.tracker.fit(() => 0, 2).kind).toBe('fitted');
    for (const y of [0.35, 0.65]) {
      expect(sitter.gazeAt(at(0.34, y)).xPx / SCREEN.widthPx).toBeLessThan(0.45);
      expect(sitter.gazeAt(at(0.66, y)).xPx / SCREEN.widthPx).toBeGreaterThan(0.55);
    }
  });
});

describe('a turn of the head at the end of a calibration', () => {
  it('adds one target with many poses to what is learnt', () => {
    const sitter = new Sitter(new GazeTracker({ screen: SCREEN }));
    for (const x of [0.1, 0.5, 0.9]) for (const y of [0.12, 0.88]) sitter.calibrateAt(at(x, y));
    const ids: number[] = [];
    for (let i = 0; i < 60; i++) {
      sitter.look(at(0.5, 0.5), { turnDeg: [0, 5 * Math.sin(i / 8), 0] });
      ids.push(sitter.frameId);
    }
    sitter.tracker.labelTurn(at(0.5, 0.5), ids);
    const outcome = sitter.tracker.fit();
    if (outcome.kind !== 'fitted') throw new Error(outcome.reason);
    expect(outcome.fitted.targets).toHaveLength(7);
    expect(outcome.fitted.targets.at(-1)).toEqual(at(0.5, 0.5));
  });
});
