import { describe, expect, it } from 'vitest';

import type { Condition } from './conditions';
import { Hardships } from './hardships';
import { makeRandom } from './random';

const CAMERA = { widthPx: 1280, heightPx: 720, hfovDeg: 70 };
const FPS = 15;

function framesOf(condition: Condition, count = 150) {
  const hardships = new Hardships(condition, CAMERA, FPS, makeRandom(3));
  return Array.from({ length: count }, (_, i) => hardships.next(i, [i % 2, 0, -600]));
}

describe('Hardships', () => {
  it('adds nothing to a face that only looks', () => {
    for (const frame of framesOf({ swayMm: 15, ptosis: 0.5 })) expect(frame).toEqual({});
  });

  it('hunts for the exposure around the mean brightness, within the peak', () => {
    const values = framesOf({ exposure: 0.7, exposureHunting: 0.2 }).map(({ exposure }) => exposure ?? 0);
    expect(Math.max(...values)).toBeGreaterThan(0.78);
    expect(Math.max(...values)).toBeLessThanOrEqual(0.7 * 1.2 + 1e-9);
    expect(Math.min(...values)).toBeLessThan(0.62);
  });

  it('smears what moves by the share of the frame time that the shutter is open', () => {
    const [first, second] = framesOf({ shutter: 0.5 }, 2);
    expect(first?.blurPx).toEqual([0, 0]);
    // 1 mm at 600 mm is 1.52 px at 720p
    expect(second?.blurPx?.[0]).toBeCloseTo(0.76, 2);
  });

  it('lets the screen change its light in steps that stay', () => {
    const lights = framesOf({ screenLight: 0.25 }).map(({ screenLight }) => screenLight ?? 0);
    const changes = lights.filter((light, i) => i > 0 && light !== lights[i - 1]).length;
    expect(changes).toBeGreaterThan(3);
    expect(changes).toBeLessThan(40);
    expect(Math.max(...lights.map(Math.abs))).toBeLessThanOrEqual(0.25);
  });

  it('opens the jaw at most as far as told', () => {
    const jaws = framesOf({ jawMm: 9 }).map(({ jawMm }) => jawMm ?? 0);
    expect(Math.min(...jaws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...jaws)).toBeGreaterThan(3);
    expect(Math.max(...jaws)).toBeLessThanOrEqual(9);
  });
});
