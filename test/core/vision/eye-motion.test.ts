import { describe, expect, it } from 'vitest';
import { EyeMotion, UNKNOWN_MOTION_DEG } from '../../../src/core/vision/eye-motion';
import { faceFrame, STRAIGHT, type FacePose } from './synthetic-face';

const NOISE = { noisePx: 0.3, grain: 3 };

/** Mean motion over several pairs of frames that differ by this. */
function motionDeg(change: Partial<FacePose>): number {
  const seeds = [1, 11, 21, 31];
  let total = 0;
  for (const seed of seeds) {
    const motion = new EyeMotion();
    const first = faceFrame(STRAIGHT, 0, { ...NOISE, seed });
    const second = faceFrame({ ...STRAIGHT, ...change }, 33, { ...NOISE, seed: seed + 1 });
    motion.step(first.landmarks, first.band);
    total += motion.step(second.landmarks, second.band) / seeds.length;
  }
  return total;
}

const lookAside = (xMm: number, yMm: number) => ({
  gazeAt: { xMm: STRAIGHT.gazeAt.xMm + xMm, yMm: STRAIGHT.gazeAt.yMm + yMm, zMm: 0 },
});

describe('EyeMotion', () => {
  it('is small in a fixation, in spite of jittering landmarks and grain', () => {
    expect(motionDeg({})).toBeLessThan(0.8);
  });

  it('grows with the turn of the eyes, across as well as up', () => {
    for (const [x, y] of [
      [42, 0],
      [0, 42],
    ] as const) {
      const fourDeg = motionDeg(lookAside(x, y));
      expect(fourDeg).toBeGreaterThan(2);
      expect(fourDeg).toBeLessThan(7);
      expect(motionDeg(lookAside(2.5 * x, 2.5 * y))).toBeGreaterThan(1.5 * fourDeg);
    }
  });

  it('hardly notices a head that moves with still eyes', () => {
    expect(motionDeg({ eyesMm: { xMm: 3, yMm: -58, zMm: -598 }, ...lookAside(3, 2) })).toBeLessThan(1);
  });

  it('does not know the motion of the first frame, nor of the first after a reset', () => {
    const motion = new EyeMotion();
    const { landmarks, band } = faceFrame(STRAIGHT, 0);
    expect(motion.step(landmarks, band)).toBe(UNKNOWN_MOTION_DEG);
    expect(motion.step(landmarks, band)).toBe(0);
    motion.reset();
    expect(motion.step(landmarks, band)).toBe(UNKNOWN_MOTION_DEG);
  });
});
