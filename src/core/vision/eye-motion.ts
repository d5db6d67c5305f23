import type { Deg } from '../units';
import {
  EYE_GRID,
  PATCH_COLUMNS,
  PATCH_HEIGHT_OF_EYE,
  PATCH_ROWS,
  PATCH_SIZE,
  PATCH_WIDTH_OF_EYE,
  sampleGrey,
} from './eye-patch';
import type { EyeBand } from './face-frame';
import { IRIS_DIAMETER_MM } from './head-model';
import { BONY_POINTS, EYES, eyeWidthPx, irisDiameterPx } from './landmarks';

/** Motion reported when there is no last frame to compare with: certainly not steady. */
export const UNKNOWN_MOTION_DEG: Deg = 30;

/** Distance of the iris from the eye's centre of rotation. */
const IRIS_RADIUS_MM = 10.5;
const MM_PER_DEG = (IRIS_RADIUS_MM * Math.PI) / 180;
/** Lids stand still in the patch and dilute the motion of the iris between them, along the eye hardly, across it by half. */
const DILUTION_ALONG = 1;
const DILUTION_ACROSS = 2;
/** When size or slant of the face have changed this much, the patches are anchored anew. */
const LARGEST_SCALE_CHANGE = 0.12;
const LARGEST_TURN_RAD = 0.12;

/**
 * How far the eyes turned from one frame to the next, without any calibration. The face's bony landmarks carry a pair
 * of patches along with the head (a similarity over many points jitters far less than the eye corners), and the shift
 * between two patches is one step of optical flow (Lucas and Kanade 1981). Iris landmarks would miss vertical motion.
 */
export class EyeMotion {
  private readonly anchor = new Float64Array(BONY_POINTS.length * 2);
  private readonly corners = new Float64Array(EYES.length * 4);
  private patch = new Float64Array(EYES.length * PATCH_SIZE);
  private lastPatch = new Float64Array(EYES.length * PATCH_SIZE);
  private anchored = false;
  private hasLast = false;

  /** Forgets the face. */
  reset(): void {
    this.anchored = false;
    this.hasLast = false;
  }

  /** The present frame's patches in the anchored frame, both eyes; overwritten two calls later. */
  get patches(): Float64Array {
    return this.lastPatch;
  }

  /** Motion since the last frame in degrees; `UNKNOWN_MOTION_DEG` for the first frame of a face. */
  step(landmarks: Float32Array, band: EyeBand): Deg {
    let [turnX, turnY, centreU, centreV] = this.similarity(landmarks);
    const scale = Math.hypot(turnX, turnY);
    const turnRad = Math.abs(Math.atan2(turnY, turnX));
    if (!this.anchored || Math.abs(scale - 1) > LARGEST_SCALE_CHANGE || turnRad > LARGEST_TURN_RAD) {
      this.dropAnchor(landmarks);
      [turnX, turnY, centreU, centreV] = this.similarity(landmarks);
    }
    this.cut(band, turnX, turnY, centreU, centreV);
    const motionDeg = this.hasLast ? this.flowDeg(landmarks) : UNKNOWN_MOTION_DEG;
    [this.patch, this.lastPatch] = [this.lastPatch, this.patch];
    this.hasLast = true;
    return motionDeg;
  }

  /** Remembers the shape of the bony points, and the eye corners relative to their centre. */
  private dropAnchor(landmarks: Float32Array): void {
    const [centreU, centreV] = centreOf(landmarks);
    BONY_POINTS.forEach((point, i) => {
      this.anchor[2 * i] = landmarks[3 * point]! - centreU;
      this.anchor[2 * i + 1] = landmarks[3 * point + 1]! - centreV;
    });
    EYES.forEach(({ corners }, eye) => {
      corners.forEach((corner, end) => {
        this.corners[4 * eye + 2 * end] = landmarks[3 * corner]! - centreU;
        this.corners[4 * eye + 2 * end + 1] = landmarks[3 * corner + 1]! - centreV;
      });
    });
    this.anchored = true;
    this.hasLast = false;
  }

  /** Least-squares similarity from the anchor to this frame: scale and turn as a complex number, and the centre. */
  private similarity(landmarks: Float32Array): [number, number, number, number] {
    const [centreU, centreV] = centreOf(landmarks);
    let [real, imaginary, norm] = [0, 0, 0];
    for (let i = 0; i < BONY_POINTS.length; i++) {
      const x = this.anchor[2 * i]!;
      const y = this.anchor[2 * i + 1]!;
      const u = landmarks[3 * BONY_POINTS[i]!]! - centreU;
      const v = landmarks[3 * BONY_POINTS[i]! + 1]! - centreV;
      real += x * u + y * v;
      imaginary += x * v - y * u;
      norm += x * x + y * y;
    }
    return norm > 0 ? [real / norm, imaginary / norm, centreU, centreV] : [1, 0, centreU, centreV];
  }

  private cut(band: EyeBand, turnX: number, turnY: number, centreU: number, centreV: number): void {
    for (let eye = 0; eye < EYES.length; eye++) {
      const x0 = this.corners[4 * eye]!;
      const y0 = this.corners[4 * eye + 1]!;
      const acrossX = this.corners[4 * eye + 2]! - x0;
      const acrossY = this.corners[4 * eye + 3]! - y0;
      for (let i = 0; i < PATCH_SIZE; i++) {
        const s = ((i % PATCH_COLUMNS) + 0.5) / PATCH_COLUMNS - 0.5;
        const t = (Math.floor(i / PATCH_COLUMNS) + 0.5) / PATCH_ROWS - 0.5;
        const alongEye = 0.5 + s * PATCH_WIDTH_OF_EYE;
        const downEye = t * PATCH_HEIGHT_OF_EYE;
        const x = x0 + alongEye * acrossX - downEye * acrossY;
        const y = y0 + alongEye * acrossY + downEye * acrossX;
        const u = centreU + turnX * x - turnY * y;
        const v = centreV + turnY * x + turnX * y;
        this.patch[eye * PATCH_SIZE + i] = sampleGrey(band, u - band.leftPx, v - band.topPx);
      }
      EYE_GRID.normalise(this.patch, eye * PATCH_SIZE);
    }
  }

  /** Shift between the last patches and these, by least squares over both eyes, as degrees of eye rotation. */
  private flowDeg(landmarks: Float32Array): Deg {
    let [xx, xy, yy, xt, yt] = [0, 0, 0, 0, 0];
    const { patch, lastPatch } = this;
    for (let eye = 0; eye < EYES.length; eye++) {
      for (let row = 1; row < PATCH_ROWS - 1; row++) {
        for (let column = 1; column < PATCH_COLUMNS - 1; column++) {
          const i = eye * PATCH_SIZE + row * PATCH_COLUMNS + column;
          const gx = (patch[i + 1]! - patch[i - 1]! + lastPatch[i + 1]! - lastPatch[i - 1]!) / 4;
          const gy =
            (patch[i + PATCH_COLUMNS]! -
              patch[i - PATCH_COLUMNS]! +
              lastPatch[i + PATCH_COLUMNS]! -
              lastPatch[i - PATCH_COLUMNS]!) /
            4;
          const change = patch[i]! - lastPatch[i]!;
          xx += gx * gx;
          xy += gx * gy;
          yy += gy * gy;
          xt += gx * change;
          yt += gy * change;
        }
      }
    }
    const determinant = xx * yy - xy * xy;
    if (!(determinant > 0)) return 0;
    const columns = (yy * xt - xy * yt) / determinant;
    const rows = (xx * yt - xy * xt) / determinant;
    const ofEyeWidth = Math.hypot(
      (columns * DILUTION_ALONG * PATCH_WIDTH_OF_EYE) / PATCH_COLUMNS,
      (rows * DILUTION_ACROSS * PATCH_HEIGHT_OF_EYE) / PATCH_ROWS,
    );
    const eyeWidthMm = (eyeWidthPx(landmarks) / Math.max(0.1, irisDiameterPx(landmarks))) * IRIS_DIAMETER_MM;
    return Math.min(UNKNOWN_MOTION_DEG, (ofEyeWidth * eyeWidthMm) / MM_PER_DEG);
  }
}

function centreOf(landmarks: Float32Array): [number, number] {
  let [u, v] = [0, 0];
  for (const point of BONY_POINTS) {
    u += landmarks[3 * point]! / BONY_POINTS.length;
    v += landmarks[3 * point + 1]! / BONY_POINTS.length;
  }
  return [u, v];
}
