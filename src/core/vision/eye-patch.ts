import { focalLengthPx, type CameraGeometry } from '../geometry';
import type { EyeBand } from './face-frame';
import type { HeadModel } from './head-model';
import type { HeadPose } from './head-pose';
import { EYES } from './landmarks';
import { PatchGrid, type PatchLight, type PatchShape } from './patch-grid';

/** Cells of one eye's patch. */
export const PATCH_COLUMNS = 24;
export const PATCH_ROWS = 16;
export const PATCH_SIZE = PATCH_COLUMNS * PATCH_ROWS;
/** Numbers that describe both eyes in one frame. */
export const FEATURE_COUNT = EYES.length * PATCH_SIZE;

/** Size of a patch in eye widths (corner to corner). */
export const PATCH_WIDTH_OF_EYE = 1.3;
export const PATCH_HEIGHT_OF_EYE = 0.87;

/**
 * Share of each neighbouring cell in a cell. Between two calibration targets the iris moves by one to two cells: softer
 * patches bend less on the way. More of it helps near the screen and makes glasses and side light worse.
 */
const MIXING = 0.08;

/** Grey values from here on are cut off by the camera: a lamp mirrored by the cornea or by glasses. */
const SATURATED = 250;
/** When more of a patch is cut off, the picture is overexposed, and there is no spot to be mended. */
const MOST_SATURATED = 0.12;

/** The patches that gaze is read from. */
export const EYE_GRID = new PatchGrid({
  columns: PATCH_COLUMNS,
  rows: PATCH_ROWS,
  widthOfEye: PATCH_WIDTH_OF_EYE,
  heightOfEye: PATCH_HEIGHT_OF_EYE,
  samplesPerCell: 2,
  mixing: MIXING,
});

/** Moves both patches, in eye widths to the picture's right and down. */
export type PatchShift = readonly [number, number];

/** Patches where the pose says. */
export const NO_SHIFT: PatchShift = [0, 0];

/** Patches as the lamps show them. */
export const NO_LIGHT: PatchLight = [0, 0];

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
  /** Samples of each cell that are not saturated. */
  private readonly clear: Float64Array;

  constructor(
    head: HeadModel,
    private readonly grid: PatchGrid = EYE_GRID,
  ) {
    this.planes = EYES.map(({ corners }) => planeThrough(head, corners));
    this.clear = new Float64Array(grid.size);
  }

  /**
   * Writes the normalised values of a frame (grid size x eyes) into `out` from `at`.
   * @param shift makes shifted copies
   * @param light makes copies lit from one side
   * @returns contrast: mean standard deviation of the patches' grey values before normalising, 0–127
   */
  sample(
    band: EyeBand,
    camera: CameraGeometry,
    pose: HeadPose,
    shift: PatchShift,
    out: Float64Array,
    at = 0,
    light: PatchLight = NO_LIGHT,
  ): number {
    let contrast = 0;
    for (let eye = 0; eye < this.planes.length; eye++) {
      const start = at + eye * this.grid.size;
      this.cut(band, camera, pose, eye, shift, out, start);
      if (light !== NO_LIGHT) this.grid.light(out, start, light);
      contrast += this.grid.normalise(out, start) / this.planes.length;
    }
    return contrast;
  }

  private cut(
    band: EyeBand,
    camera: CameraGeometry,
    { rotation: m, positionMm }: HeadPose,
    eye: number,
    shift: PatchShift,
    out: Float64Array,
    start: number,
  ): void {
    const seen = this.seen;
    const plane = this.planes[eye]!;
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
    const { clear } = this;
    const { columns, rows, widthOfEye, heightOfEye, samplesPerCell } = this.grid.shape;
    out.fill(0, start, start + this.grid.size);
    clear.fill(samplesPerCell ** 2);
    let saturated = 0;
    for (let row = 0; row < rows * samplesPerCell; row++) {
      const t = ((row + 0.5) / (rows * samplesPerCell) - 0.5) * heightOfEye + shift[1];
      const rowStart = start + Math.floor(row / samplesPerCell) * columns;
      for (let column = 0; column < columns * samplesPerCell; column++) {
        const s = ((column + 0.5) / (columns * samplesPerCell) - 0.5) * widthOfEye + shift[0];
        const scale = -focalPx / (seen[2]! + s * seen[5]! + t * seen[8]!);
        const u = leftPx + scale * (seen[0]! + s * seen[3]! + t * seen[6]!);
        const v = topPx - scale * (seen[1]! + s * seen[4]! + t * seen[7]!);
        const cell = rowStart + Math.floor(column / samplesPerCell);
        const grey = sampleGrey(band, u, v);
        out[cell]! += grey;
        if (grey < SATURATED) continue;
        clear[cell - start]!--;
        saturated++;
      }
    }
    const samples = this.grid.size * samplesPerCell ** 2;
    if (saturated > 0 && saturated <= MOST_SATURATED * samples) inpaint(out, start, clear, this.grid.shape);
  }
}

/**
 * Mends the cells in which a mirrored lamp hides the eye: each becomes the mean of the nearest cells around it that show
 * the eye, ring by ring from the spot's edge inwards.
 * @param patch sums of the cells' samples
 * @param clear samples of each cell that are not saturated; those of mended cells are set to the full number
 */
function inpaint(patch: Float64Array, start: number, clear: Float64Array, shape: PatchShape): void {
  const { columns, rows, samplesPerCell } = shape;
  const whole = samplesPerCell ** 2;
  for (let ring = 0; ring < columns; ring++) {
    const mended: (readonly [cell: number, value: number])[] = [];
    let isLeft = false;
    for (let cell = 0; cell < columns * rows; cell++) {
      if (clear[cell]! >= whole) continue;
      isLeft = true;
      let sum = 0;
      let count = 0;
      for (const [dx, dy] of NEIGHBOURS) {
        const column = (cell % columns) + dx;
        const row = Math.floor(cell / columns) + dy;
        if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
        const other = row * columns + column;
        if (clear[other]! < whole) continue;
        sum += patch[start + other]!;
        count++;
      }
      if (count > 0) mended.push([cell, sum / count]);
    }
    for (const [cell, value] of mended) {
      patch[start + cell] = value;
      clear[cell] = whole;
    }
    if (!isLeft) return;
  }
}

const NEIGHBOURS = [-1, 0, 1].flatMap((dy) =>
  [-1, 0, 1].flatMap((dx) => (dx === 0 && dy === 0 ? [] : [[dx, dy] as const])),
);

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
