import type { Measurement } from '../../../src/core/gaze/measurement';

type Face = Extract<Measurement, { kind: 'face' }>;

/** A measured face with everything usual. */
export function faceMeasurement(change: Partial<Face> = {}): Face {
  return {
    kind: 'face',
    tMs: 0,
    frameId: 1,
    eyesClosed: false,
    quality: 0.8,
    eyeMotionDeg: 0.1,
    gaze: { point: { xPx: 960, yPx: 540 }, covariancePx2: { xx: 900, xy: 0, yy: 1600 } },
    placement: {
      centreXNorm: 0.5,
      centreYNorm: 0.5,
      widthNorm: 0.2,
      eyesMm: { xMm: 0, yMm: 0, zMm: -600 },
      yawDeg: 3,
      pitchDeg: -4,
      rollDeg: 1,
      eyeOpenness: 0.3,
      brightness: 120,
      outlineNorm: [],
      leftEyeNorm: [],
      rightEyeNorm: [],
    },
    ...change,
  };
}
