import { describe, expect, it } from 'vitest';
import { halve, remaining, type Side } from '../../../src/core/keyboard/halving';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const BACK = 'back';
const alike = (): number => 1;

/** The looks that lead to one choice; the app picks a side that holds it alone. */
function looksTo(wanted: string, weightOf: (choice: string) => number): number {
  const path: Side[] = [];
  for (;;) {
    const { left, right } = halve(remaining(LETTERS, path, BACK, weightOf), weightOf);
    const side: Side = left.includes(wanted) ? 'left' : 'right';
    path.push(side);
    const chosen = side === 'left' ? left : right;
    if (chosen.length === 1) return path.length;
    if (path.length > 20) throw new Error(`${wanted} is never alone`);
  }
}

describe('halving', () => {
  it('keeps the order and parts evenly', () => {
    const { left, right } = halve(LETTERS, alike);
    expect([...left, ...right]).toEqual(LETTERS);
    expect(left).toHaveLength(13);
    expect(halve(['a', 'b', 'c'], (choice) => (choice === 'a' ? 5 : 1)).left).toEqual(['a']);
  });

  it('leads to every choice, in few looks', () => {
    for (const letter of LETTERS) expect(looksTo(letter, alike)).toBeLessThanOrEqual(8);
  });

  it('leads to likely choices sooner', () => {
    const weightOf = (choice: string): number => (choice === 'e' ? 20 : 1);
    expect(looksTo('e', weightOf)).toBeLessThanOrEqual(3);
    for (const letter of LETTERS) expect(looksTo(letter, weightOf)).toBeLessThanOrEqual(11);
  });

  it('always leads out by looking right', () => {
    let path: Side[] = [];
    for (let looks = 0; looks < 12; looks += 1) {
      path = [...path, 'right'];
      const left = remaining(LETTERS, path, BACK, alike);
      if (left.length <= 1) return expect(left).toEqual([BACK]);
      expect(left.at(-1)).toBe(BACK);
      const { right } = halve(left, alike);
      if (right.length === 1) return expect(right).toEqual([BACK]);
    }
    throw new Error('the way out was never reached');
  });

  it('cannot part what is one', () => {
    expect(() => halve(['a'], alike)).toThrow(/1 choices/);
  });
});
