import { IRIS_LEVER_MM } from '../eye-anatomy';
import { focalLengthPx } from '../geometry';
import type { Deg } from '../units';
import { sampleGrey } from './eye-patch';
import type { EyeFrame } from './face-frame';
import type { HeadPose } from './head-pose';

/** The iris, 11.7 mm wide, with a rim of the white around it; wider windows hold more of the lids. */
const RADIUS_MM = 6;
/** Distance of neighbouring cells: about a pixel at 720p and 60 cm. */
const CELL_MM = 0.6;
const REACH = Math.ceil(RADIUS_MM / CELL_MM);
/** Cells along one side of the square in which the round window lies. */
const SIDE = 2 * REACH + 1;

const isInside = (column: number, row: number): boolean =>
  Math.hypot(column - REACH, row - REACH) * CELL_MM <= RADIUS_MM;

interface Cell {
  readonly column: number;
  readonly row: number;
}

const CELLS: readonly Cell[] = Array.from({ length: SIDE ** 2 }, (_, i) => ({
  column: i % SIDE,
  row: Math.floor(i / SIDE),
})).filter(({ column, row }) => isInside(column, row));

/** Cells of the window. */
export const IRIS_CELLS = CELLS.length;
/** Place of each cell on the iris' plane, mm from its middle, to the picture's right and up. */
export const IRIS_CELL_X = Float64Array.from(CELLS, ({ column }) => (column - REACH) * CELL_MM);
export const IRIS_CELL_Y = Float64Array.from(CELLS, ({ row }) => (REACH - row) * CELL_MM);

const SQUARES = IRIS_CELL_X.reduce((sum, x) => sum + x * x, 0);

const indexOf = new Map(CELLS.map(({ column, row }, i) => [row * SIDE + column, i]));
const neighbour = ({ column, row }: Cell, across: number, down: number): number =>
  indexOf.get((row + down) * SIDE + column + across) ?? -1;

/** Neighbours of each cell: right, left, above, below; -1 where the window ends. */
const NEIGHBOURS = Int32Array.from(
  CELLS.flatMap((cell) => [
    neighbour(cell, 1, 0),
    neighbour(cell, -1, 0),
    neighbour(cell, 0, -1),
    neighbour(cell, 0, 1),
  ]),
);

/** Growth of brightness per mm to the right and up, two numbers a cell; NaN at the window's edge. */
export function irisSlopes(values: Float64Array): Float64Array {
  const slopes = new Float64Array(2 * IRIS_CELLS).fill(Number.NaN);
  for (let cell = 0; cell < IRIS_CELLS; cell++) {
    const [right, left, above, below] = NEIGHBOURS.subarray(4 * cell, 4 * cell + 4);
    if (right! < 0 || left! < 0 || above! < 0 || below! < 0) continue;
    slopes[2 * cell] = (values[right!]! - values[left!]!) / (2 * CELL_MM);
    slopes[2 * cell + 1] = (values[above!]! - values[below!]!) / (2 * CELL_MM);
  }
  return slopes;
}

/**
 * Brightness of the cells of an eye that is turned to these angles in its head, plane removed, standard deviation 1.
 * @param centreMm the eye's centre of rotation on the head
 * @param out `IRIS_CELLS` numbers
 */
export function readIris(
  { band, camera }: EyeFrame,
  { rotation: m, positionMm: t }: HeadPose,
  centreMm: Float64Array,
  acrossDeg: Deg,
  upDeg: Deg,
  out: Float64Array,
): void {
  const [sinA, cosA] = [Math.sin(acrossDeg / DEG_PER_RAD), Math.cos(acrossDeg / DEG_PER_RAD)];
  const [sinB, cosB] = [Math.sin(upDeg / DEG_PER_RAD), Math.cos(upDeg / DEG_PER_RAD)];
  const [rightX, rightZ] = [cosA, -sinA];
  const [upX, upY, upZ] = [-sinB * sinA, cosB, -sinB * cosA];
  // Middle of the iris on the head.
  const x = centreMm[0]! + IRIS_LEVER_MM * sinA * cosB;
  const y = centreMm[1]! + IRIS_LEVER_MM * sinB;
  const z = centreMm[2]! + IRIS_LEVER_MM * cosA * cosB;
  const [m0, m1, m2, m3, m4, m5, m6, m7, m8] = m as unknown as Matrix;
  const [cx, cy, cz] = [
    m0 * x + m1 * y + m2 * z + t[0]!,
    m3 * x + m4 * y + m5 * z + t[1]!,
    m6 * x + m7 * y + m8 * z + t[2]!,
  ];
  const [ax, ay, az] = [m0 * rightX + m2 * rightZ, m3 * rightX + m5 * rightZ, m6 * rightX + m8 * rightZ];
  const [bx, by, bz] = [
    m0 * upX + m1 * upY + m2 * upZ,
    m3 * upX + m4 * upY + m5 * upZ,
    m6 * upX + m7 * upY + m8 * upZ,
  ];
  const focalPx = focalLengthPx(camera);
  const leftPx = camera.widthPx / 2 - band.leftPx;
  const topPx = camera.heightPx / 2 - band.topPx;
  for (let cell = 0; cell < IRIS_CELLS; cell++) {
    const p = IRIS_CELL_X[cell]!;
    const q = IRIS_CELL_Y[cell]!;
    const scale = -focalPx / (cz + p * az + q * bz);
    out[cell] = sampleGrey(
      band,
      leftPx + scale * (cx + p * ax + q * bx),
      topPx - scale * (cy + p * ay + q * by),
    );
  }
  flatten(out);
}

const DEG_PER_RAD = 180 / Math.PI;
type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/** Takes the best-fit plane off and scales to standard deviation 1, in place. */
function flatten(values: Float64Array): void {
  let [total, slopeX, slopeY] = [0, 0, 0];
  for (let cell = 0; cell < IRIS_CELLS; cell++) {
    total += values[cell]!;
    slopeX += values[cell]! * IRIS_CELL_X[cell]!;
    slopeY += values[cell]! * IRIS_CELL_Y[cell]!;
  }
  const mean = total / IRIS_CELLS;
  slopeX /= SQUARES;
  slopeY /= SQUARES;
  let squares = 0;
  for (let cell = 0; cell < IRIS_CELLS; cell++) {
    const flat = values[cell]! - mean - slopeX * IRIS_CELL_X[cell]! - slopeY * IRIS_CELL_Y[cell]!;
    values[cell] = flat;
    squares += flat * flat;
  }
  const sd = Math.sqrt(squares / IRIS_CELLS) || 1;
  for (let cell = 0; cell < IRIS_CELLS; cell++) values[cell]! /= sd;
}
