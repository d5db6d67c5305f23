import { expect, it } from 'vitest';
import { FrameRateMeter } from '../../../src/renderer/camera/frame-rate';

it('counts what came within the window', () => {
  const meter = new FrameRateMeter(2000);
  for (let t = 0; t < 2000; t += 100) meter.add(t);
  expect(meter.perSecond(1900)).toBe(10);
  expect(meter.perSecond(2900)).toBe(5);
  expect(meter.perSecond(10_000)).toBe(0);
});
