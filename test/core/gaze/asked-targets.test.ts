import { describe, expect, it } from 'vitest';
import { AskedTargets, includes } from '../../../src/core/gaze/asked-targets';
import { at } from './sitter';

describe('AskedTargets', () => {
  it('asks a target that failed once more at the end, and then no more', () => {
    const asked = new AskedTargets([at(0.1, 0.1), at(0.9, 0.9)]);
    expect(asked.fail()).toBe(true);
    expect(asked.target).toEqual(at(0.9, 0.9));
    expect(asked.isSecondTry).toBe(false);
    asked.succeed();
    expect(asked.target).toEqual(at(0.1, 0.1));
    expect([asked.isSecondTry, asked.index, asked.count]).toEqual([true, 2, 3]);
    expect(asked.fail()).toBe(false);
    expect(asked.target).toBeNull();
  });
});

describe('includes', () => {
  it('goes by the place, not by the object', () => {
    expect(includes([at(0.1, 0.2)], at(0.1, 0.2))).toBe(true);
    expect(includes([at(0.1, 0.2)], at(0.2, 0.1))).toBe(false);
  });
});
