import { describe, expect, it } from 'vitest';

import { screenPointToMm } from '../../src/core/geometry';
import { CONDITION_NAMES, conditionNamed } from './conditions';
import { buildSchedule } from './schedule';

const SCREEN = {
  widthPx: 1920,
  heightPx: 1080,
  widthMm: 345,
  heightMm: 194,
  cameraOffsetMm: { xMm: 0, yMm: -10 },
};

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('buildSchedule', () => {
  it('is the same for the same face, condition and seed, and another for another', () => {
    expect(buildSchedule('face-a', 'sway', 1)).toEqual(buildSchedule('face-a', 'sway', 1));
    expect(buildSchedule('face-a', 'sway', 1).frames).not.toEqual(buildSchedule('face-a', 'sway', 2).frames);
  });

  it.each(CONDITION_NAMES)(
    'labels nine targets to calibrate and sixteen others to validate (%s)',
    (condition) => {
      const { recording, frames } = buildSchedule('face-a', condition, 1);
      const targets = (phase: string) => recording.segments.filter((segment) => segment.phase === phase);
      expect(targets('calibrate')).toHaveLength(9);
      expect(targets('validate')).toHaveLength(16);
      const seen = new Set(targets('calibrate').map(({ targetPx }) => `${targetPx.x} ${targetPx.y}`));
      for (const { targetPx } of targets('validate'))
        expect(seen).not.toContain(`${targetPx.x} ${targetPx.y}`);
      let before = -1;
      for (const { fromFrame, toFrame } of recording.segments) {
        expect(fromFrame).toBeGreaterThan(before);
        expect(toFrame).toBeGreaterThanOrEqual(fromFrame);
        before = toFrame;
      }
      expect(before).toBe(frames.length - 1);
    },
  );

  it('looks at the target, eyes open, in every labelled frame', () => {
    const { recording, frames } = buildSchedule('face-b', 'still', 1);
    for (const { targetPx, fromFrame, toFrame } of recording.segments) {
      const labelled = frames.slice(fromFrame, toFrame + 1);
      const target = screenPointToMm({ xPx: targetPx.x, yPx: targetPx.y }, SCREEN);
      // jitter of 0.12 degrees is 1.3 mm: the mean of a fixation stays within three of them
      expect(Math.abs(mean(labelled.map((frame) => frame.gazeMm[0])) - target.xMm)).toBeLessThan(4);
      expect(Math.abs(mean(labelled.map((frame) => frame.gazeMm[1])) - target.yMm)).toBeLessThan(4);
      for (const frame of labelled) expect(frame.blink).toBe(0);
    }
    expect(frames.some(({ blink }) => blink === 1)).toBe(true);
  });

  it('applies sway and light while testing only', () => {
    const spread = (condition: 'still' | 'sway', phase: string) => {
      const { recording, frames } = buildSchedule('face-a', condition, 1);
      const chosen = recording.segments
        .filter((segment) => segment.phase === phase)
        .flatMap(({ fromFrame, toFrame }) => frames.slice(fromFrame, toFrame + 1));
      const yaws = chosen.map(({ yawDeg }) => yawDeg);
      return Math.max(...yaws) - Math.min(...yaws);
    };
    expect(spread('sway', 'validate')).toBeGreaterThan(4);
    expect(spread('sway', 'calibrate')).toBeLessThan(2);
    expect(spread('still', 'validate')).toBeLessThan(2);
    const { recording, frames } = buildSchedule('face-a', 'light', 1);
    const first = (phase: string) =>
      recording.segments.find((segment) => segment.phase === phase)?.fromFrame ?? -1;
    expect(frames[first('calibrate')]?.lightGradient).toBe(0);
    expect(frames[first('validate')]?.lightGradient).toBe(0.2);
  });

  it('lets slow eyes arrive 150 to 300 ms after a calibration target, never after one of the check', () => {
    const { recording, frames } = buildSchedule('face-a', 'reaction', 1);
    for (const { phase, targetPx, fromFrame, toFrame } of recording.segments) {
      const target = screenPointToMm({ xPx: targetPx.x, yPx: targetPx.y }, SCREEN);
      const away = frames
        .slice(fromFrame, toFrame + 1)
        .map(({ gazeMm }) => Math.hypot(gazeMm[0] - target.xMm, gazeMm[1] - target.yMm) > 15);
      const late = away.filter(Boolean).length;
      expect(late).toBeLessThanOrEqual(phase === 'calibrate' ? 6 : 0);
      expect(late).toBeGreaterThanOrEqual(phase === 'calibrate' ? 2 : 0);
      expect(away.lastIndexOf(true)).toBe(late - 1);
    }
  });

  it('describes the camera and distance of its condition', () => {
    expect(buildSchedule('face-a', 'lowres', 1).recording.camera).toMatchObject({
      widthPx: 640,
      heightPx: 480,
    });
    expect(buildSchedule('face-a', 'far', 1).recording.viewerDistanceMm).toBe(750);
    expect(buildSchedule('face-a', 'far', 1).frames[0]?.eyeMidMm[2]).toBeLessThan(-740);
  });
});

describe('conditionNamed', () => {
  it('names the conditions there are when one is unknown', () => {
    expect(conditionNamed('far')).toBe('far');
    expect(() => conditionNamed('dark')).toThrow(/dark.*still, sway/);
  });
});
