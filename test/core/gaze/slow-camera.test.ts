import { describe, expect, it } from 'vitest';
import { chooseLayout } from '../../../src/core/keyboard/ladder';
import { SCREEN } from './sitter';
import { calibrateSlowly } from './slow-camera';

const PLACE = {
  screen: SCREEN,
  viewerDistanceMm: 600,
  content: { left: 0.118, top: 0.172, width: 0.764, height: 0.75 },
};

/** Session and tracker as they are, before a face made of numbers: kinder than any real one, the frames are not. */
describe('a calibration before a slow camera', () => {
  it.each([5, 8, 10, 15])(
    'learns from as many frames at %i a second, and gives a fine grid',
    (fps) => {
      const { phase, accuracy, errorDeg, labelled, wrongFrames, durationS } = calibrateSlowly(fps);
      expect(phase).toBe('done');
      expect(wrongFrames).toBe(0);
      expect(labelled.length).toBeGreaterThanOrEqual(9);
      for (const count of labelled) expect(count).toBeGreaterThanOrEqual(5);
      expect(labelled.reduce((sum, count) => sum + count, 0) / labelled.length).toBeGreaterThan(7.5);
      expect(errorDeg).toBeLessThan(0.5);
      expect(durationS).toBeLessThan(75);
      if (accuracy === null) throw new Error('no accuracy');
      const { columns, rows } = chooseLayout(accuracy, PLACE).grid;
      expect(columns * rows).toBeGreaterThanOrEqual(6);
    },
    120_000,
  );
});
