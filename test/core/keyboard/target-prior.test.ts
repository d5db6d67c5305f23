import { describe, expect, it } from 'vitest';
import { framePrior, keyPrior } from '../../../src/core/keyboard/target-prior';
import { SelectionEngine } from '../../../src/core/selection/selection-engine';
import { dwellTimes } from '../../../src/core/selection/dwell-times';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { targetAt } from '../../simulation/page';

describe('how often a target is meant', () => {
  it('is least for what leads away from writing', () => {
    expect(keyPrior({ kind: 'letters', letters: 'a' })).toBe(1);
    expect(keyPrior({ kind: 'deleteBack' })).toBe(1);
    expect(keyPrior({ kind: 'switchLanguage' })).toBeLessThan(0.5);
    expect(keyPrior({ kind: 'showPage', page: 'words' })).toBe(1);
    expect(keyPrior({ kind: 'showPage', page: 'symbols' })).toBeLessThan(0.5);
    expect(framePrior('tile-1')).toBe(1);
  });

  it('leaves the call as easy to reach as any letter, unlike all else of the frame', () => {
    expect(framePrior('call')).toBe(keyPrior({ kind: 'letters', letters: 'a' }));
    for (const id of ['message', 'boards', 'rest', 'yes', 'no', 'speak', 'undo']) {
      expect(framePrior(id)).toBeLessThan(1);
    }
  });

  it('decides between neighbours, and never against a steady look', () => {
    const key = targetAt('key', { leftPx: 0, topPx: 0, widthPx: 200, heightPx: 200 });
    const speak = targetAt(
      'speak',
      { leftPx: 0, topPx: 200, widthPx: 200, heightPx: 200 },
      { prior: framePrior('speak') },
    );
    const pickAt = (yPx: number): string | undefined => {
      const engine = new SelectionEngine({
        dwellMs: dwellTimes(DEFAULT_SETTINGS.dwell),
        pxPerDeg: { xPx: 58, yPx: 58 },
      });
      for (let tMs = 0; tMs < 6000; tMs += 33) {
        const { picked } = engine.step(
          {
            kind: 'gaze',
            tMs,
            point: { xPx: 100, yPx },
            covariancePx2: { xx: 90 ** 2, xy: 0, yy: 90 ** 2 },
            quality: 1,
            source: 'camera',
          },
          [key, speak],
        );
        if (picked) return picked.targetId;
      }
      return undefined;
    };
    expect(pickAt(206)).not.toBe('speak');
    expect(pickAt(300)).toBe('speak');
  });
});
