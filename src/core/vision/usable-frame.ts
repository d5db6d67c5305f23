import type { CameraGeometry } from '../geometry';
import type { FacePlacement } from '../samples';
import { LANDMARK_COUNT, type FaceFrame } from './face-frame';

/** A face that moves by this share of its width between two frames is another one, or is being handled. */
const JUMP_OF_WIDTH = 0.25;

/** Whether a frame can be worked on at all: complete, finite landmarks and a band that is as large as it says. */
export function isUsable({ tMs, landmarks, band, camera }: FaceFrame): boolean {
  if (!Number.isFinite(tMs) || landmarks.length !== LANDMARK_COUNT * 3) return false;
  if (!(camera.widthPx > 0 && camera.heightPx > 0 && camera.hfovDeg > 0 && camera.hfovDeg < 180))
    return false;
  if (!(band.widthPx >= 2 && band.heightPx >= 2 && band.grey.length >= band.widthPx * band.heightPx))
    return false;
  for (let i = 0; i < landmarks.length; i++) if (!Number.isFinite(landmarks[i])) return false;
  return true;
}

/** Whether a face has moved too far between two frames to be the same one at rest. */
export function hasJumped(last: FacePlacement, now: FacePlacement, camera: CameraGeometry): boolean {
  const movedX = now.centreXNorm - last.centreXNorm;
  const movedY = ((now.centreYNorm - last.centreYNorm) * camera.heightPx) / camera.widthPx;
  const largest = JUMP_OF_WIDTH * last.widthNorm;
  return Math.hypot(movedX, movedY) > largest || Math.abs(now.widthNorm - last.widthNorm) > largest;
}
