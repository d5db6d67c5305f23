import { describe, expect, it } from 'vitest';
import { isWhole, reachOf } from '../../../src/core/gaze/reach';
import { at, SCREEN } from './sitter';

describe('reachOf', () => {
  const middle = [at(0.1, 0.5), at(0.5, 0.5), at(0.9, 0.5)];
  const bottom = [at(0.1, 0.88), at(0.5, 0.88), at(0.9, 0.88)];
  const top = [at(0.1, 0.12), at(0.5, 0.12), at(0.9, 0.12)];

  it('is the whole display when nothing was given up, or when the edge was reached elsewhere', () => {
    expect(isWhole(reachOf([...top, ...middle, ...bottom], [], SCREEN))).toBe(true);
    expect(isWhole(reachOf([at(0.1, 0.12), ...middle, ...bottom], [at(0.9, 0.12)], SCREEN))).toBe(true);
  });

  it('cuts half-way between what was never reached and the nearest that was', () => {
    const reach = reachOf([...middle, ...bottom, at(0.3, 0.3)], top, SCREEN);
    expect(reach.top).toBeCloseTo(0.21, 5);
    expect(reach).toMatchObject({ bottom: 0, left: 0, right: 0 });
    expect(isWhole(reach)).toBe(false);
  });

  it('leaves something to look at, also when next to nothing was reached', () => {
    expect(reachOf([at(0.5, 0.88)], [...top, at(0.5, 0.3)], SCREEN).top).toBe(0.4);
    expect(isWhole(reachOf([], top, SCREEN))).toBe(true);
  });
});
