import { focalLengthPx, type CameraGeometry } from '../geometry';
import { choleskyInPlace, solveCholesky } from '../linear';
import { identityRotation, multiplyRotations, rotationFromVector } from '../rotation';
import type { HeadModel } from './head-model';
import { FACE_POINT_COUNT } from './landmarks';

/** Where the head is and how it is turned away from its orientation in the head model. */
export interface HeadPose {
  /** 3x3, row-major. */
  readonly rotation: Float64Array;
  /** Midpoint of the eyes in the camera frame, mm: x, y, z. */
  readonly positionMm: Float64Array;
}

const ITERATIONS = 8;
const FIRST_ITERATIONS = 30;
/** Residuals beyond this weigh less (Huber): lids, brows and mouth move without the head. */
const HUBER_PX = 1.5;
/** A smaller step ends the search: 0.001° and 0.01 mm. */
const SMALLEST_STEP_RAD = 2e-5;
const SMALLEST_STEP_MM = 0.01;
const LARGEST_MEAN_RESIDUAL_PX = 12;
const NEAREST_MM = 100;
const FARTHEST_MM = 4000;

/**
 * Rigid pose of a head from the picture positions of its landmarks (their z is not used): six-parameter
 * Gauss-Newton with Huber weights, begun at the last frame's pose. Not smoothed: a lag costs more than the jitter.
 */
export class HeadPoseSolver {
  private readonly rotation = identityRotation();
  private readonly positionMm = new Float64Array(3);
  private readonly pose: HeadPose = { rotation: this.rotation, positionMm: this.positionMm };
  private readonly normal = new Float64Array(36);
  private readonly step = new Float64Array(6);
  private readonly rowU = new Float64Array(6);
  private readonly rowV = new Float64Array(6);
  private readonly turn = new Float64Array(9);
  private readonly product = new Float64Array(9);
  private hasPose = false;

  constructor(private readonly head: HeadModel) {}

  /** Forgets the last pose: the face was lost or is another one. */
  reset(): void {
    this.hasPose = false;
  }

  /**
   * Pose in this frame, or null when none fits (mean residual above 12 px at 1280 px width, or a distance no user
   * sits at). The result is overwritten by the next call.
   */
  solve(landmarks: Float32Array, camera: CameraGeometry): HeadPose | null {
    const first = !this.hasPose;
    if (first) {
      this.rotation.set(IDENTITY);
      this.positionMm.set([0, 0, -this.head.distanceMm]);
    }
    this.hasPose = false;
    let residualPx = Infinity;
    for (let iteration = 0; iteration < (first ? FIRST_ITERATIONS : ITERATIONS); iteration++) {
      residualPx = this.accumulate(landmarks, camera);
      if (!choleskyInPlace(this.normal, 6)) return null;
      solveCholesky(this.normal, 6, this.step);
      const wx = this.step[0]!;
      const wy = this.step[1]!;
      const wz = this.step[2]!;
      rotationFromVector(wx, wy, wz, this.turn);
      this.rotation.set(multiplyRotations(this.turn, this.rotation, this.product));
      let largestMm = 0;
      for (let axis = 0; axis < 3; axis++) {
        this.positionMm[axis]! += this.step[3 + axis]!;
        largestMm = Math.max(largestMm, Math.abs(this.step[3 + axis]!));
      }
      const largestRad = Math.max(Math.abs(wx), Math.abs(wy), Math.abs(wz));
      if (largestRad < SMALLEST_STEP_RAD && largestMm < SMALLEST_STEP_MM) break;
    }
    const distanceMm = -this.positionMm[2]!;
    const fits = residualPx < (LARGEST_MEAN_RESIDUAL_PX * camera.widthPx) / 1280;
    if (!fits || !(distanceMm > NEAREST_MM && distanceMm < FARTHEST_MM)) return null;
    this.hasPose = true;
    return this.pose;
  }

  /** Normal equations of one step into `normal` (lower triangle) and `step`; returns the mean residual in px. */
  private accumulate(landmarks: Float32Array, camera: CameraGeometry): number {
    const { normal, step, rowU, rowV, rotation: m, positionMm: t } = this;
    const points = this.head.pointsMm;
    const focalPx = focalLengthPx(camera);
    normal.fill(0);
    step.fill(0);
    let total = 0;
    for (let i = 0; i < FACE_POINT_COUNT * 3; i += 3) {
      const px = points[i]!;
      const py = points[i + 1]!;
      const pz = points[i + 2]!;
      const armX = m[0]! * px + m[1]! * py + m[2]! * pz;
      const armY = m[3]! * px + m[4]! * py + m[5]! * pz;
      const armZ = m[6]! * px + m[7]! * py + m[8]! * pz;
      const inverseDepth = -1 / (armZ + t[2]!);
      const scale = focalPx * inverseDepth;
      const du = landmarks[i]! - camera.widthPx / 2 - scale * (armX + t[0]!);
      const dv = landmarks[i + 1]! - camera.heightPx / 2 + scale * (armY + t[1]!);
      const distancePx = Math.sqrt(du * du + dv * dv);
      total += distancePx;
      const weight = distancePx > HUBER_PX ? HUBER_PX / distancePx : 1;
      // Gradient of u by position is (scale, 0, uz), of v (0, -scale, vz); by rotation the moment: arm x gradient.
      const uz = scale * (armX + t[0]!) * inverseDepth;
      const vz = -scale * (armY + t[1]!) * inverseDepth;
      rowU[0] = armY * uz;
      rowU[1] = armZ * scale - armX * uz;
      rowU[2] = -armY * scale;
      rowU[3] = scale;
      rowU[5] = uz;
      rowV[0] = armY * vz + armZ * scale;
      rowV[1] = -armX * vz;
      rowV[2] = -armX * scale;
      rowV[4] = -scale;
      rowV[5] = vz;
      for (let a = 0; a < 6; a++) {
        const wu = weight * rowU[a]!;
        const wv = weight * rowV[a]!;
        step[a]! += wu * du + wv * dv;
        for (let b = 0; b <= a; b++) normal[6 * a + b]! += wu * rowU[b]! + wv * rowV[b]!;
      }
    }
    for (let a = 0; a < 6; a++) normal[7 * a]! *= 1 + 1e-9;
    return total / FACE_POINT_COUNT;
  }
}

const IDENTITY = identityRotation();
