import { describe, expect, it } from 'vitest';
import { FixationFilter } from '../../../src/core/filter/fixation-filter';
import type { GazePoint, GazeSample } from '../../../src/core/samples';
import { gaussian, seededRandom } from '../../simulation/random';

const PX_PER_DEG = { xPx: 58, yPx: 58 };
const SIGMA_PX = 80;
const STEP_MS = 33;

function sampleAt(xPx: number, yPx: number, tMs: number, sigmaPx = SIGMA_PX): GazePoint {
  return {
    kind: 'gaze',
    tMs,
    point: { xPx, yPx },
    covariancePx2: { xx: sigmaPx ** 2, xy: 0, yy: sigmaPx ** 2 },
    quality: 1,
    source: 'camera',
  };
}

/** Looks at each place for so many frames, with noise; what the filter made of every frame. */
function look(places: readonly number[], frames: number, noisePx: number): GazePoint[] {
  const filter = new FixationFilter(PX_PER_DEG);
  const random = seededRandom(3);
  const seen: GazePoint[] = [];
  let tMs = 0;
  for (const place of places) {
    for (let i = 0; i < frames; i += 1) {
      const sample = sampleAt(
        place + noisePx * gaussian(random),
        500 + noisePx * gaussian(random),
        (tMs += STEP_MS),
      );
      seen.push(filter.step(sample) as GazePoint);
    }
  }
  return seen;
}

const spreadOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
};

describe('fixation filter', () => {
  it('averages the noise of a fixation away and says that less is left', () => {
    const seen = look([500], 200, 60).slice(50);
    expect(spreadOf(seen.map(({ point }) => point.xPx))).toBeLessThan(60 / 2);
    expect(Math.sqrt(seen.at(-1)!.covariancePx2.xx)).toBeLessThan(SIGMA_PX * 0.85);
  });

  it('never claims to be surer than the calibration is', () => {
    const still = look([500], 100, 1).at(-1)!;
    expect(Math.sqrt(still.covariancePx2.xx)).toBeGreaterThan(SIGMA_PX * 0.95);
  });

  it('follows a saccade within two frames and lands between no two places', () => {
    const seen = look([300, 1200], 30, 20);
    expect(Math.abs(seen[31]!.point.xPx - 1200)).toBeLessThan(100);
    for (const { point } of seen) {
      expect(Math.min(Math.abs(point.xPx - 300), Math.abs(point.xPx - 1200))).toBeLessThan(120);
    }
  });

  it('follows a move that is smaller than the noise of one sample', () => {
    const seen = look([500, 620], 40, 60);
    expect(Math.abs(seen[30]!.point.xPx - 500)).toBeLessThan(45);
    expect(Math.abs(seen.at(-1)!.point.xPx - 620)).toBeLessThan(45);
  });

  it('does not move for one stray sample', () => {
    const filter = new FixationFilter(PX_PER_DEG);
    for (let i = 0; i < 20; i += 1) filter.step(sampleAt(500, 500, i * STEP_MS));
    filter.step(sampleAt(1500, 500, 20 * STEP_MS));
    const after = filter.step(sampleAt(500, 500, 21 * STEP_MS)) as GazePoint;
    expect(after.point.xPx).toBe(500);
  });

  it('begins anew after a pause, and hands lost and spoiled samples on as they are', () => {
    const filter = new FixationFilter(PX_PER_DEG);
    filter.step(sampleAt(500, 500, 0));
    expect((filter.step(sampleAt(540, 500, 5000)) as GazePoint).point.xPx).toBe(540);
    const lost: GazeSample = { kind: 'lost', tMs: 5033, reason: 'noFace', source: 'camera' };
    expect(filter.step(lost)).toBe(lost);
    const spoiled = sampleAt(Number.NaN, 500, 5066);
    expect(filter.step(spoiled)).toBe(spoiled);
  });
});
