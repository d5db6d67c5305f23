// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Measurement } from '../../../src/core/gaze/measurement';
import { PLACEMENT } from '../../core/gaze/placement';
import { exampleProfile } from '../../core/profiles/example';

const learnOffset = vi.fn();
const acceptChanges = vi.fn();
vi.mock('../../../src/renderer/app/gaze-offset', () => ({ learnOffset }));
vi.mock('../../../src/renderer/app/display', () => ({
  USUAL_DISTANCE_MM: 600,
  screenGeometry: () => ({
    widthPx: 1024,
    heightPx: 768,
    widthMm: 345,
    heightMm: 259,
    cameraOffsetMm: { xMm: 0, yMm: -10 },
  }),
}));
vi.mock('../../../src/renderer/app/eyes-notices', () => ({ acceptChanges }));

const { offerDotCheck, watchDotCheck } = await import('../../../src/renderer/app/dot-check');
const { measurementFeed } = await import('../../../src/renderer/app/measurement-feed');
const { gazeStore } = await import('../../../src/renderer/stores/gaze-store');
const { show, viewStore } = await import('../../../src/renderer/stores/view-store');

const isChecking = () => viewStore.getState().dotCheck;

/** The eyes rest on a place of the display for a number of frames. */
function look(
  xPx: number,
  yPx: number,
  frames: number,
  change: { eyeMotionDeg?: number; eyesClosed?: boolean } = {},
) {
  for (let i = 0; i < frames; i++) {
    vi.advanceTimersByTime(33);
    const measurement: Measurement = {
      kind: 'face',
      tMs: performance.now(),
      frameId: i,
      placement: PLACEMENT,
      eyesClosed: false,
      quality: 0.9,
      eyeMotionDeg: 0.3,
      gaze: { point: { xPx: xPx + (i % 3), yPx }, covariancePx2: { xx: 900, xy: 0, yy: 900 } },
      ...change,
    };
    measurementFeed.publish(measurement);
  }
}

vi.useFakeTimers();
watchDotCheck();

describe('the one-dot check', () => {
  beforeEach(() => {
    learnOffset.mockReset();
    acceptChanges.mockReset();
    show({ dotCheck: false, callActive: false });
    show({ dotCheck: true });
  });

  it('learns from ten steady frames after the eyes had time to find the dot, and accepts the seat', () => {
    look(480, 330, 15);
    expect(learnOffset).not.toHaveBeenCalled();
    look(500, 400, 25);
    expect(learnOffset).toHaveBeenCalledOnce();
    const [target, measured] = learnOffset.mock.calls[0] as [object, { xPx: number }];
    expect(target).toEqual({ xPx: window.innerWidth / 2, yPx: window.innerHeight / 2 });
    expect(Math.abs(measured.xPx - 501)).toBeLessThan(5);
    expect(acceptChanges).toHaveBeenCalledOnce();
    expect(isChecking()).toBe(false);
  });

  it('is ended by a call: nothing is learnt from eyes that look elsewhere', () => {
    look(500, 400, 24);
    show({ callActive: true });
    look(20, 700, 20);
    expect(learnOffset).not.toHaveBeenCalled();
    expect(isChecking()).toBe(false);
  });

  it('does not take a look at the call for a look at the dot', () => {
    look(980, 720, 60);
    expect(isChecking()).toBe(true);
    expect(learnOffset).not.toHaveBeenCalled();
    look(520, 400, 12);
    expect(learnOffset).toHaveBeenCalledOnce();
  });

  it('is offered at a start as soon as the eyes are seen, also when the face worker took its time', () => {
    show({ dotCheck: false, screen: 'speak' });
    gazeStore.setState({ profile: exampleProfile() });
    offerDotCheck();
    vi.advanceTimersByTime(60_000);
    look(500, 400, 1);
    expect(isChecking()).toBe(true);
  });

  it('is never in the way for longer than four seconds', () => {
    look(500, 400, 60, { eyeMotionDeg: 8 });
    look(500, 400, 60, { eyesClosed: true });
    vi.advanceTimersByTime(500);
    expect(learnOffset).not.toHaveBeenCalled();
    expect(isChecking()).toBe(false);
  });
});
