import { describe, expect, it } from 'vitest';

import { fitSmallRidge } from '../../../bench/gaze/small-ridge';

describe('fitSmallRidge', () => {
  const rows = [
    [0, 1],
    [1, 0],
    [2, 5],
    [3, -2],
    [4, 1],
  ];
  const labels = rows.map(([a = 0, b = 0]) => [3 + 2 * a - b, -1 + 0.5 * b] as const);

  it.each([true, false])(
    'finds a linear function exactly without a penalty (standardise %s)',
    (standardise) => {
      const predict = fitSmallRidge(rows, labels, { standardise, lambda: 1e-9 });
      const [x, y] = predict([10, 4]);
      expect(x).toBeCloseTo(19, 5);
      expect(y).toBeCloseTo(1, 5);
    },
  );

  it('shrinks to the mean label under a huge penalty', () => {
    const predict = fitSmallRidge(rows, labels, { standardise: true, lambda: 1e9 });
    expect(predict([10, 4])[0]).toBeCloseTo(6, 3);
  });

  it('refuses a singular system', () => {
    expect(() =>
      fitSmallRidge(
        [[1], [1]],
        [
          [0, 0],
          [1, 1],
        ],
        { standardise: false, lambda: 0 },
      ),
    ).toThrow(/singular/);
  });
});
