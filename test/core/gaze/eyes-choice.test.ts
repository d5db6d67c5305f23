import { describe, expect, it } from 'vitest';
import { eyesThatLook } from '../../../src/core/gaze/eyes-choice';
import { FEATURE_COUNT, PATCH_SIZE } from '../../../src/core/vision/eye-patch';
import { makeRandom } from '../vision/synthetic-face';

/** Nine targets with four looks each; an eye that does not follow looks anywhere. */
function trial(follows: readonly [right: boolean, left: boolean]) {
  const random = makeRandom(11);
  const rows: number[] = [];
  const [across, up]: [number[], number[]] = [[], []];
  for (let target = 0; target < 9; target++) {
    for (let look = 0; look < 4; look++) {
      const [x, y] = [(target % 3) - 1, Math.floor(target / 3) - 1];
      across.push(10 * x);
      up.push(8 * y);
      for (const eye of [0, 1] as const) {
        const at = follows[eye] ? [x, y] : [2 * random() - 1, 2 * random() - 1];
        for (let j = 0; j < PATCH_SIZE; j++)
          rows.push(0.02 * (Math.sin(j) * at[0]! + Math.cos(1.7 * j) * at[1]!) + 0.001 * (random() - 0.5));
      }
    }
  }
  return {
    rows: Float64Array.from(rows),
    width: FEATURE_COUNT,
    labels: [Float64Array.from(across), Float64Array.from(up)] as const,
    groupSizes: new Array<number>(9).fill(4),
    reachOfDistance: 6.25,
  };
}

describe('eyesThatLook', () => {
  it('takes both eyes when both follow the targets', () => {
    expect(eyesThatLook(trial([true, true]))).toBe('both');
  });

  it('leaves an eye out that looks elsewhere', () => {
    expect(eyesThatLook(trial([false, true]))).toBe('left');
    expect(eyesThatLook(trial([true, false]))).toBe('right');
  });
});
