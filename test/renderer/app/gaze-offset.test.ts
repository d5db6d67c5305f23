import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Target } from '../../../src/core/samples';
import { exampleProfile } from '../../core/profiles/example';

vi.stubGlobal('window', { screen: { width: 1920, height: 1080 } });
const { correctGaze, distrustLastPick, forgetOffset, learnFromPick, learnOffset } =
  await import('../../../src/renderer/app/gaze-offset');
const { gazeStore } = await import('../../../src/renderer/stores/gaze-store');

const MIDDLE = { xPx: 960, yPx: 540 };
const TARGET = {
  id: 'tile',
  rect: { leftPx: 860, topPx: 440, widthPx: 200, heightPx: 200 },
} as unknown as Target;
/** Gaze is measured this far to the right of what is looked at. */
const pick = (missPx: number) => ({
  targetId: 'tile',
  tMs: 0,
  meanPoint: { xPx: MIDDLE.xPx + missPx, yPx: MIDDLE.yPx },
  evidence: [{ targetId: 'tile', share: 0.97 }],
});
const shiftPx = () => correctGaze(MIDDLE).xPx - MIDDLE.xPx;
const pickAndConfirm = (missPx: number) => {
  learnFromPick(pick(missPx), TARGET);
  vi.advanceTimersByTime(6000);
};

vi.useFakeTimers();

describe('the offset of the gaze in use', () => {
  beforeEach(() => {
    forgetOffset();
    gazeStore.setState({ profile: exampleProfile() });
  });

  it('is what a look at a dot says, until a new calibration', () => {
    learnOffset(MIDDLE, { xPx: 1000, yPx: 540 });
    expect(shiftPx()).toBeCloseTo(-40, 0);
    forgetOffset();
    expect(shiftPx()).toBe(0);
  });

  it('follows confirmed picks, a little each, and not those that were taken back', () => {
    for (let i = 0; i < 12; i++) pickAndConfirm(60);
    learnFromPick(pick(60), TARGET);
    const learnt = shiftPx();
    expect(learnt).toBeLessThan(-15);
    expect(learnt).toBeGreaterThan(-61);
    forgetOffset();
    for (let i = 0; i < 12; i++) {
      learnFromPick(pick(60), TARGET);
      vi.advanceTimersByTime(1000);
      distrustLastPick();
      vi.advanceTimersByTime(5000);
    }
    expect(shiftPx()).toBe(0);
  });

  it('asks for a look at a dot when hits are far off, and not any more after it', () => {
    for (let i = 0; i < 10; i++) pickAndConfirm(180);
    expect(gazeStore.getState().wantsRecentre).toBe(true);
    learnOffset(MIDDLE, { xPx: 1140, yPx: 540 });
    expect(gazeStore.getState().wantsRecentre).toBe(false);
  });
});
