import type { FacePlacement } from '../../../src/core/samples';

/** A face where it should be. */
export const PLACEMENT: FacePlacement = {
  centreXNorm: 0.5,
  centreYNorm: 0.5,
  widthNorm: 0.2,
  eyesMm: { xMm: 0, yMm: -60, zMm: -600 },
  yawDeg: 0,
  pitchDeg: 0,
  rollDeg: 0,
  eyeOpenness: 0.3,
  brightness: 130,
  outlineNorm: [],
  leftEyeNorm: [],
  rightEyeNorm: [],
};
