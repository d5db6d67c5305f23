import { describe, expect, it } from 'vitest';
import { Pipeline } from '../../src/core/pipeline';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { SimulatedGaze, TYPICAL_EYES } from '../simulation/gaze-source';
import { pxPerDeg } from '../../src/core/geometry';
import { centreOf, gridOfTargets, LAPTOP } from '../simulation/page';

const OPTIONS = { dwell: DEFAULT_SETTINGS.dwell, screen: LAPTOP, viewerDistanceMm: 600 };
const TARGETS = gridOfTargets(4, 2, { leftPx: 0, topPx: 108, widthPx: 1920, heightPx: 864 });

function eyes(): SimulatedGaze {
  return new SimulatedGaze({
    ...TYPICAL_EYES,
    seed: 3,
    sigmaXDeg: 0.7,
    sigmaYDeg: 0.9,
    pxPerDeg: pxPerDeg(LAPTOP, 600),
  });
}

describe('pipeline', () => {
  it('turns gaze into a selection and a calm highlight', () => {
    const pipeline = new Pipeline(OPTIONS);
    const gaze = eyes();
    const wanted = TARGETS[5]!;
    gaze.lookAt(centreOf(wanted.rect), 250);
    let picked: string | null = null;
    while (!picked && gaze.tMs < 5000) {
      const sample = gaze.next();
      const output = pipeline.step({ sample, targets: TARGETS });
      expect(output.highlight === null).toBe(sample.kind === 'lost');
      picked = output.picked?.targetId ?? null;
    }
    expect(picked).toBe(wanted.id);
  });

  it('follows new settings, starts pages and forgets', () => {
    const pipeline = new Pipeline(OPTIONS);
    pipeline.setOptions({ ...OPTIONS, dwell: { ...OPTIONS.dwell, tileMs: 500 } });
    const gaze = eyes();
    gaze.lookAt(centreOf(TARGETS[0]!.rect));
    pipeline.startPage(0);
    let firstMs = 0;
    while (!firstMs && gaze.tMs < 5000) {
      if (pipeline.step({ sample: gaze.next(), targets: TARGETS }).picked) firstMs = gaze.tMs;
    }
    expect(firstMs).toBeGreaterThan(950);
    expect(firstMs).toBeLessThan(1500);
    pipeline.reset();
    const after = pipeline.step({ sample: gaze.next(), targets: TARGETS });
    expect(after.progress).toBe(0);
  });
});
