import { z } from 'zod';

export const PROFILE_VERSION = 1;

const finite = z.number();
const point = z.object({ xPx: finite, yPx: finite });

/** Accuracy measured at one place of the screen during the check after a calibration. */
export const regionResultSchema = z.object({
  /** The point that was looked at. */
  target: point,
  /** Mean error, degrees of visual angle. */
  errorDeg: finite,
  /** Signed mean error: x positive to the right, y positive downwards. */
  biasXDeg: finite,
  biasYDeg: finite,
  /** Standard deviation of the samples around their own mean. */
  precisionXDeg: finite,
  precisionYDeg: finite,
  /** Measured gaze points, for the picture. */
  samples: z.array(point).max(400),
});
export type RegionResult = z.infer<typeof regionResultSchema>;

/** The result of a calibration and its check. */
export const accuracySchema = z.object({
  /** Mean error over the unseen points, degrees. */
  errorDeg: finite,
  /** Mean precision (SD), degrees. */
  precisionDeg: finite,
  /** Standard deviation of the whole error (bias and noise together) per axis: what selection must live with. */
  sigmaXDeg: finite,
  sigmaYDeg: finite,
  regions: z.array(regionResultSchema).max(64),
  /** Seconds that calibration and check took. */
  durationS: finite,
});
export type Accuracy = z.infer<typeof accuracySchema>;

const share = z.number().min(0).max(0.5);
const ring = z.array(z.tuple([z.number(), z.number()])).max(80);

/** How the person sat during the check: for the ghost on the positioning screen, and to notice what has changed since. */
export const seatSchema = z.object({
  eyesMm: z.object({ xMm: finite, yMm: finite, zMm: finite }),
  yawDeg: finite,
  pitchDeg: finite,
  rollDeg: finite,
  /** Mean brightness of the face, 0–255. */
  brightness: finite,
  /** Outlines as fractions of the camera picture, not mirrored. */
  outlineNorm: ring,
  leftEyeNorm: ring,
  rightEyeNorm: ring,
});
export type Seat = z.infer<typeof seatSchema>;

/**
 * A saved calibration. `model` is opaque here: `core/gaze` writes and parses it, and refuses a model whose
 * `featureVersion` differs from its own.
 */
export const profileSchema = z.object({
  version: z.literal(PROFILE_VERSION),
  /** Stable id, letters, digits and hyphens. */
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  name: z.string().min(1).max(80),
  /** ISO 8601, UTC. */
  createdAt: z.string().max(40),
  camera: z.object({ label: z.string().max(300), widthPx: finite, heightPx: finite, hfovDeg: finite }),
  screen: z.object({
    widthPx: finite,
    heightPx: finite,
    widthMm: finite,
    heightMm: finite,
    cameraOffsetMm: z.object({ xMm: finite, yMm: finite }),
  }),
  /** Distance of the eyes from the screen at calibration. */
  viewerDistanceMm: finite,
  accuracy: accuracySchema,
  featureVersion: z.number().int(),
  model: z.unknown(),
  /** Missing in profiles of older versions. */
  seat: seatSchema.optional(),
  /** Shares of the display, from each edge, that the eyes did not reach. Missing: all is reached. */
  reach: z.object({ top: share, bottom: share, left: share, right: share }).optional(),
});
export type Profile = z.infer<typeof profileSchema>;
