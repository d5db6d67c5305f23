import { describe, expect, it } from 'vitest';
import { predictedHit, type ErrorMap, type Grid } from '../../../src/core/keyboard/hit-probability';
import { chooseLayout, coarserKeyboard, finerKeyboard } from '../../../src/core/keyboard/ladder';
import type { KeyboardKind } from '../../../src/core/keyboard/layout';
import { LAPTOP } from '../../simulation/page';

const PLACE = {
  screen: LAPTOP,
  viewerDistanceMm: 600,
  content: { left: 0, top: 0.1, width: 1, height: 0.8 },
};

function errors(sigmaXDeg: number, sigmaYDeg: number, regions: ErrorMap['regions'] = []): ErrorMap {
  return { sigmaXDeg, sigmaYDeg, regions };
}

/** A region with this bias and precision on both axes. */
function region(
  xPx: number,
  yPx: number,
  biasDeg: number,
  precisionDeg: number,
): ErrorMap['regions'][number] {
  return {
    target: { xPx, yPx },
    errorDeg: biasDeg,
    biasXDeg: biasDeg,
    biasYDeg: biasDeg,
    precisionXDeg: precisionDeg,
    precisionYDeg: precisionDeg,
    samples: [],
  };
}

describe('predicted hits', () => {
  const columns = ['2x1', '2x2', '3x2', '4x2', '3x3', '4x3', '5x3', '6x4', '8x4', '10x4'];
  it.each([
    [0.7, 0.9, [1, 1, 1, 1, 0.99, 0.99, 0.99, 0.96, 0.96, 0.94]],
    [1.0, 1.3, [1, 0.995, 0.995, 0.995, 0.94, 0.94, 0.94, 0.84, 0.8, 0.75]],
    [1.5, 2.0, [1, 0.93, 0.93, 0.93, 0.78, 0.77, 0.75, 0.59, 0.52, 0.46]],
    [2.0, 2.6, [0.995, 0.84, 0.84, 0.8, 0.65, 0.62, 0.58, 0.43, 0.36, 0.3]],
    [3.0, 4.0, [0.93, 0.64, 0.59, 0.52, 0.43, 0.38, 0.33, 0.22, 0.18, 0.14]],
  ])('are those of the design table for σ %s / %s', (sigmaXDeg, sigmaYDeg, expected) => {
    for (const [index, name] of columns.entries()) {
      const [columnCount, rowCount] = name.split('x').map(Number);
      const grid: Grid = { columns: columnCount!, rows: rowCount! };
      const difference = Math.abs(predictedHit(grid, errors(sigmaXDeg, sigmaYDeg), PLACE) - expected[index]!);
      expect(difference, name).toBeLessThanOrEqual(0.02);
    }
  });

  it('fall where a region is worse than the rest', () => {
    const even = [region(300, 300, 0.5, 0.5), region(1600, 800, 0.5, 0.5)];
    const weakCorner = [region(300, 300, 0.5, 0.5), region(1600, 800, 3, 1)];
    const grid = { columns: 4, rows: 3 };
    expect(predictedHit(grid, errors(0.8, 0.8, weakCorner), PLACE)).toBeLessThan(
      predictedHit(grid, errors(0.8, 0.8, even), PLACE) - 0.05,
    );
  });

  it('stay finite for an error of zero', () => {
    expect(predictedHit({ columns: 6, rows: 4 }, errors(0, 0), PLACE)).toBeCloseTo(1);
  });
});

describe('layout', () => {
  it.each([
    [0.5, 0.7, 6, 4, 'full'],
    [0.7, 0.9, 6, 4, 'wide'],
    [1.0, 1.3, 4, 2, 'wide'],
    [1.5, 2.0, 2, 1, 'clusters'],
    [2.0, 2.6, 2, 1, 'clusters'],
    [3.0, 4.0, 2, 1, 'grouped'],
    [6.0, 8.0, 2, 1, 'halves'],
  ])(
    'for σ %s / %s is %s x %s tiles and the %s keyboard',
    (sigmaXDeg, sigmaYDeg, columns, rows, keyboard) => {
      const choice = chooseLayout(errors(sigmaXDeg, sigmaYDeg), PLACE);
      expect(choice).toMatchObject({ grid: { columns, rows }, keyboard });
    },
  );

  it('never gets finer when the accuracy gets worse', () => {
    let tiles = Infinity;
    for (let sigmaDeg = 0.2; sigmaDeg < 6; sigmaDeg += 0.1) {
      const { grid } = chooseLayout(errors(sigmaDeg, 1.3 * sigmaDeg), PLACE);
      expect(grid.columns * grid.rows).toBeLessThanOrEqual(tiles);
      tiles = grid.columns * grid.rows;
    }
    expect(tiles).toBe(2);
  });

  it('without an accuracy is 5x3 and full', () => {
    expect(chooseLayout(null, PLACE)).toEqual({
      grid: { columns: 5, rows: 3 },
      keyboard: 'full',
      hitsPer100: 100,
    });
  });

  it('is what the user fixed, with the hits that are to be expected of it', () => {
    const choice = chooseLayout(errors(1.5, 2), PLACE, { tileGrid: '4x3', keyboard: 'full' });
    expect(choice).toMatchObject({ grid: { columns: 4, rows: 3 }, keyboard: 'full' });
    expect(choice.hitsPer100).toBeGreaterThan(74);
    expect(choice.hitsPer100).toBeLessThan(80);
    expect(chooseLayout(null, PLACE, { tileGrid: '2x1', keyboard: 'nineKey' })).toMatchObject({
      grid: { columns: 2, rows: 1 },
      keyboard: 'nineKey',
    });
  });
});

describe('the steps between keyboards', () => {
  it('lead from the finest down to yes and no, and up again', () => {
    const down: KeyboardKind[] = ['full'];
    for (let next = coarserKeyboard('full'); next !== null; next = coarserKeyboard(next)) down.push(next);
    expect(down).toEqual(['full', 'wide', 'clusters', 'grouped', 'halves', 'yesNo']);
    const up: KeyboardKind[] = ['yesNo'];
    for (let next = finerKeyboard('yesNo'); next !== null; next = finerKeyboard(next)) up.push(next);
    expect(up.reverse()).toEqual(down);
  });

  it('join nine keys in the middle, and leave scanning alone', () => {
    expect([finerKeyboard('nineKey'), coarserKeyboard('nineKey')]).toEqual(['wide', 'clusters']);
    expect([finerKeyboard('scanning'), coarserKeyboard('scanning')]).toEqual([null, null]);
  });

  it('never go finer when the accuracy gets worse', () => {
    const order: KeyboardKind[] = ['full', 'wide', 'clusters', 'grouped', 'halves'];
    let last = 0;
    for (let sigmaDeg = 0.2; sigmaDeg < 8; sigmaDeg += 0.1) {
      const at = order.indexOf(chooseLayout(errors(sigmaDeg, 1.3 * sigmaDeg), PLACE).keyboard);
      expect(at).toBeGreaterThanOrEqual(last);
      last = at;
    }
    expect(last).toBe(order.length - 1);
  });
});
