import { describe, expect, it } from 'vitest';
import { type AskedLook, SegmentLog } from '../../../src/core/recording/segment-log';

const LEFT = { xPx: 100, yPx: 50 };
const RIGHT = { xPx: 900, yPx: 50 };
const asked = (
  target: AskedLook['target'],
  isCapturing: boolean,
  phase: AskedLook['phase'] = 'calibrate',
): AskedLook => ({ phase, target, isCapturing });
const same = (frameId: number): number => frameId;

function log(looks: readonly (AskedLook | null)[]): SegmentLog {
  const made = new SegmentLog();
  looks.forEach((look, frameId) => made.step(frameId, look));
  return made;
}

describe('segments of a recording', () => {
  it('are the captures, with phase and target', () => {
    const made = log([
      null,
      asked(LEFT, false),
      asked(LEFT, true),
      asked(LEFT, true),
      asked(RIGHT, false),
      asked(RIGHT, true),
      null,
      asked(LEFT, true, 'validate'),
    ]);
    expect(made.segments(same)).toEqual([
      { phase: 'calibrate', targetPx: { x: 100, y: 50 }, fromFrame: 2, toFrame: 3 },
      { phase: 'calibrate', targetPx: { x: 900, y: 50 }, fromFrame: 5, toFrame: 5 },
      { phase: 'validate', targetPx: { x: 100, y: 50 }, fromFrame: 7, toFrame: 7 },
    ]);
  });

  it('begin anew when a capture was broken off', () => {
    const made = log([
      asked(LEFT, true),
      asked(LEFT, true),
      asked(LEFT, false),
      asked(LEFT, true),
      asked(LEFT, true),
      null,
    ]);
    expect(made.segments(same)).toMatchObject([{ fromFrame: 3, toFrame: 4 }]);
  });

  it('keep the captures of one target in two phases apart', () => {
    const made = log([asked(LEFT, true), asked(LEFT, true, 'validate'), null]);
    expect(made.segments(same).map(({ phase }) => phase)).toEqual(['calibrate', 'validate']);
  });

  it('count pictures, not frames, and leave out what has none', () => {
    const made = log([asked(LEFT, true), asked(LEFT, true), asked(LEFT, true), asked(RIGHT, true), null]);
    const indexOf = new Map([
      [1, 10],
      [2, 11],
    ]);
    expect(made.segments((frameId) => indexOf.get(frameId))).toMatchObject([{ fromFrame: 10, toFrame: 11 }]);
  });
});
