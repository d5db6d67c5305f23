import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../src/core/gaze/measurement';
import type { FacePlacement, GazeSample } from '../../../src/core/samples';
import { CameraSource, sampleOf } from '../../../src/renderer/input/camera-source';
import { FakeClock } from '../camera/fake-clock';

const PLACEMENT: FacePlacement = {
  centreXNorm: 0.5,
  centreYNorm: 0.5,
  widthNorm: 0.3,
  eyesMm: { xMm: 0, yMm: 0, zMm: -600 },
  yawDeg: 0,
  pitchDeg: 0,
  rollDeg: 0,
  eyeOpenness: 0.3,
  brightness: 120,
  outlineNorm: [],
  leftEyeNorm: [],
  rightEyeNorm: [],
};
const GAZE = { point: { xPx: 10, yPx: 20 }, covariancePx2: { xx: 1, xy: 0, yy: 1 } };

function face(
  tMs: number,
  changes: Partial<Extract<Measurement, { kind: 'face' }>> = {},
): Extract<Measurement, { kind: 'face' }> {
  return {
    kind: 'face',
    tMs,
    frameId: 1,
    placement: PLACEMENT,
    eyesClosed: false,
    quality: 0.8,
    eyeMotionDeg: 0,
    gaze: GAZE,
    ...changes,
  };
}

describe('sampleOf', () => {
  it('passes a gaze on', () => {
    expect(sampleOf(face(5))).toEqual({ kind: 'gaze', tMs: 5, ...GAZE, quality: 0.8, source: 'camera' });
  });

  it('calls closed eyes closed even where a gaze was computed', () => {
    expect(sampleOf(face(5, { eyesClosed: true }))).toMatchObject({ kind: 'lost', reason: 'eyesClosed' });
  });

  it('has no gaze before the calibration, and none without a face', () => {
    expect(sampleOf(face(5, { gaze: null }))).toMatchObject({ kind: 'lost', reason: 'notCalibrated' });
    expect(sampleOf({ kind: 'noFace', tMs: 5, frameId: 1, reason: 'faceJumped' })).toMatchObject({
      kind: 'lost',
      reason: 'faceJumped',
    });
  });
});

describe('CameraSource', () => {
  function setUp() {
    const clock = new FakeClock();
    const listeners = new Set<(measurement: Measurement) => void>();
    const source = new CameraSource({
      clock,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    const samples: GazeSample[] = [];
    source.subscribe((sample) => samples.push(sample));
    const measure = (measurement: Measurement): void =>
      listeners.forEach((listener) => listener(measurement));
    return { clock, source, samples, measure, listeners };
  }

  it('says that the gaze is stale when nothing comes any more, again and again', async () => {
    const { clock, source, samples, measure } = setUp();
    source.start();
    measure(face(0));
    await clock.advance(499);
    expect(samples.map(({ kind }) => kind)).toEqual(['gaze']);
    await clock.advance(1001);
    expect(samples.slice(1)).toEqual([
      { kind: 'lost', tMs: 500, reason: 'stale', source: 'camera' },
      { kind: 'lost', tMs: 1000, reason: 'stale', source: 'camera' },
      { kind: 'lost', tMs: 1500, reason: 'stale', source: 'camera' },
    ]);
  });

  it('never lets time run backwards', async () => {
    const { clock, source, samples, measure } = setUp();
    source.start();
    await clock.advance(600);
    measure(face(450));
    expect(samples.map(({ tMs }) => tMs)).toEqual([500, 500]);
  });

  it('is silent when stopped, and starts again', async () => {
    const { clock, source, samples, measure, listeners } = setUp();
    source.start();
    source.stop();
    measure(face(0));
    await clock.advance(2000);
    expect(samples).toEqual([]);
    source.start();
    source.start();
    expect(listeners.size).toBe(1);
    measure(face(2000));
    expect(samples).toHaveLength(1);
  });
});
