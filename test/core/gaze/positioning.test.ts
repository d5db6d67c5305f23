import { describe, expect, it } from 'vitest';
import { Positioning, type PositionView } from '../../../src/core/gaze/positioning';
import type { Measurement } from '../../../src/core/gaze/measurement';
import type { FacePlacement } from '../../../src/core/samples';
import type { PictureSigns } from '../../../src/core/vision/picture-signs';

const GOOD: FacePlacement = {
  centreXNorm: 0.5,
  centreYNorm: 0.5,
  widthNorm: 0.2,
  eyesMm: { xMm: 0, yMm: 0, zMm: -600 },
  yawDeg: 0,
  pitchDeg: 0,
  rollDeg: 0,
  eyeOpenness: 0.28,
  brightness: 130,
  outlineNorm: [],
  leftEyeNorm: [],
  rightEyeNorm: [],
};
const FRAME_MS = 50;

function frame(change: Partial<FacePlacement> = {}, quality = 0.9): Measurement {
  return {
    kind: 'face',
    tMs: 0,
    frameId: 0,
    placement: { ...GOOD, ...change },
    eyesClosed: false,
    quality,
    eyeMotionDeg: 0.3,
    gaze: null,
  };
}

class Seat {
  readonly positioning = new Positioning();
  nowMs = 1000;

  /** The same measurement for this long. */
  sit(measurement: Measurement, forMs: number, framesPerSecond = 20): PositionView {
    let view: PositionView = { advice: 'none', isReady: false, isSlow: false };
    for (let spent = 0; spent < forMs; spent += FRAME_MS) {
      this.nowMs += FRAME_MS;
      view = this.positioning.step(measurement, framesPerSecond, this.nowMs);
    }
    return view;
  }
}

const LOST: Measurement = { kind: 'noFace', tMs: 0, frameId: 0, reason: 'noFace' };

const SIGNS: PictureSigns = {
  faceCount: 1,
  glare: 0,
  sideRatio: 1.1,
  pictureBrightness: 110,
  isRepeat: false,
  isPortrait: false,
};

describe('Positioning', () => {
  it.each([
    ['secondFace', { faceCount: 2 }, {}],
    ['glare', { glare: 0.1 }, {}],
    ['lightFromSide', { sideRatio: 2.6 }, {}],
    ['lightBehind', { pictureBrightness: 150 }, { brightness: 60 }],
  ] as const)('says %s when the picture shows it', (advice, signs, change) => {
    const positioning = new Positioning();
    let view: PositionView = { advice: 'none', isReady: false, isSlow: false };
    for (let ms = 1000; ms < 3500; ms += FRAME_MS)
      view = positioning.step(frame(change), 20, ms, { ...SIGNS, ...signs });
    expect(view).toMatchObject({ advice, isReady: false });
    for (let ms = 3500; ms < 6500; ms += FRAME_MS) view = positioning.step(frame(), 20, ms, SIGNS);
    expect(view.isReady).toBe(true);
  });

  it('is ready after a second of everything right', () => {
    const seat = new Seat();
    expect(seat.sit(frame(), 700)).toMatchObject({ advice: 'holdStill', isReady: false });
    expect(seat.sit(frame(), 700)).toMatchObject({ advice: 'ready', isReady: true });
  });

  it.each([
    ['tooFar', { eyesMm: { xMm: 0, yMm: 0, zMm: -950 } }],
    ['tooNear', { eyesMm: { xMm: 0, yMm: 0, zMm: -300 } }],
    // The picture is not mirrored: a face on its right is left of the screen's middle for the user.
    ['moveLeft', { centreXNorm: 0.8 }],
    ['moveRight', { centreXNorm: 0.2 }],
    ['moveUp', { centreYNorm: 0.2 }],
    ['moveDown', { centreYNorm: 0.85 }],
    ['turnHead', { yawDeg: -30 }],
    ['tooDark', { brightness: 20 }],
    ['tooBright', { brightness: 250 }],
    ['eyesNotVisible', { eyeOpenness: 0.02 }],
  ] as const)('says %s', (advice, change) => {
    expect(new Seat().sit(frame(change), 1500)).toMatchObject({ advice, isReady: false });
  });

  it('says when eyes or camera are not good enough', () => {
    expect(new Seat().sit(frame({}, 0.05), 1500).advice).toBe('eyesNotVisible');
    expect(new Seat().sit(frame(), 1500, 2).advice).toBe('cameraSlow');
    expect(new Seat().sit(frame(), 1500, 0).advice).toBe('ready');
    expect(new Seat().sit(LOST, 1500).advice).toBe('none');
  });

  it('lets a slow camera calibrate, and says that it takes longer', () => {
    expect(new Seat().sit(frame(), 1500, 6)).toEqual({ advice: 'ready', isReady: true, isSlow: true });
    const seat = new Seat();
    expect(seat.sit(frame(), 1500, 15).isSlow).toBe(false);
    expect(seat.sit(frame(), 100, 11).isSlow).toBe(true);
    expect(seat.sit(frame(), 100, 13).isSlow).toBe(true);
    expect(seat.sit(frame(), 100, 15).isSlow).toBe(false);
  });

  it('does not flicker at a limit', () => {
    const seat = new Seat();
    const said: string[] = [];
    for (let i = 0; i < 60; i++) {
      const zMm = i % 2 === 0 ? -815 : -825;
      said.push(seat.sit(frame({ eyesMm: { xMm: 0, yMm: 0, zMm } }), 100).advice);
    }
    const changes = said.filter((advice, i) => i > 0 && advice !== said[i - 1]).length;
    expect(changes).toBeLessThanOrEqual(1);
    expect(said.at(-1)).toBe('tooFar');
  });

  it('stays ready through a blink, but not when the face is gone', () => {
    const seat = new Seat();
    seat.sit(frame(), 2000);
    const closed = { ...frame(), eyesClosed: true } as Measurement;
    expect(seat.sit(closed, 200).isReady).toBe(true);
    expect(seat.sit(frame(), 100).isReady).toBe(true);
    expect(seat.sit(LOST, 1000)).toMatchObject({ advice: 'none', isReady: false, isSlow: false });
  });
});
