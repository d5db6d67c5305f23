import { describe, expect, it } from 'vitest';
import type { LostReason } from '../../../src/core/samples';
import { FrameLog } from '../../../src/renderer/diagnostics/frame-log';
import { faceMeasurement } from './face-measurement';

const lost = (tMs: number, reason: LostReason) => ({ kind: 'noFace', tMs, frameId: tMs, reason }) as const;

describe('the log of the last frames', () => {
  it('counts why frames were lost in the last ten seconds, the most frequent first', () => {
    const log = new FrameLog();
    log.add(lost(0, 'faceJumped'), 0);
    for (let tMs = 5000; tMs < 5100; tMs += 33) log.add(lost(tMs, 'noFace'), tMs);
    log.add(faceMeasurement({ tMs: 5200, eyesClosed: true, gaze: null }), 5200);
    log.add(faceMeasurement({ tMs: 5300, gaze: null }), 5300);
    log.add(faceMeasurement({ tMs: 5400 }), 5400);
    expect(log.lostFrames(6000)).toEqual([
      { reason: 'noFace', count: 4 },
      { reason: 'faceJumped', count: 1 },
      { reason: 'eyesClosed', count: 1 },
      { reason: 'notCalibrated', count: 1 },
    ]);
    expect(log.lostFrames(12_000).map(({ reason }) => reason)).not.toContain('faceJumped');
    expect(log.lostFrames(30_000)).toEqual([]);
  });

  it('knows that nothing comes any more', () => {
    const log = new FrameLog();
    expect(log.isStale(0)).toBe(true);
    log.add(faceMeasurement({ tMs: 100 }), 100);
    expect(log.isStale(400)).toBe(false);
    expect(log.isStale(700)).toBe(true);
  });

  it('measures how late and how often frames are drawn', () => {
    const log = new FrameLog();
    for (let tMs = 0; tMs < 2000; tMs += 50) log.drawnAt(tMs + 80, tMs);
    expect(log.drawnLatencyMs).toBeCloseTo(80);
    expect(log.drawnFps(2050)).toBeCloseTo(20, 0);
  });
});
