import type { FacePlacement, LostReason } from '../samples';
import type { Ms, ScreenPoint } from '../units';
import type { CovariancePx2 } from '../samples';

/** What the vision stage says of one camera frame. Made in the worker, read by screens and point sources. */
export type Measurement =
  | {
      readonly kind: 'face';
      readonly tMs: Ms;
      readonly frameId: number;
      readonly placement: FacePlacement;
      /** Both lids down (blink or longer). */
      readonly eyesClosed: boolean;
      /** 0–1: eye size in px, head angle, openness, contrast, brightness, glare. */
      readonly quality: number;
      /** How far the eyes moved since the last frame, degrees (estimated before calibration too); small is steady. */
      readonly eyeMotionDeg: number;
      /** Roughly where the face looks across, without calibration; positive to the user's left (`side-angle.ts`). */
      readonly sideDeg?: number;
      /** Null before calibration, and while the eyes are closed. */
      readonly gaze: { readonly point: ScreenPoint; readonly covariancePx2: CovariancePx2 } | null;
    }
  | { readonly kind: 'noFace'; readonly tMs: Ms; readonly frameId: number; readonly reason: LostReason };
