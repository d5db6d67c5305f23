import { describe, expect, it } from 'vitest';
import { BlinkDetector, eyeOpenness } from '../../../src/core/vision/eyelids';
import { faceFrame, STRAIGHT } from './synthetic-face';

const both = (openness: number) => ({ left: openness, right: openness });

/** Runs openness values at 30 fps and returns what the detector said of each. */
function run(values: readonly number[], detector = new BlinkDetector(), fromMs = 0): boolean[] {
  return values.map((value, i) => detector.step(both(value), fromMs + i * 33));
}

describe('eyeOpenness', () => {
  it('is height over width', () => {
    const { left, right } = eyeOpenness(faceFrame(STRAIGHT, 0).landmarks);
    expect(left).toBeCloseTo(1 / 3, 2);
    expect(right).toBeCloseTo(1 / 3, 2);
  });

  it('is 0 where there is no eye', () => {
    expect(eyeOpenness(new Float32Array(478 * 3))).toEqual({ left: 0, right: 0 });
  });
});

describe('BlinkDetector', () => {
  it('sees a blink and its end', () => {
    const said = run([...new Array<number>(30).fill(0.3), 0.05, 0.03, 0.05, 0.3, 0.3]);
    expect(said.slice(30)).toEqual([true, true, true, false, false]);
    expect(said.slice(0, 30)).not.toContain(true);
  });

  it('knows lids that are down before they were ever seen up, and their opening', () => {
    const detector = new BlinkDetector();
    expect(run(new Array<number>(90).fill(0.09), detector)).not.toContain(false);
    expect(run([0.28, 0.3, 0.3], detector, 3000)).toEqual([false, false, false]);
  });

  it('takes lids that stay almost down from the start for as open as they get', () => {
    const detector = new BlinkDetector();
    const said = run(new Array<number>(900).fill(0.09), detector);
    expect(said[200]).toBe(true);
    expect(said.at(-1)).toBe(false);
    expect(run([0.03, 0.03], detector, 30_000)).toEqual([true, true]);
  });

  it('does not take looking down for a blink', () => {
    expect(run([...new Array<number>(30).fill(0.3), ...new Array<number>(60).fill(0.17)])).not.toContain(
      true,
    );
  });

  it('still sees blinks of drooping lids', () => {
    const detector = new BlinkDetector();
    expect(run(new Array<number>(90).fill(0.13), detector)).not.toContain(true);
    expect(run([0.04, 0.04], detector, 3000)).toEqual([true, true]);
  });

  it('gets used to lids that begin to droop, but not to closed ones', () => {
    const detector = new BlinkDetector();
    run(new Array<number>(30).fill(0.32), detector);
    const drooping = run(new Array<number>(900).fill(0.13), detector, 1000);
    expect(drooping.at(-1)).toBe(false);
    expect(run(new Array<number>(900).fill(0.05), detector, 31_000)).not.toContain(false);
  });

  it('goes by the other eye when one is always shut', () => {
    const detector = new BlinkDetector();
    const open = Array.from({ length: 60 }, (_, i) => detector.step({ left: 0.02, right: 0.3 }, i * 33));
    expect(open).not.toContain(true);
    expect(detector.step({ left: 0.02, right: 0.04 }, 2000)).toBe(true);
  });

  it.each([30, 15, 5])(
    'says closed from first to last of a long closure that reads a third open, at %i fps',
    (fps) => {
      const detector = new BlinkDetector();
      let frame = 0;
      const step = (left: number, right: number) => detector.step({ left, right }, (frame++ * 1000) / fps);
      for (let i = 0; i < 3 * fps; i++) expect(step(0.32, 0.31)).toBe(false);
      // The face model reads one closed eye as half open, as it does with most faces.
      for (let i = 0; i < 8 * fps; i++) expect(step(0.15 - 0.01 * (i % 2), 0.07 + 0.01 * (i % 3))).toBe(true);
      expect(step(0.31, 0.3)).toBe(false);
      // And again at once: the first closure has not changed what open is.
      expect(step(0.15, 0.07)).toBe(true);
    },
  );

  it('takes a wink for no closure', () => {
    const detector = new BlinkDetector();
    run(new Array<number>(30).fill(0.3), detector);
    for (let i = 0; i < 60; i++)
      expect(detector.step({ left: 0.07, right: 0.26 }, 1000 + i * 33)).toBe(false);
  });

  it('survives time that goes backwards', () => {
    const detector = new BlinkDetector();
    run(new Array<number>(30).fill(0.3), detector);
    expect(detector.step(both(0.3), -5000)).toBe(false);
    expect(detector.step(both(0.04), 2000)).toBe(true);
  });
});
