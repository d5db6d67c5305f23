import { median } from '../median';
import type { Deg } from '../units';

/** What `sideDeg` of the measurements was while the user looked at the left and at the right edge of the screen. */
export interface Sides {
  readonly leftDeg: Deg;
  readonly rightDeg: Deg;
}

/** Outcome of the set-up: eyes not seen for long enough, or both looks too much alike. */
export type LearntSides =
  | { readonly kind: 'learnt'; readonly sides: Sides }
  | { readonly kind: 'failed'; readonly reason: 'tooFew' | 'notApart' };

/** Half a second of frames. */
export const LEAST_SIDE_FRAMES = 15;
/** The edges of a laptop lie 30° apart; less than this is no look to the side. */
const LEAST_APART_DEG: Deg = 6;
/** … nor is what the noise of either look would reach. */
const LEAST_APART_SPREADS = 4;
/** From the median of absolute deviations to a standard deviation. */
const MAD_TO_SD = 1.4826;

/** Learns from two looks which angles mean left and right. */
export function learnSides(left: readonly Deg[], right: readonly Deg[]): LearntSides {
  if (left.length < LEAST_SIDE_FRAMES || right.length < LEAST_SIDE_FRAMES) {
    return { kind: 'failed', reason: 'tooFew' };
  }
  const [leftDeg, rightDeg] = [median(left), median(right)];
  const spreadDeg = Math.max(spread(left, leftDeg), spread(right, rightDeg));
  const apartDeg = Math.abs(leftDeg - rightDeg);
  return apartDeg < LEAST_APART_DEG || apartDeg < LEAST_APART_SPREADS * spreadDeg
    ? { kind: 'failed', reason: 'notApart' }
    : { kind: 'learnt', sides: { leftDeg, rightDeg } };
}

/** Whether there was a set-up at all: settings start with the same number on both sides. */
export const areSidesLearnt = ({ leftDeg, rightDeg }: Sides): boolean =>
  Math.abs(leftDeg - rightDeg) >= LEAST_APART_DEG;

const MEDIAN_FRAMES = 5;
/** From here on a look is one at that side, … */
const CERTAIN = 0.6;
/** … and its side follows it by this share a frame: people slide down in their chairs. */
const FOLLOW_SHARE = 0.004;
/** A side never moves further than this share of the way between the two from where it was learnt. */
const MOST_DRIFT = 0.4;

/** Where one looks between left and right, frame by frame, following the slow drift of the seat. */
export class SideFollower {
  private leftDeg: Deg;
  private rightDeg: Deg;
  private readonly recent: Deg[] = [];

  constructor(private readonly learnt: Sides) {
    ({ leftDeg: this.leftDeg, rightDeg: this.rightDeg } = learnt);
  }

  /** @returns −1 at the left edge, 0 between, +1 at the right edge; may lie beyond. */
  step(sideDeg: Deg): number {
    this.recent.push(sideDeg);
    if (this.recent.length > MEDIAN_FRAMES) this.recent.shift();
    const deg = median(this.recent);
    const position = (2 * (deg - this.leftDeg)) / (this.rightDeg - this.leftDeg) - 1;
    const mostDeg = MOST_DRIFT * Math.abs(this.learnt.rightDeg - this.learnt.leftDeg);
    if (position < -CERTAIN) this.leftDeg = followed(this.leftDeg, deg, this.learnt.leftDeg, mostDeg);
    if (position > CERTAIN) this.rightDeg = followed(this.rightDeg, deg, this.learnt.rightDeg, mostDeg);
    return position;
  }

  /** The eyes were away: what was seen before says nothing about now. */
  interrupt(): void {
    this.recent.length = 0;
  }
}

function followed(deg: Deg, seenDeg: Deg, learntDeg: Deg, mostDeg: Deg): Deg {
  const next = deg + FOLLOW_SHARE * (seenDeg - deg);
  return Math.min(learntDeg + mostDeg, Math.max(learntDeg - mostDeg, next));
}

const spread = (values: readonly number[], middle: number): number =>
  MAD_TO_SD * median(values.map((value) => Math.abs(value - middle)));
