import { describe, expect, it } from 'vitest';
import { Lessons } from '../../../src/core/gaze/lessons';
import { assembleSlip, fitSlip, slipOf } from '../../../src/core/gaze/slip';

const SIZE = 40;
const EYE = 1;
const MOVED = [0, 0.02, -0.02] as const;

/** A dark band over a patch that moves with the gaze, over skin that moves with the plane only; the other eye is flat. */
function rowAt(gaze: number, moved: number): Float64Array {
  const row = new Float64Array(2 * SIZE);
  for (let i = 0; i < SIZE; i++) {
    const place = i / SIZE + moved;
    row[SIZE + i] = Math.sin(9 * place) - Math.exp(-(((place - 0.5 - gaze) / 0.1) ** 2));
  }
  return row;
}

const looks = [-0.1, -0.05, 0, 0.05, 0.1].flatMap((gaze) => MOVED.map((moved) => ({ gaze, moved })));
const rows = new Float64Array(looks.length * 2 * SIZE);
looks.forEach(({ gaze, moved }, i) => rows.set(rowAt(gaze, moved), i * 2 * SIZE));
const lessons = new Lessons(rows, 2 * SIZE, 1);
const labels = {
  across: Float64Array.from(looks, ({ moved }) => moved),
  down: new Float64Array(looks.length),
};
const slip = fitSlip(
  lessons,
  EYE,
  labels,
  looks.map(({ moved }) => moved === 0),
  6.25,
)!;

describe('slip', () => {
  it('tells how far a patch lies off its place, wherever the eye looks', () => {
    for (const gaze of [-0.08, 0.02, 0.07]) {
      expect(slipOf(slip, rowAt(gaze, 0.01), EYE)[0]).toBeCloseTo(0.01, 2);
      expect(Math.abs(slipOf(slip, rowAt(gaze, 0), EYE)[0])).toBeLessThan(0.004);
      expect(slipOf(slip, rowAt(gaze, 0.01), EYE)[1]).toBeCloseTo(0, 6);
    }
  });

  it('is the same when it is put together from its labels', () => {
    const again = assembleSlip(lessons, EYE, slip, new Float64Array(looks.length).fill(1))!;
    expect(slipOf(again, rowAt(0.03, -0.01), EYE)).toEqual(slipOf(slip, rowAt(0.03, -0.01), EYE));
  });

  it('is none when there is nothing to learn from', () => {
    const blank = new Lessons(new Float64Array(rows.length), 2 * SIZE, 1);
    expect(
      fitSlip(
        blank,
        EYE,
        labels,
        looks.map(() => true),
        6.25,
      ),
    ).toBeNull();
  });
});
