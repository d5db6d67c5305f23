import type { FacePlacement } from '../samples';
import type { Deg, Px } from '../units';
import { bandContrast } from './contrast';
import type { EyeOpenness } from './eyelids';
import type { FaceFrame } from './face-frame';
import { eyeWidthPx } from './landmarks';

/** What the quality of a frame depends on. */
export interface QualityFactors {
  /** Mean width of an eye from corner to corner in the camera picture. */
  readonly eyeWidthPx: Px;
  readonly yawDeg: Deg;
  readonly pitchDeg: Deg;
  /** Height over width of the wider open eye. */
  readonly openness: number;
  /** Standard deviation of the grey values around the eyes, 0–127. */
  readonly contrast: number;
  /** Mean brightness of the face, 0–255. */
  readonly brightness: number;
}

/**
 * How much a frame can be trusted, 0 (useless) to 1: the product of one ramp per factor. Knees: an eye is 45 px wide
 * at 720p and 60 cm, 23 px at 640x480; the landmarks hold to about 30° of yaw; a webcam's noise is 2–4 grey levels.
 * Not a number anywhere gives 0.
 */
export function frameQuality(factors: QualityFactors): number {
  const quality =
    ramp(factors.eyeWidthPx, 8, 26) *
    ramp(-Math.abs(factors.yawDeg), -40, -20) *
    ramp(-Math.abs(factors.pitchDeg), -40, -20) *
    ramp(factors.openness, 0.03, 0.13) *
    ramp(factors.contrast, 3, 12) *
    ramp(factors.brightness, 15, 50) *
    ramp(-factors.brightness, -250, -225);
  return Number.isFinite(quality) ? quality : 0;
}

/** The quality of a frame in which the face is here and the eyes are this open. */
export function qualityOf(
  { landmarks, band, faceBrightness }: FaceFrame,
  { yawDeg, pitchDeg }: FacePlacement,
  { left, right }: EyeOpenness,
): number {
  return frameQuality({
    eyeWidthPx: eyeWidthPx(landmarks),
    yawDeg,
    pitchDeg,
    openness: Math.max(left, right),
    contrast: bandContrast(landmarks, band),
    brightness: faceBrightness,
  });
}

/** 0 below `low`, 1 above `high`, straight between. */
function ramp(value: number, low: number, high: number): number {
  return Math.max(0, Math.min(1, (value - low) / (high - low)));
}
