import { dot } from '../linear';
import type { Ms, ScreenPoint } from '../units';
import type { CalibrationFrame, CalibrationTarget } from './calibration-target';
import type { PursuitPath } from './pursuit-path';
import { fitRidge } from './ridge';

/** A frame in which a wandering target was followed. */
export interface PursuitFrame {
  readonly frame: CalibrationFrame;
  readonly patches: Float32Array;
  /** Where on its way the target was when the frame was taken. */
  readonly pathMs: Ms;
}

/** Eyes follow a slow target 50–150 ms late, camera and display add as much. */
const LARGEST_LAG_MS: Ms = 360;
const LAG_STEP_MS: Ms = 30;
/** Stretches of the path that are left out in turn: neighbouring frames know each other's answer. */
export const PURSUIT_STRETCHES = 12;
/** More frames of the path teach nothing new. */
const LEAST_GAP_MS: Ms = 70;
const LEAST_FRAMES = 4 * PURSUIT_STRETCHES;
/** A frame this many times farther off than the median one was not a look at the target. */
const OUTLIER_FACTOR = 3;
/** Strong: here the patches only need to say which lag fits, not to point. */
const LAMBDA_OF_TRACE = 1e-3;

/** The frames of one walk of the target, and where it really was looked at in each. */
export class PursuitSamples {
  private frames: PursuitFrame[] = [];

  get isEmpty(): boolean {
    return this.frames.length === 0;
  }

  clear(): void {
    this.frames = [];
  }

  /** Keeps a frame unless the last one is so near that it tells nothing more. Times must not fall. */
  add(frame: PursuitFrame): void {
    const last = this.frames.at(-1);
    if (last === undefined || frame.pathMs - last.pathMs >= LEAST_GAP_MS) this.frames.push(frame);
  }

  /**
   * The walk as calibration targets: one per stretch, each frame with the point that was looked at in it, the lag of
   * the eyes taken off and frames that did not follow left out. Empty when there are too few frames.
   */
  targets(path: PursuitPath): readonly CalibrationTarget[] {
    if (this.frames.length < LEAST_FRAMES) return [];
    const found = findLag(this.frames, path);
    if (found === null) return [];
    const pointOf = ({ pathMs }: PursuitFrame): ScreenPoint => path.pointAt(pathMs - found.lagMs);
    return stretchesOf(this.frames).flatMap((stretch): CalibrationTarget[] => {
      const kept = stretch.filter((frame) => found.followed.has(frame));
      const middle = kept[Math.floor(kept.length / 2)];
      if (middle === undefined) return [];
      const frames = kept.map((look) => ({ ...look.frame, lookedAt: pointOf(look) }));
      return [{ kind: 'pursuit', target: pointOf(middle), frames }];
    });
  }
}

/**
 * The lag with which the eyes followed: the one whose labels the eye patches explain best in stretches that they did
 * not learn from. Frames that stay far off even then were looks elsewhere.
 * @returns null when the patches explain nothing (all alike, not numbers)
 */
export function findLag(
  frames: readonly PursuitFrame[],
  path: PursuitPath,
): { readonly lagMs: Ms; readonly followed: ReadonlySet<PursuitFrame> } | null {
  const lagsMs = Array.from({ length: LARGEST_LAG_MS / LAG_STEP_MS + 1 }, (_, i) => i * LAG_STEP_MS);
  const count = frames.length;
  const gram = centredGram(frames.map(({ patches }) => patches));
  const labels = lagsMs.flatMap((lagMs) => {
    const points = frames.map(({ pathMs }) => path.pointAt(pathMs - lagMs));
    return [Float64Array.from(points, ({ xPx }) => xPx), Float64Array.from(points, ({ yPx }) => yPx)];
  });
  let trace = 0;
  for (let i = 0; i < count; i++) trace += gram[i * count + i]!;
  const outputs = fitRidge({
    gram,
    count,
    labels,
    groupSizes: stretchesOf(frames).map(({ length }) => length),
    counts: new Uint8Array(count).fill(1),
    lambdas: [LAMBDA_OF_TRACE * trace],
  });
  if (outputs === null) return null;
  // What the fit leaves over in the very frames.
  const missesOf = (lag: number): Float64Array =>
    Float64Array.from(frames, (_, i) => {
      const [across, down] = [outputs[2 * lag]!, outputs[2 * lag + 1]!];
      const x = across.mean + dot(gram, i * count, across.dual, 0, count) - labels[2 * lag]![i]!;
      const y = down.mean + dot(gram, i * count, down.dual, 0, count) - labels[2 * lag + 1]![i]!;
      return Math.hypot(x, y);
    });
  const scores = lagsMs.map((_, lag) =>
    [...outputs[2 * lag]!.leftOutResiduals, ...outputs[2 * lag + 1]!.leftOutResiduals].reduce(
      (sum, residualPx) => sum + residualPx ** 2,
      0,
    ),
  );
  const best = scores.indexOf(Math.min(...scores));
  const missesPx = missesOf(best);
  const usualPx = [...missesPx].sort((a, b) => a - b)[Math.floor(missesPx.length / 2)] ?? 0;
  return {
    lagMs: lagsMs[best] ?? 0,
    followed: new Set(frames.filter((_, i) => missesPx[i]! <= OUTLIER_FACTOR * usualPx)),
  };
}

/** Inner products of all pairs of rows about their mean. */
function centredGram(rows: readonly Float32Array[]): Float64Array {
  const count = rows.length;
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  for (const row of rows) for (let j = 0; j < width; j++) mean[j]! += row[j]! / count;
  const centred = rows.map((row) => Float64Array.from(row, (value, j) => value - mean[j]!));
  const gram = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k <= i; k++) {
      const product = dot(centred[i]!, 0, centred[k]!, 0, width);
      gram[i * count + k] = product;
      gram[k * count + i] = product;
    }
  }
  return gram;
}

/** Consecutive stretches of about equal length. */
function stretchesOf<T>(frames: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: PURSUIT_STRETCHES }, (_, i) =>
    frames.slice(
      Math.floor((i * frames.length) / PURSUIT_STRETCHES),
      Math.floor(((i + 1) * frames.length) / PURSUIT_STRETCHES),
    ),
  );
}
