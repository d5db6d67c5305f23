import { describe, expect, it } from 'vitest';
import { PURSUIT_REST_MS, pursuitPath } from '../../../src/core/gaze/pursuit-path';
import { angleBetweenDeg } from '../../../src/core/geometry';
import { at, SCREEN } from './sitter';

describe('pursuitPath', () => {
  const path = pursuitPath(SCREEN, 600);

  it('rests in the middle first and ends there', () => {
    for (const ms of [-100, 0, PURSUIT_REST_MS]) expect(path.pointAt(ms)).toEqual(at(0.5, 0.5));
    const end = path.pointAt(path.durationMs + 1000);
    expect(end.xPx).toBeCloseTo(960, 3);
    expect(end.yPx).toBeCloseTo(540, 3);
    expect(path.durationMs).toBeLessThan(32_000);
  });

  it('never moves faster than 6° a second, and never stops', () => {
    for (let ms = PURSUIT_REST_MS; ms < path.durationMs - 50; ms += 50) {
      const stepDeg = angleBetweenDeg(path.pointAt(ms), path.pointAt(ms + 50), SCREEN, 600);
      expect(stepDeg * 20).toBeLessThan(6);
      expect(stepDeg * 20).toBeGreaterThan(3);
    }
  });

  it('comes near every ninth of the display and goes past its outer calibration points', () => {
    const points = Array.from({ length: 400 }, (_, i) => path.pointAt((path.durationMs * i) / 400));
    for (const x of [1 / 6, 0.5, 5 / 6])
      for (const y of [1 / 6, 0.5, 5 / 6]) {
        const nearest = Math.min(...points.map(({ xPx, yPx }) => Math.hypot(xPx / 1920 - x, yPx / 1080 - y)));
        expect(nearest, `${x} ${y}`).toBeLessThan(0.14);
      }
    expect(Math.min(...points.map(({ xPx }) => xPx / 1920))).toBeLessThan(0.1);
    expect(Math.max(...points.map(({ yPx }) => yPx / 1080))).toBeGreaterThan(0.88);
  });
});
