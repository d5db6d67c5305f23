import { describe, expect, it } from 'vitest';

import { largestJump, lastFixation } from '../../../src/core/gaze/last-fixation';

/** Patches of `size` values around a level, each with noise of its own. */
function look(levels: readonly number[], size = 200) {
  let state = 7;
  const noise = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648 - 0.5;
  };
  return levels.map((level, id) => ({
    id,
    patches: Float32Array.from({ length: size }, (_, i) => level * (i % 2) + noise()),
  }));
}

const idsOf = (frames: readonly { readonly id: number }[]) => frames.map(({ id }) => id);
const STEADY = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

describe('lastFixation', () => {
  it('keeps a steady look whole', () => {
    expect(idsOf(lastFixation(look(STEADY)))).toHaveLength(12);
  });

  it('leaves out the frames before late eyes arrive', () => {
    expect(idsOf(lastFixation(look([5, 5, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0])))).toEqual([
      4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });

  it('leaves out a frame in the middle of the way too', () => {
    const kept = idsOf(lastFixation(look([9, 9, 9, 5, 5, 0, 0, 0, 0, 0, 0, 0])));
    expect(kept).toEqual([5, 6, 7, 8, 9, 10, 11]);
  });

  it('leaves out an early departure', () => {
    expect(idsOf(lastFixation(look([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5])))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });

  it('does not choose sides when the look falls apart in between', () => {
    expect(lastFixation(look([0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 5, 5]))).toHaveLength(12);
  });

  it('leaves looks alone that are too short to judge', () => {
    expect(lastFixation(look([5, 0, 0]))).toHaveLength(3);
    expect(largestJump(look([5, 0, 0]))).toBeNull();
  });
});
