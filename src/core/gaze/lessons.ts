import { dot, gramOfRows } from '../linear';

/** Rows are rounded to this part of a unit, 1/100 of a cell's standard deviation: a saved model is then the same. */
const STEPS_PER_UNIT = 4000;

/** Patches that were seen, and how alike any other patches are to each of them. */
export class Lessons {
  readonly count: number;
  private readonly squares: Float64Array;
  private readonly alike: Float64Array;

  /**
   * @param rows row-major, `count` x `width`; rounded in place
   * @param reach squared distance at which likeness begins to fall: the Gaussian kernel's variance
   */
  constructor(
    readonly rows: Float64Array,
    readonly width: number,
    readonly reach: number,
  ) {
    this.count = rows.length / width;
    for (let i = 0; i < rows.length; i++) rows[i] = Math.round(rows[i]! * STEPS_PER_UNIT) / STEPS_PER_UNIT;
    this.squares = Float64Array.from({ length: this.count }, (_, i) =>
      dot(rows, i * width, rows, i * width, width),
    );
    this.alike = new Float64Array(this.count);
  }

  /** Lower triangle of the kernel of every pair of rows. */
  gram(): Float64Array {
    const gram = gramOfRows(this.rows, this.count, this.width);
    for (let i = 0; i < this.count; i++) {
      for (let j = 0; j <= i; j++) {
        const at = i * this.count + j;
        gram[at] = this.kernel(this.squares[i]! + this.squares[j]! - 2 * gram[at]!);
      }
    }
    return gram;
  }

  /** Kernel of these features with every row; overwritten by the next call. */
  likeness(features: Float64Array): Float64Array {
    const square = dot(features, 0, features, 0, this.width);
    for (let i = 0; i < this.count; i++) {
      const product = dot(features, 0, this.rows, i * this.width, this.width);
      this.alike[i] = this.kernel(square + this.squares[i]! - 2 * product);
    }
    return this.alike;
  }

  /** Scaled so that for small distances it is the linear kernel, but for a constant. */
  private kernel(squaredDistance: number): number {
    return this.reach * Math.exp(-squaredDistance / (2 * this.reach));
  }
}

/** Rows as whole numbers, for saving. */
export function rowsToJson(rows: Float64Array): number[] {
  return Array.from(rows, (value) => Math.round(value * STEPS_PER_UNIT));
}

/** What `rowsToJson` wrote. */
export function rowsFromJson(steps: readonly number[]): Float64Array {
  return Float64Array.from(steps, (value) => value / STEPS_PER_UNIT);
}

/** Mean squared distance between rows, every `stride`th one. */
export function meanSquaredDistance(rows: Float64Array, width: number, stride: number): number {
  const chosen: number[] = [];
  for (let i = 0; i * width < rows.length; i += stride) chosen.push(i);
  let sum = 0;
  let pairs = 0;
  for (const [nth, a] of chosen.entries()) {
    for (const b of chosen.slice(0, nth)) {
      let square = 0;
      for (let j = 0; j < width; j++) square += (rows[a * width + j]! - rows[b * width + j]!) ** 2;
      sum += square;
      pairs++;
    }
  }
  return sum / Math.max(1, pairs);
}

/** Total squared distance of rows from their mean: the scale of penalties. */
export function scatter(rows: Float64Array, width: number): number {
  const count = rows.length / width;
  const mean = new Float64Array(width);
  for (let i = 0; i < rows.length; i++) mean[i % width]! += rows[i]! / count;
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += (rows[i]! - mean[i % width]!) ** 2;
  return sum;
}
