import { describe, expect, it } from 'vitest';
import {
  highlightedIds,
  pressScan,
  scanPage,
  startScan,
  stepScan,
  type ScanState,
} from '../../../src/core/scanning/scanner';
import type { ScanNode } from '../../../src/core/scanning/scan-tree';

const item = (id: string): ScanNode => ({ kind: 'item', id });
const group = (...children: ScanNode[]): ScanNode => ({ kind: 'group', children });
const TREE = [item('call'), group(item('a'), item('b')), group(group(item('c'), item('d')), item('e'))];
const PACE = { stepMs: 1000, loops: 2 };

/** Lets so many steps pass, each as long as the longest. */
function pass(state: ScanState, steps: number): ScanState {
  let next = state;
  for (let i = 0; i < steps; i += 1) next = stepScan(next, next.sinceMs + 1500, PACE);
  return next;
}

describe('the scanner', () => {
  const start = startScan(TREE, 0);

  it('highlights one node after the other, the first for longer', () => {
    expect(highlightedIds(start)).toEqual(['call']);
    expect(stepScan(start, 1400, PACE)).toBe(start);
    const second = stepScan(start, 1500, PACE);
    expect(highlightedIds(second)).toEqual(['a', 'b']);
    expect(highlightedIds(stepScan(second, 2500, PACE))).toEqual(['c', 'd', 'e']);
  });

  it('opens a group with a press and picks with the next, then begins anew', () => {
    const opened = pressScan(pass(start, 1), 5000);
    expect(opened.pickedId).toBeNull();
    expect(highlightedIds(opened.state)).toEqual(['a']);
    const picked = pressScan(pass(opened.state, 1), 7000);
    expect(picked.pickedId).toBe('b');
    expect(highlightedIds(picked.state)).toEqual(['call']);
  });

  it('closes a group that was opened by mistake', () => {
    const opened = pressScan(pass(start, 1), 5000).state;
    expect(highlightedIds(pass(opened, 4))).toEqual(['a', 'b']);
    expect(highlightedIds(pass(opened, 5))).toEqual(['c', 'd', 'e']);
  });

  it('waits after its rounds, and a press only wakes it', () => {
    const waiting = pass(start, 6);
    expect(highlightedIds(waiting)).toEqual([]);
    const woken = pressScan(waiting, 99_000);
    expect(woken.pickedId).toBeNull();
    expect(highlightedIds(woken.state)).toEqual(['call']);
  });

  it('makes one step only after the computer slept', () => {
    expect(highlightedIds(stepScan(start, 3_600_000, PACE))).toEqual(['a', 'b']);
  });

  it('begins anew on another page, and goes on when the same one is drawn again', () => {
    const inside = pass(start, 1);
    expect(scanPage(inside, [...TREE], 9000)).toBe(inside);
    expect(highlightedIds(scanPage(inside, [item('x')], 9000))).toEqual(['x']);
    expect(highlightedIds(scanPage(pass(start, 6), [item('x')], 9000))).toEqual(['x']);
  });

  it('has nothing to pick on an empty page', () => {
    const empty = startScan([], 0);
    expect(pressScan(stepScan(empty, 9000, PACE), 9000).pickedId).toBeNull();
  });
});
