import { describe, expect, it } from 'vitest';
import { HighlightFilter } from '../../../src/core/filter/highlight-filter';
import { MedianOfThree } from '../../../src/core/filter/median';
import { NoopFilter } from '../../../src/core/filter/noop';
import { OneEuro } from '../../../src/core/filter/one-euro';
import { SaccadeDetector } from '../../../src/core/filter/saccade';
import type { GazeSample } from '../../../src/core/samples';
import { gaussian, seededRandom } from '../../simulation/random';

const FRAME_MS = 1000 / 30;
const PX_PER_DEG = { xPx: 50, yPx: 50 };

function seen(tMs: number, xPx: number, yPx = 500, sigmaPx = 25): GazeSample {
  const covariancePx2 = { xx: sigmaPx ** 2, xy: 0, yy: sigmaPx ** 2 };
  return { kind: 'gaze', tMs, point: { xPx, yPx }, covariancePx2, quality: 1, source: 'camera' };
}

describe('median of three', () => {
  it('removes a single outlier', () => {
    const median = new MedianOfThree();
    expect([1, 1, 9, 1, 1].map((value) => median.step(value))).toEqual([1, 1, 1, 1, 1]);
  });

  it('follows a step one sample late', () => {
    const median = new MedianOfThree();
    expect([0, 0, 0, 5, 5].map((value) => median.step(value))).toEqual([0, 0, 0, 0, 5]);
  });
});

describe('one euro', () => {
  it('is the low-pass of its cut-off when β is 0', () => {
    const filter = new OneEuro({ minCutoffHz: 1, beta: 0, derivativeCutoffHz: 1 });
    filter.step(0, 0);
    // α = 1 / (1 + 1 / (2π · 1 Hz · 0.1 s)) = 0.38587
    expect(filter.step(1, 100)).toBeCloseTo(0.38587, 4);
    expect(filter.step(1, 200)).toBeCloseTo(0.38587 + 0.38587 * (1 - 0.38587), 4);
  });

  it('follows faster movements sooner', () => {
    const behindAt = (degPerS: number): number => {
      const filter = new OneEuro({ minCutoffHz: 0.8, beta: 0.3, derivativeCutoffHz: 1 });
      let behindDeg = 0;
      for (let frame = 0; frame <= 60; frame += 1) {
        const at = (degPerS * frame) / 30;
        behindDeg = at - filter.step(at, frame * FRAME_MS);
      }
      return behindDeg / degPerS;
    };
    expect(behindAt(20)).toBeLessThan(behindAt(2) / 2);
  });

  it('ignores time that does not advance', () => {
    const filter = new OneEuro();
    filter.step(3, 100);
    expect(filter.step(9, 100)).toBe(3);
    expect(filter.step(9, 50)).toBe(3);
  });
});

describe('saccade detector', () => {
  it('believes two far samples, not one', () => {
    const detector = new SaccadeDetector();
    const drawn = { xDeg: 0, yDeg: 0 };
    const far = { xDeg: 5, yDeg: 0 };
    expect(detector.step(far, drawn, 0.5)).toBe(false);
    expect(detector.step(drawn, drawn, 0.5)).toBe(false);
    expect(detector.step(far, drawn, 0.5)).toBe(false);
    expect(detector.step(far, drawn, 0.5)).toBe(true);
  });

  it('asks for 3σ when the gaze is noisy', () => {
    const detector = new SaccadeDetector();
    const results = [1, 2, 3].map(() => detector.step({ xDeg: 5, yDeg: 0 }, { xDeg: 0, yDeg: 0 }, 2));
    expect(results).toEqual([false, false, false]);
  });
});

describe('highlight filter', () => {
  it('calms a fixation to less than half its noise', () => {
    const filter = new HighlightFilter(PX_PER_DEG);
    const random = seededRandom(5);
    let rawSum = 0;
    let drawnSum = 0;
    for (let frame = 0; frame < 300; frame += 1) {
      const errorPx = 25 * gaussian(random);
      const drawn = filter.step(seen(frame * FRAME_MS, 800 + errorPx));
      if (frame < 30) continue;
      rawSum += errorPx ** 2;
      drawnSum += (drawn!.xPx - 800) ** 2;
    }
    expect(Math.sqrt(drawnSum)).toBeLessThan(Math.sqrt(rawSum) / 2);
  });

  it('is at the new place two samples after a saccade', () => {
    const filter = new HighlightFilter(PX_PER_DEG);
    for (let frame = 0; frame < 30; frame += 1) filter.step(seen(frame * FRAME_MS, 300));
    expect(filter.step(seen(1000, 1500))!.xPx).toBeLessThan(320);
    expect(filter.step(seen(1033, 1500))!.xPx).toBe(1500);
  });

  it('does not follow a single outlier', () => {
    const filter = new HighlightFilter(PX_PER_DEG);
    for (let frame = 0; frame < 30; frame += 1) filter.step(seen(frame * FRAME_MS, 300));
    filter.step(seen(1000, 1500));
    expect(filter.step(seen(1033, 300))!.xPx).toBeCloseTo(300);
  });

  it('draws nothing while lost, keeps its place through a blink and forgets it after half a second', () => {
    const filter = new HighlightFilter(PX_PER_DEG);
    for (let frame = 0; frame < 30; frame += 1) filter.step(seen(frame * FRAME_MS, 300));
    expect(filter.step({ kind: 'lost', tMs: 1000, reason: 'eyesClosed', source: 'camera' })).toBeNull();
    expect(filter.step(seen(1300, 350))!.xPx).toBeLessThan(350);
    expect(filter.step(seen(2000, 400))!.xPx).toBe(400);
  });

  it('draws nothing for a point that is no number', () => {
    expect(new HighlightFilter(PX_PER_DEG).step(seen(0, Number.NaN))).toBeNull();
  });
});

describe('noop filter', () => {
  it('passes points through and losses as null', () => {
    const filter = new NoopFilter();
    expect(filter.step(seen(0, 12, 34))).toEqual({ xPx: 12, yPx: 34 });
    expect(filter.step({ kind: 'lost', tMs: 0, reason: 'noFace', source: 'camera' })).toBeNull();
  });
});
