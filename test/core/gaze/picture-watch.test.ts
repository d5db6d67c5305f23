import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../src/core/gaze/measurement';
import { PictureWatch } from '../../../src/core/gaze/picture-watch';
import { PLACEMENT } from './placement';

type Face = Measurement & { readonly kind: 'face' };
const frame = (tMs: number, change: Partial<Face> = {}, eyeOpenness = 0.3): Face => ({
  kind: 'face',
  tMs,
  frameId: tMs,
  placement: { ...PLACEMENT, eyeOpenness },
  eyesClosed: false,
  quality: 0.9,
  eyeMotionDeg: 0.3,
  gaze: null,
  ...change,
});
/** Steps a watch for a minute; says at what times it took the face for a picture. */
const said = (of: (tMs: number) => Measurement): number[] => {
  const watch = new PictureWatch();
  const times: number[] = [];
  for (let tMs = 0; tMs < 60_000; tMs += 50) if (watch.step(of(tMs))) times.push(tMs);
  return times;
};

describe('PictureWatch', () => {
  it('takes a face in which nothing moves for a picture, after twenty seconds', () => {
    expect(said((tMs) => frame(tMs, {}, 0.3 + 0.01 * Math.sin(tMs)))[0]).toBe(20_000);
    // Held in a hand it sways, and is still a picture.
    const swaying = said((tMs) => {
      const still = frame(tMs);
      return { ...still, placement: { ...still.placement, centreXNorm: 0.5 + 0.05 * Math.sin(tMs / 900) } };
    });
    expect(swaying[0]).toBe(20_000);
  });

  it.each([
    ['blinks every eighteen seconds', (t: number) => frame(t, { eyesClosed: t % 18_000 < 150 })],
    ['looks elsewhere now and then', (t: number) => frame(t, { eyeMotionDeg: t % 15_000 === 0 ? 6 : 0.4 })],
    ['has heavy lids that move', (t: number) => frame(t, {}, 0.2 + 0.05 * Math.sin(t / 3000))],
    [
      'goes and comes back',
      (t: number): Measurement =>
        t % 16_000 < 300 ? { kind: 'noFace', tMs: t, frameId: t, reason: 'noFace' } : frame(t),
    ],
  ])('never says so of a person who %s', (_, of) => {
    expect(said(of)).toEqual([]);
  });

  it('takes it back at the first blink, and bears time that goes back', () => {
    const watch = new PictureWatch();
    for (let tMs = 0; tMs <= 21_000; tMs += 100) watch.step(frame(tMs));
    expect(watch.step(frame(21_100))).toBe(true);
    expect(watch.step(frame(21_200, { eyesClosed: true }))).toBe(false);
    expect(watch.step(frame(100))).toBe(false);
  });
});
