import { describe, expect, it } from 'vitest';
import {
  Lessons,
  meanSquaredDistance,
  rowsFromJson,
  rowsToJson,
  scatter,
} from '../../../src/core/gaze/lessons';

const WIDTH = 4;
const rows = () => Float64Array.of(0.1, 0, 0, 0, 0, 0.2, 0, 0, 0, 0, 0.30003, 0);

describe('Lessons', () => {
  it('finds features most like the row that they equal', () => {
    const lessons = new Lessons(rows(), WIDTH, 0.01);
    const alike = lessons.likeness(Float64Array.of(0, 0.2, 0, 0));
    expect(alike[1]).toBeCloseTo(0.01, 12);
    expect(alike[0]).toBeCloseTo(0.01 * Math.exp(-0.05 / 0.02), 12);
  });

  it('has in its gram what likeness says of its own rows', () => {
    const lessons = new Lessons(rows(), WIDTH, 0.05);
    const gram = lessons.gram();
    for (let i = 0; i < lessons.count; i++) {
      const alike = lessons.likeness(lessons.rows.slice(i * WIDTH, (i + 1) * WIDTH));
      for (let j = 0; j <= i; j++) expect(gram[i * lessons.count + j]).toBeCloseTo(alike[j]!, 12);
    }
  });

  it('is the same after a journey through JSON', () => {
    const lessons = new Lessons(rows(), WIDTH, 0.05);
    const saved = JSON.parse(JSON.stringify(rowsToJson(lessons.rows))) as number[];
    expect(rowsFromJson(saved)).toEqual(lessons.rows);
    expect(saved.every(Number.isInteger)).toBe(true);
  });
});

describe('scales of rows', () => {
  it('measures mean squared distance and scatter', () => {
    const two = Float64Array.of(0, 0, 3, 4);
    expect(meanSquaredDistance(two, 2, 1)).toBe(25);
    expect(scatter(two, 2)).toBe(12.5);
    expect(meanSquaredDistance(Float64Array.of(0, 0, 9, 9, 3, 4, 9, 9), 2, 2)).toBe(25);
  });
});
