import type { Ms, ScreenPoint } from '../units';
import type { CalibrationFrame, CalibrationTarget } from './calibration-target';
import type { RecentFrame } from './frame-ring';
import { lastFixation } from './last-fixation';
import type { PursuitPath } from './pursuit-path';
import { PursuitSamples } from './pursuit-samples';

export type { CalibrationFrame, CalibrationTarget };

/** Lids are on their way for this long before and after they are down. */
const BLINK_MARGIN_MS: Ms = 100;
const LEAST_QUALITY = 0.15;
/** A frame this many times farther from the fixation's middle than the median frame is not of the fixation. */
const OUTLIER_FACTOR = 3;
/** More frames of one target teach nothing new. */
const MOST_FRAMES = 40;
/** While the head turns, frames nearer than this show the same pose. */
const TURN_GAP_MS: Ms = 140;

/**
 * Frames of one fixation that are fit to learn from: good enough, away from blinks, after a late arrival at the target
 * and before an early departure, and like the others.
 * @param recent every recent frame, to know of blinks just before and after
 */
export function fixationFrames(
  chosen: readonly RecentFrame[],
  recent: readonly RecentFrame[],
): readonly RecentFrame[] {
  const arrived = lastFixation(openFrames(chosen, recent));
  if (arrived.length < 4) return arrived;
  const middle = middlePatch(arrived);
  const distances = arrived.map(({ patches }) => distance(patches, middle));
  const usual = [...distances].sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
  return arrived.filter((_, i) => distances[i]! <= OUTLIER_FACTOR * usual);
}

/** Frames that are good enough and away from blinks, wherever the eyes are in them. */
export function openFrames(
  chosen: readonly RecentFrame[],
  recent: readonly RecentFrame[],
): readonly RecentFrame[] {
  const blinksMs = recent.filter(({ eyesClosed }) => eyesClosed).map(({ tMs }) => tMs);
  return chosen.filter(
    ({ quality, tMs }) =>
      quality >= LEAST_QUALITY && blinksMs.every((blinkMs) => Math.abs(blinkMs - tMs) > BLINK_MARGIN_MS),
  );
}

/** Median of each patch value over the frames. */
function middlePatch(frames: readonly RecentFrame[]): Float64Array {
  const size = frames[0]?.patches.length ?? 0;
  const middle = new Float64Array(size);
  const column = new Float64Array(frames.length);
  for (let i = 0; i < size; i++) {
    frames.forEach(({ patches }, frame) => (column[frame] = patches[i]!));
    middle[i] = column.sort()[Math.floor(frames.length / 2)]!;
  }
  return middle;
}

function distance(a: Float32Array, b: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < a.length; i++) squares += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(squares);
}

/** The calibration frames of all targets so far, in the order of labelling. */
export class CalibrationSamples {
  private readonly byTarget = new Map<string, CalibrationTarget>();
  private readonly pursuit = new PursuitSamples();
  private path: PursuitPath | null = null;
  private turn: CalibrationTarget | null = null;
  private turnedAtMs: Ms = -Infinity;

  /** Keeps copies of the frames. A target that is labelled again gets the new frames instead of the old ones. */
  add(target: ScreenPoint, frames: readonly RecentFrame[]): void {
    if (frames.length === 0) return;
    this.byTarget.set(keyOf(target), {
      kind: 'fixation',
      target,
      frames: evenly(frames, MOST_FRAMES).map(copyOf),
    });
  }

  /** Frames in which `target` was looked at while the head turned; they are added to those before. */
  addTurn(target: ScreenPoint, frames: readonly RecentFrame[]): void {
    const apart = frames.filter(({ tMs }) => {
      if (tMs - this.turnedAtMs < TURN_GAP_MS) return false;
      this.turnedAtMs = tMs;
      return true;
    });
    if (apart.length === 0) return;
    this.turn = { kind: 'turn', target, frames: [...(this.turn?.frames ?? []), ...apart.map(copyOf)] };
  }

  /** Frames in which a target on `path` was followed, with where it was on its way in each. */
  addPursuit(path: PursuitPath, frames: readonly RecentFrame[], pathMs: readonly Ms[]): void {
    this.path = path;
    frames.forEach((frame, i) => {
      const atMs = pathMs[i];
      if (atMs === undefined) throw new RangeError(`no place on the path for frame ${frame.frameId}`);
      this.pursuit.add({ frame: copyOf(frame), patches: frame.patches.slice(), pathMs: atMs });
    });
  }

  /** Forgets what was labelled with these targets: the eyes cannot have been there. */
  remove(targets: readonly ScreenPoint[]): void {
    for (const target of targets) this.byTarget.delete(keyOf(target));
  }

  clear(): void {
    this.byTarget.clear();
    this.pursuit.clear();
    this.turn = null;
    this.turnedAtMs = -Infinity;
  }

  /** Targets with at most `framesPerTarget` frames each, spread evenly over the fixation. */
  take(framesPerTarget: number): readonly CalibrationTarget[] {
    return this.targets().map((target) => ({ ...target, frames: evenly(target.frames, framesPerTarget) }));
  }

  /** Fixations in the order of labelling, then the stretches of a pursuit, then the turn of the head. */
  targets(): readonly CalibrationTarget[] {
    const followed = this.path === null ? [] : this.pursuit.targets(this.path);
    return [...this.byTarget.values(), ...followed, ...(this.turn === null ? [] : [this.turn])];
  }
}

const keyOf = ({ xPx, yPx }: ScreenPoint): string => `${xPx},${yPx}`;

function evenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor(((i + 0.5) * items.length) / most)]!);
}

function copyOf({ landmarks, band, camera }: RecentFrame): CalibrationFrame {
  return {
    landmarks: landmarks.slice(),
    band: { ...band, grey: band.grey.slice(0, band.widthPx * band.heightPx) },
    camera,
  };
}
