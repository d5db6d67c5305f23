import { EYES } from './landmarks';

/** Cells of a patch, and the part of the face that it shows. */
export interface PatchShape {
  readonly columns: number;
  readonly rows: number;
  /** Size in eye widths (corner to corner). */
  readonly widthOfEye: number;
  readonly heightOfEye: number;
  /** Samples per cell and axis: the picture is finer than the cells. */
  readonly samplesPerCell: number;
  /** Share of each neighbour that is mixed into a normalised cell, along rows and columns; default none. */
  readonly mixing?: number;
}

/** A shape with what normalising needs: each cell's place from -1 to 1. */
export class PatchGrid {
  readonly size: number;
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly normX: number;
  private readonly normY: number;
  private readonly mixed: Float64Array;

  constructor(readonly shape: PatchShape) {
    const { columns, rows } = shape;
    this.size = columns * rows;
    this.x = Float64Array.from({ length: this.size }, (_, i) => (2 * (i % columns)) / (columns - 1) - 1);
    this.y = Float64Array.from(
      { length: this.size },
      (_, i) => (2 * Math.floor(i / columns)) / (rows - 1) - 1,
    );
    this.normX = this.x.reduce((sum, x) => sum + x * x, 0);
    this.normY = this.y.reduce((sum, y) => sum + y * y, 0);
    this.mixed = new Float64Array(this.size);
  }

  /**
   * Normalises one patch in place: the best-fit brightness plane removed (a lamp from one side is a plane), then
   * scaled so that both eyes' patches together have length 1, and mixed with its neighbours if the shape says so.
   * @param patch sums of the cells' samples
   * @returns standard deviation of the grey values around the plane
   */
  normalise(patch: Float64Array, start: number): number {
    const { size, x, y } = this;
    let total = 0;
    let slopeX = 0;
    let slopeY = 0;
    for (let i = 0; i < size; i++) {
      const value = patch[start + i]!;
      total += value;
      slopeX += value * x[i]!;
      slopeY += value * y[i]!;
    }
    const mean = total / size;
    slopeX /= this.normX;
    slopeY /= this.normY;
    let squares = 0;
    for (let i = 0; i < size; i++) {
      const flat = patch[start + i]! - mean - slopeX * x[i]! - slopeY * y[i]!;
      patch[start + i] = flat;
      squares += flat * flat;
    }
    const sd = Math.sqrt(squares / size);
    const scale = 1 / ((sd || 1) * Math.sqrt(EYES.length * size));
    for (let i = 0; i < size; i++) patch[start + i]! *= scale;
    this.mix(patch, start);
    return sd / this.shape.samplesPerCell ** 2;
  }

  /** Each cell with its neighbours to the left and right, then above and below; at the border the cell itself counts. */
  private mix(patch: Float64Array, start: number): void {
    const { mixing = 0, columns, rows } = this.shape;
    if (mixing === 0) return;
    const { mixed, size } = this;
    const own = 1 - 2 * mixing;
    for (let i = 0; i < size; i++) {
      const column = i % columns;
      const left = patch[start + (column > 0 ? i - 1 : i)]!;
      const right = patch[start + (column < columns - 1 ? i + 1 : i)]!;
      mixed[i] = own * patch[start + i]! + mixing * (left + right);
    }
    for (let i = 0; i < size; i++) {
      const above = mixed[i >= columns ? i - columns : i]!;
      const below = mixed[i < (rows - 1) * columns ? i + columns : i]!;
      patch[start + i] = own * mixed[i]! + mixing * (above + below);
    }
  }

  /**
   * Lights a patch that is not normalised yet from one side: brightness times 1 - `across` at its left to 1 + `across`
   * at its right edge, and 1 - `down` above to 1 + `down` below.
   */
  light(patch: Float64Array, start: number, [across, down]: PatchLight): void {
    for (let i = 0; i < this.size; i++)
      patch[start + i]! *= (1 + across * this.x[i]!) * (1 + down * this.y[i]!);
  }
}

/** How much brighter a patch is made at its right and its lower edge, as shares. */
export type PatchLight = readonly [across: number, down: number];
