import { focalLengthPx, type CameraGeometry } from '../geometry';
import type { EyeBand } from './face-frame';
import type { HeadModel } from './head-model';
import type { HeadPose } from './head-pose';
import { EYES } from './landmarks';

/** Cells of one eye's patch. */
export const PATCH_COLUMNS = 24;
export const PATCH_ROWS = 16;
export const PATCH_SIZE = PATCH_COLUMNS * PATCH_ROWS;
/** Numbers that describe both eyes in one frame. */
export const FEATURE_COUNT = EYES.length * PATCH_SIZE;

/** Size of a patch in eye widths (corner to corner). */
export const PATCH_WIDTH_OF_EYE = 1.3;
export const PATCH_HEIGHT_OF_EYE = 0.87;
/** Samples per cell and axis: the picture is finer than the cells. */
const SAMPLES_PER_CELL = 2;
const FINE_COLUMNS = PATCH_COLUMNS * SAMPLES_PER_CELL;
const FINE_ROWS = PATCH_ROWS * SAMPLES_PER_CELL;

/** Where one eye's patch lies on the head: its middle, and one eye width to the picture's right and down. */
interface PatchPlane {
  readonly centreMm: Float64Array;
  readonly acrossMm: Float64Array;
  readonly downMm: Float64Array;
}

/**
 * Cuts both eyes' patches out of the camera picture: on a plane through the eye corners that is fixed to the head
 * and projected with its pose, so that the patches show the eyes' rotation and not the head's.
 */
export class EyePatchSampler {
  private readonly planes: readonly PatchPlane[];
  private readonly seen = new Float64Array(9);

  constructor(head: HeadModel) {
    this.planes = EYES.map(({ corners }) => planeThrough(head, corners));
  }

  /**
   * Writes the `FEATURE_COUNT` normalised values of a frame into `out` from `at`.
   * @param shiftOfEye moves the patches by this share of the eye width, to make shifted copies
   * @returns contrast: mean standard deviation of the patches' grey values before normalising, 0–127
   */
  sample(
    band: EyeBand,
    camera: CameraGeometry,
    pose: HeadPose,
    shiftOfEye: readonly [number, number],
    out: Float64Array,
    at = 0,
  ): number {
    let contrast = 0;
    for (let eye = 0; eye < this.planes.length; eye++) {
      const start = at + eye * PATCH_SIZE;
      this.cut(band, camera, pose, this.planes[eye]!, shiftOfEye, out, start);
      contrast += normalisePatch(out, start) / this.planes.length;
    }
    return contrast;
  }

  private cut(
    band: EyeBand,
    camera: CameraGeometry,
    { rotation: m, positionMm }: HeadPose,
    plane: PatchPlane,
    shiftOfEye: readonly [number, number],
    out: Float64Array,
    start: number,
  ): void {
    const seen = this.seen;
    for (let axis = 0; axis < 3; axis++) {
      const m0 = m[3 * axis]!;
      const m1 = m[3 * axis + 1]!;
      const m2 = m[3 * axis + 2]!;
      const { centreMm: c, acrossMm: a, downMm: d } = plane;
      seen[axis] = m0 * c[0]! + m1 * c[1]! + m2 * c[2]! + positionMm[axis]!;
      seen[3 + axis] = m0 * a[0]! + m1 * a[1]! + m2 * a[2]!;
      seen[6 + axis] = m0 * d[0]! + m1 * d[1]! + m2 * d[2]!;
    }
    const focalPx = focalLengthPx(camera);
    const leftPx = camera.widthPx / 2 - band.leftPx;
    const topPx = camera.heightPx / 2 - band.topPx;
    out.fill(0, start, start + PATCH_SIZE);
    for (let row = 0; row < FINE_ROWS; row++) {
      const t = ((row + 0.5) / FINE_ROWS - 0.5) * PATCH_HEIGHT_OF_EYE + shiftOfEye[1];
      const rowStart = start + Math.floor(row / SAMPLES_PER_CELL) * PATCH_COLUMNS;
      for (let column = 0; column < FINE_COLUMNS; column++) {
        const s = ((column + 0.5) / FINE_COLUMNS - 0.5) * PATCH_WIDTH_OF_EYE + shiftOfEye[0];
        const scale = -focalPx / (seen[2]! + s * seen[5]! + t * seen[8]!);
        const u = leftPx + scale * (seen[0]! + s * seen[3]! + t * seen[6]!);
        const v = topPx - scale * (seen[1]! + s * seen[4]! + t * seen[7]!);
        out[rowStart + Math.floor(column / SAMPLES_PER_CELL)]! += sampleGrey(band, u, v);
      }
    }
  }
}

function planeThrough(head: HeadModel, [first, second]: readonly [number, number]): PatchPlane {
  const p = head.pointsMm;
  const centreMm = new Float64Array(3);
  const acrossMm = new Float64Array(3);
  for (let axis = 0; axis < 3; axis++) {
    centreMm[axis] = (p[3 * first + axis]! + p[3 * second + axis]!) / 2;
    acrossMm[axis] = p[3 * second + axis]! - p[3 * first + axis]!;
  }
  // Down: at a right angle to the line of the corners and to the camera's axis, as long as the eye is wide.
  const lengthXy = Math.hypot(acrossMm[0]!, acrossMm[1]!);
  const eyeWidthMm = Math.hypot(lengthXy, acrossMm[2]!);
  const sign = acrossMm[0]! >= 0 ? 1 : -1;
  const downMm = Float64Array.of(
    (sign * acrossMm[1]! * eyeWidthMm) / lengthXy,
    (-sign * acrossMm[0]! * eyeWidthMm) / lengthXy,
    0,
  );
  return { centreMm, acrossMm, downMm };
}

/**
 * Brightness between pixels (bilinear); u and v are pixels from the band's top left corner, pixel centres at .5.
 * Outside the band the nearest edge counts.
 */
export function sampleGrey(band: EyeBand, u: number, v: number): number {
  const { grey, widthPx } = band;
  const x = Math.min(widthPx - 1.001, Math.max(0, u - 0.5));
  const y = Math.min(band.heightPx - 1.001, Math.max(0, v - 0.5));
  const column = Math.floor(x);
  const row = Math.floor(y);
  const fx = x - column;
  const fy = y - row;
  const at = row * widthPx + column;
  const upper = grey[at]! * (1 - fx) + grey[at + 1]! * fx;
  const lower = grey[at + widthPx]! * (1 - fx) + grey[at + widthPx + 1]! * fx;
  return upper * (1 - fy) + lower * fy;
}

const PLANE_NORM_X = planeNorm((i) => cellX(i));
const PLANE_NORM_Y = planeNorm((i) => cellY(i));

/**
 * Normalises one patch in place: the best-fit brightness plane removed (a lamp from one side is a plane), then
 * scaled so that both patches together have length 1.
 * @param patch sums of the cells' samples
 * @returns standard deviation of the grey values around the plane
 */
export function normalisePatch(patch: Float64Array, start: number): number {
  let total = 0;
  let slopeX = 0;
  let slopeY = 0;
  for (let i = 0; i < PATCH_SIZE; i++) {
    const value = patch[start + i]!;
    total += value;
    slopeX += value * cellX(i);
    slopeY += value * cellY(i);
  }
  const mean = total / PATCH_SIZE;
  slopeX /= PLANE_NORM_X;
  slopeY /= PLANE_NORM_Y;
  let squares = 0;
  for (let i = 0; i < PATCH_SIZE; i++) {
    const flat = patch[start + i]! - mean - slopeX * cellX(i) - slopeY * cellY(i);
    patch[start + i] = flat;
    squares += flat * flat;
  }
  const sd = Math.sqrt(squares / PATCH_SIZE);
  const scale = 1 / ((sd || 1) * Math.sqrt(EYES.length * PATCH_SIZE));
  for (let i = 0; i < PATCH_SIZE; i++) patch[start + i]! *= scale;
  return sd / (SAMPLES_PER_CELL * SAMPLES_PER_CELL);
}

function cellX(i: number): number {
  return (2 * (i % PATCH_COLUMNS)) / (PATCH_COLUMNS - 1) - 1;
}

function cellY(i: number): number {
  return (2 * Math.floor(i / PATCH_COLUMNS)) / (PATCH_ROWS - 1) - 1;
}

function planeNorm(coordinate: (i: number) => number): number {
  let norm = 0;
  for (let i = 0; i < PATCH_SIZE; i++) norm += coordinate(i) ** 2;
  return norm;
}
