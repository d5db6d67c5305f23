import { FEATURE_COUNT, PATCH_SIZE } from './eye-patch';
import { EYES, LEFT_EYE, type EyeLandmarks } from './landmarks';

/** Which eyes a calibration may read: squint, a patch over one eye, an eye that does not see. Left is the user's own. */
export const EYES_CHOICES = ['automatic', 'left', 'right'] as const;
export type EyesChoice = (typeof EYES_CHOICES)[number];

/** Which eyes a model reads. */
export type EyesUsed = 'both' | 'left' | 'right';

/** Takes the eye that is not read out of a frame's features, in place; the other one then counts for both. */
export function keepEyes(features: Float64Array, used: EyesUsed, at = 0): void {
  if (used === 'both') return;
  EYES.forEach((eye, i) => {
    const from = at + i * PATCH_SIZE;
    const factor = sideOf(eye) === used ? Math.SQRT2 : 0;
    for (let j = from; j < from + PATCH_SIZE; j++) features[j]! *= factor;
  });
}

/** The same for rows of features, one after the other. */
export function keepEyesOfRows(rows: Float64Array, used: EyesUsed): void {
  for (let at = 0; at < rows.length; at += FEATURE_COUNT) keepEyes(rows, used, at);
}

const sideOf = (eye: EyeLandmarks): 'left' | 'right' => (eye === LEFT_EYE ? 'left' : 'right');

/** Indices among `EYES` of the eyes that are read. */
export const eyesOf = (used: EyesUsed): readonly number[] =>
  EYES.flatMap((eye, i) => (used === 'both' || sideOf(eye) === used ? [i] : []));

/** Landmarks of the eyes that are read. */
export const landmarksOf = (used: EyesUsed): readonly EyeLandmarks[] =>
  eyesOf(used).flatMap((i) => EYES[i] ?? []);
