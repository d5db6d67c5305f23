import { describe, expect, it } from 'vitest';
import { DwellCascade } from '../../../src/core/selection/dwell-cascade';
import { targetAt } from '../../simulation/page';

const place = { leftPx: 0, topPx: 0, widthPx: 100, heightPx: 100 };
const letter = targetAt('key.a', place, { dwellClass: 'key', pace: 'flowing' });
const undo = targetAt('undo', place, { pace: 'repair' });
const phrase = targetAt('phrase', place);

function typed(count: number): { cascade: DwellCascade; tMs: number } {
  const cascade = new DwellCascade();
  let tMs = 0;
  for (let i = 0; i < count; i += 1) cascade.note(letter, (tMs += 1500));
  return { cascade, tMs };
}

describe('dwell that follows success', () => {
  it('starts as set and becomes shorter while picks stand, but never below half', () => {
    expect(new DwellCascade().factorFor(letter, 0)).toBe(1);
    const few = typed(10);
    const many = typed(500);
    expect(few.cascade.factorFor(letter, few.tMs + 500)).toBeLessThan(1);
    expect(many.cascade.factorFor(letter, many.tMs + 500)).toBe(0.5);
  });

  it('becomes longer after a repair, and never longer than set', () => {
    const { cascade, tMs } = typed(30);
    const before = cascade.factorFor(letter, tMs);
    cascade.note(undo, tMs + 1000);
    expect(cascade.factorFor(letter, tMs + 1000)).toBeGreaterThan(before);
    for (let i = 0; i < 20; i += 1) cascade.note(undo, tMs + 2000 + i);
    expect(cascade.factorFor(letter, tMs + 2100)).toBe(1);
  });

  it('becomes shorter when one pick in thirty is put right, longer when one in ten is', () => {
    const after = (every: number): number => {
      const { cascade } = typed(30);
      let tMs = 1e6;
      for (let i = 0; i < 600; i += 1) cascade.note(i % every === 0 ? undo : letter, (tMs += 1000));
      return cascade.factorFor(letter, tMs);
    };
    expect(after(30)).toBeLessThan(0.65);
    expect(after(10)).toBeGreaterThan(0.8);
  });

  it('takes longer after a long time of reading, but not for answers and the call', () => {
    const { cascade, tMs } = typed(1);
    expect(cascade.factorFor(letter, tMs + 10_000)).toBeGreaterThan(1);
    expect(cascade.factorFor(phrase, tMs + 10_000)).toBeGreaterThan(1);
    for (const dwellClass of ['yesNo', 'call', 'rest', 'destructive'] as const) {
      expect(cascade.factorFor(targetAt('other', place, { dwellClass }), tMs + 10_000)).toBe(1);
    }
    expect(new DwellCascade().factorFor(letter, 10_000)).toBe(1);
  });

  it('leaves phrases alone, and letters after a pause', () => {
    const { cascade, tMs } = typed(100);
    expect(cascade.factorFor(phrase, tMs + 100)).toBe(1);
    expect(cascade.factorFor(letter, tMs + 5000)).toBe(1);
    expect(cascade.factorFor(letter, tMs - 10_000)).toBe(1);
  });
});
