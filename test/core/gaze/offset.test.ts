import { describe, expect, it } from 'vitest';
import { applyOffset, boundOffset, NO_OFFSET, offsetTowards } from '../../../src/core/gaze/offset';
import { at, SCREEN } from './sitter';

describe('offset', () => {
  it('brings the measured point onto the target', () => {
    const target = at(0.5, 0.5);
    const measured = { xPx: target.xPx + 70, yPx: target.yPx - 50 };
    const offset = offsetTowards(target, measured, NO_OFFSET, SCREEN, 600);
    const moved = applyOffset(measured, offset, SCREEN, 600);
    expect(moved.xPx).toBeCloseTo(target.xPx, 6);
    expect(moved.yPx).toBeCloseTo(target.yPx, 6);
  });

  it('adds to the offset in use', () => {
    const target = at(0.5, 0.5);
    const measured = { xPx: target.xPx + 30, yPx: target.yPx };
    const first = offsetTowards(target, measured, NO_OFFSET, SCREEN, 600);
    expect(offsetTowards(target, measured, first, SCREEN, 600).xDeg).toBeCloseTo(2 * first.xDeg, 9);
  });

  it('is never longer than four degrees', () => {
    const offset = offsetTowards(at(0, 0), at(1, 1), NO_OFFSET, SCREEN, 600);
    expect(Math.hypot(offset.xDeg, offset.yDeg)).toBeCloseTo(4, 9);
    expect(boundOffset({ xDeg: Number.NaN, yDeg: 1 })).toEqual(NO_OFFSET);
  });

  it('leaves the point as it is when there is none', () => {
    const point = at(0.3, 0.2);
    expect(applyOffset(point, NO_OFFSET, SCREEN, 600)).toBe(point);
  });
});
