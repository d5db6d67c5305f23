import { describe, expect, it } from 'vitest';

import { hashString, makeDrift, makeRandom, shuffle } from './random';

function statistics(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, sd };
}

describe('makeRandom', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const take = (seed: number) => {
      const random = makeRandom(seed);
      return [random.uniform(), random.normal(), random.uniform()];
    };
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  it('has the promised mean and spread', () => {
    const random = makeRandom(1);
    const uniform = statistics(Array.from({ length: 4000 }, random.uniform));
    const normal = statistics(Array.from({ length: 4000 }, random.normal));
    expect(uniform.mean).toBeCloseTo(0.5, 1);
    expect(uniform.sd).toBeCloseTo(Math.sqrt(1 / 12), 1);
    expect(normal.mean).toBeCloseTo(0, 1);
    expect(normal.sd).toBeCloseTo(1, 1);
  });
});

describe('makeDrift', () => {
  it('keeps its spread and moves slowly', () => {
    const drift = makeDrift(makeRandom(3), 2, 0.95);
    const values = Array.from({ length: 20_000 }, drift);
    const steps = values.slice(1).map((value, i) => value - (values[i] ?? 0));
    expect(statistics(values).sd).toBeGreaterThan(1.6);
    expect(statistics(values).sd).toBeLessThan(2.4);
    expect(statistics(steps).sd).toBeLessThan(0.8);
  });
});

describe('shuffle', () => {
  it('keeps every item and leaves the argument alone', () => {
    const items = Array.from({ length: 20 }, (_, i) => i);
    const shuffled = shuffle(items, makeRandom(2));
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
    expect(items[0]).toBe(0);
  });
});

describe('hashString', () => {
  it('gives the known FNV-1a values', () => {
    expect(hashString('')).toBe(0x811c9dc5);
    expect(hashString('a')).toBe(0xe40c292c);
  });
});
