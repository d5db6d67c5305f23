import { describe, expect, it } from 'vitest';
import { lineEm, twoLinesEm } from '../../../src/renderer/components/text-width';

describe('lineEm', () => {
  it('counts a Han character as a square and Latin letters as narrower', () => {
    expect(lineEm('我想喝水')).toBe(4);
    expect(lineEm('water')).toBeLessThan(4);
    expect(lineEm('')).toBe(0);
  });
});

describe('twoLinesEm', () => {
  it('breaks Chinese in the middle', () => {
    expect(twoLinesEm('我想喝水')).toBe(2);
    expect(twoLinesEm('我想喝热水')).toBe(3);
  });

  it('breaks English only between words', () => {
    expect(twoLinesEm('wheelchair')).toBe(lineEm('wheelchair'));
    expect(twoLinesEm('Ventilator & mask')).toBeCloseTo(lineEm('Ventilator '), 6);
  });

  it('is never wider than one line', () => {
    for (const text of ['', '是', 'Short of breath', '打开 TV', 'a']) {
      expect(twoLinesEm(text)).toBeLessThanOrEqual(lineEm(text) + 1e-9);
    }
  });
});
