/** A frame of a look at a target, as far as this test needs it. */
export interface PatchFrame {
  /** Eye patches in the frame of the head. */
  readonly patches: Float32Array;
}

/** Fewer frames on either side say nothing about a change. */
const LEAST_SIDE = 2;
/** What must remain to be worth learning from. */
const LEAST_LEFT = 3;
/**
 * Squared distance between two fixations' mean patches over that between two frames of one fixation. Measured on the
 * virtual user: mostly below 1 within a fixation, 1.5 to 6 across the hop to the next calibration target.
 */
const JUMP_RATIO = 1.4;
/** Late eyes, a step on the way, a corrective saccade. */
const MOST_CUTS = 3;
/** A jump in this first part of the look is a late arrival, one in the last part an early departure. */
const ARRIVAL_SHARE = 0.5;
const DEPARTURE_SHARE = 0.75;

/**
 * The frames of the fixation that a look at a target ended in. People arrive at a target 150 to 300 ms after it
 * appears; frames of the way there would be learnt with a wrong label. Finds the place where the patches jump and
 * keeps the later side; when the jump is near the end, the earlier one.
 */
export function lastFixation<T extends PatchFrame>(frames: readonly T[]): readonly T[] {
  let kept = frames;
  for (let cut = 0; cut < MOST_CUTS; cut++) {
    const jump = largestJump(kept);
    if (jump === null || jump.ratio < JUMP_RATIO) return kept;
    const arrives = jump.at <= ARRIVAL_SHARE * kept.length;
    const departs = jump.at >= DEPARTURE_SHARE * kept.length;
    if (!arrives && !departs) return kept;
    const next = arrives ? kept.slice(jump.at) : kept.slice(0, jump.at);
    if (next.length < LEAST_LEFT) return kept;
    kept = next;
  }
  return kept;
}

/** Where a look falls apart most: the index of the first frame after it, and how far. Null for too few frames. */
export function largestJump(frames: readonly PatchFrame[]): { at: number; ratio: number } | null {
  const count = frames.length;
  if (count < 2 * LEAST_SIDE) return null;
  const squares = frames.map((a) => Float64Array.from(frames, (b) => squaredDistance(a.patches, b.patches)));
  let best: { at: number; ratio: number } | null = null;
  for (let at = LEAST_SIDE; at <= count - LEAST_SIDE; at++) {
    const before = meanOf(squares, 0, at, 0, at);
    const after = meanOf(squares, at, count, at, count);
    const across = meanOf(squares, 0, at, at, count);
    const pairs = [at * (at - 1), (count - at) * (count - at - 1)] as const;
    const within = (pairs[0] * before + pairs[1] * after) / (pairs[0] + pairs[1]);
    const ratio = within > 0 ? across / within - 1 : across > 0 ? Infinity : 0;
    if (best === null || ratio > best.ratio) best = { at, ratio };
  }
  return best;
}

/** Mean over pairs of two ranges of frames, a frame with itself left out. */
function meanOf(squares: readonly Float64Array[], a0: number, a1: number, b0: number, b1: number): number {
  let sum = 0;
  let count = 0;
  for (let a = a0; a < a1; a++) {
    for (let b = b0; b < b1; b++) {
      if (a === b) continue;
      sum += squares[a]![b]!;
      count++;
    }
  }
  return sum / Math.max(1, count);
}

function squaredDistance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}
