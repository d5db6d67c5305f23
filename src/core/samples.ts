import type { Ms, PointMm, ScreenPoint, ScreenRect } from './units';

/** Why there is no gaze point in a frame. */
export type LostReason =
  | 'noCamera'
  | 'noFace'
  | 'eyesClosed'
  | 'lowQuality'
  | 'faceJumped'
  | 'notCalibrated'
  | 'workerRestarting'
  | 'stale';

/** Spread of a gaze point, CSS pixels squared: [[xx, xy], [xy, yy]]. */
export interface CovariancePx2 {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/** Which kind of point source made a sample. */
export type PointSourceKind = 'camera' | 'mouse' | 'replay' | 'socket';

/** A place on the display where the user points, with how sure we are of it. */
export interface GazePoint {
  readonly kind: 'gaze';
  readonly tMs: Ms;
  readonly point: ScreenPoint;
  readonly covariancePx2: CovariancePx2;
  /** 0 (useless) to 1 (as good as at calibration). */
  readonly quality: number;
  readonly source: PointSourceKind;
}

/** No gaze in this frame. A blink is `eyesClosed`: short ones freeze the dwell, they never reset it. */
export interface GazeLost {
  readonly kind: 'lost';
  readonly tMs: Ms;
  readonly reason: LostReason;
  readonly source: PointSourceKind;
}

/** What every point source delivers, frame by frame. */
export type GazeSample = GazePoint | GazeLost;

/**
 * Dwell class of a target: each has its own dwell time in the settings.
 * `destructive` covers clear all, quit, delete and leaving to settings; it is always confirmed.
 */
export type DwellClass =
  'key' | 'tile' | 'candidate' | 'yesNo' | 'destructive' | 'call' | 'rest' | 'calibration';

/** Something on the page that can be selected by looking at it. */
export interface Target {
  /** Unique on the page. */
  readonly id: string;
  readonly rect: ScreenRect;
  readonly dwellClass: DwellClass;
  /** Prior probability weight, > 0; 1 when nothing is known. Likely letters get more. */
  readonly prior: number;
  /** A phrase that must be looked away from before it can be picked again; keys may repeat. */
  readonly mustLeaveBeforeRepeat: boolean;
  /** The dwell of its class times this, never below the floor of the settings; default 1. */
  readonly dwellFactor?: number;
  /**
   * `flowing`: part of typing, whose dwell follows the user's success (letters, candidates); `repair`: takes something
   * back, a sign that it went too fast. Left out: the dwell stays as set.
   */
  readonly pace?: 'flowing' | 'repair' | undefined;
  /** Time at which the content last changed (candidates): grace starts there. 0 when it never changes. */
  readonly changedAtMs: Ms;
}

/** The eyes' place and state in one camera frame, for the positioning helper and the status chip. */
export interface FacePlacement {
  /** Middle of the face in the picture as fractions 0–1 of its width and height, not mirrored. */
  readonly centreXNorm: number;
  readonly centreYNorm: number;
  /** Width of the face as a fraction of the picture's width. */
  readonly widthNorm: number;
  /** Midpoint of the eyes in the camera frame. */
  readonly eyesMm: PointMm;
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
  /** Mean opening of the lids, 0 closed, about 0.3 open: height over width. */
  readonly eyeOpenness: number;
  /** Mean brightness of the face, 0–255. */
  readonly brightness: number;
  /** Face outline and eye contours, fractions of the picture, not mirrored: for the silhouette. */
  readonly outlineNorm: readonly (readonly [number, number])[];
  readonly leftEyeNorm: readonly (readonly [number, number])[];
  readonly rightEyeNorm: readonly (readonly [number, number])[];
}
