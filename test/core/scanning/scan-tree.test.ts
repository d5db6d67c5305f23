import { describe, expect, it } from 'vitest';
import { idsOf, type ScanNode, scanTree } from '../../../src/core/scanning/scan-tree';
import type { DwellClass } from '../../../src/core/samples';

const box = (
  id: string,
  leftPx: number,
  topPx: number,
  widthPx: number,
  heightPx: number,
  dwellClass: DwellClass = 'tile',
  region = 0,
) => ({ id, rect: { leftPx, topPx, widthPx, heightPx }, dwellClass, region });

const row = (prefix: string, count: number, topPx: number, region = 0) =>
  Array.from({ length: count }, (_, i) => box(`${prefix}${i}`, 200 + 100 * i, topPx, 90, 60, 'tile', region));

/** The Speak screen: message and speak above, columns at the sides, keys in the middle. */
const SPEAK = [
  box('message', 0, 0, 1200, 80),
  box('speak', 1210, 0, 150, 80),
  box('rest', 0, 100, 150, 200, 'tile', 1),
  box('yes', 0, 310, 150, 200, 'tile', 1),
  box('undo', 1210, 100, 150, 200, 'tile', 2),
  box('call', 1210, 310, 150, 200, 'call', 2),
  ...row('candidate', 3, 100, 3),
  ...row('q', 10, 200, 4),
  ...row('a', 9, 300, 4),
];

const show = (node: ScanNode): unknown => (node.kind === 'item' ? node.id : node.children.map(show));

describe('the order of scanning', () => {
  it('begins with the call, alone, and then goes through the rows of the largest region', () => {
    const tree = scanTree(SPEAK);
    expect(tree[0]).toEqual({ kind: 'item', id: 'call' });
    expect(tree.slice(1).map(show)).toEqual([
      [
        ['q0', 'q1', 'q2', 'q3', 'q4'],
        ['q5', 'q6', 'q7', 'q8', 'q9'],
      ],
      [
        ['a0', 'a1', 'a2', 'a3', 'a4'],
        ['a5', 'a6', 'a7', 'a8'],
      ],
      ['candidate0', 'candidate1', 'candidate2'],
      ['message', 'speak'],
      ['rest', 'yes'],
      'undo',
    ]);
  });

  it('has every target once, wherever they lie', () => {
    for (let columns = 1; columns < 9; columns += 1) {
      const grid = Array.from({ length: 14 }, (_, line) => row(`${line}-`, columns, line * 70)).flat();
      // Across the gaps of the grid, so that no line parts it.
      const pinwheel = [...grid, box('across', 250, 35, 160, 300)];
      for (const targets of [grid, pinwheel]) {
        const ids = scanTree(targets).flatMap(idsOf);
        expect([...ids].sort()).toEqual(targets.map(({ id }) => id).sort());
      }
    }
  });

  it('keeps the first round short on pages with many rows', () => {
    const grid = Array.from({ length: 14 }, (_, line) => row(`${line}-`, 3, line * 70)).flat();
    expect(scanTree([...grid, box('call', 0, 0, 150, 80, 'call')]).length).toBeLessThanOrEqual(10);
  });

  it('asks twice where there is nothing but taking something back', () => {
    expect(scanTree([box('call-cancel', 0, 0, 300, 100, 'destructive')]).map(show)).toEqual([
      ['call-cancel'],
    ]);
  });

  it('is empty where there is nothing', () => {
    expect(scanTree([])).toEqual([]);
  });
});
