import type { CameraGeometry } from '../geometry';
import type { Ms, ScreenPoint } from '../units';
import type { EyeBand } from '../vision/face-frame';
import type { RecentFrame } from './frame-ring';
import { lastFixation } from './last-fixation';

/** A frame kept for the fit. */
export interface CalibrationFrame {
  readonly landmarks: Float32Array;
  readonly band: EyeBand;
  readonly camera: CameraGeometry;
}

/** One target and the frames in which it was looked at. */
export interface CalibrationTarget {
  readonly target: ScreenPoint;
  readonly frames: readonly CalibrationFrame[];
}

/** Lids are on their way for this long before and after they are down. */
const BLINK_MARGIN_MS: Ms = 100;
const LEAST_QUALITY = 0.15;
/** A frame this many times farther from the fixation's middle than the median frame is not of the fixation. */
const OUTLIER_FACTOR = 3;
/** More frames of one target teach nothing new. */
const MOST_FRAMES = 40;

/**
 * Frames of one fixation that are fit to learn from: good enough, away from blinks, after a late arrival at the target
 * and before an early departure, and like the others.
 * @param recent every recent frame, to know of blinks just before and after
 */
export function fixationFrames(
  chosen: readonly RecentFrame[],
  recent: readonly RecentFrame[],
): readonly RecentFrame[] {
  const blinksMs = recent.filter(({ eyesClosed }) => eyesClosed).map(({ tMs }) => tMs);
  const good = chosen.filter(
    ({ quality, tMs }) =>
      quality >= LEAST_QUALITY && blinksMs.every((blinkMs) => Math.abs(blinkMs - tMs) > BLINK_MARGIN_MS),
  );
  const arrived = lastFixation(good);
  if (arrived.length < 4) return arrived;
  const middle = middlePatch(arrived);
  const distances = arrived.map(({ patches }) => distance(patches, middle));
  const usual = [...distances].sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
  return arrived.filter((_, i) => distances[i]! <= OUTLIER_FACTOR * usual);
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

  /** Keeps copies of the frames. A target that is labelled again gets the new frames instead of the old ones. */
  add(target: ScreenPoint, frames: readonly RecentFrame[]): void {
    if (frames.length === 0) return;
    this.byTarget.set(`${target.xPx},${target.yPx}`, {
      target,
      frames: evenly(frames, MOST_FRAMES).map(copyOf),
    });
  }

  clear(): void {
    this.byTarget.clear();
  }

  /** Targets with at most `framesPerTarget` frames each, spread evenly over the fixation. */
  take(framesPerTarget: number): readonly CalibrationTarget[] {
    return this.targets().map(({ target, frames }) => ({ target, frames: evenly(frames, framesPerTarget) }));
  }

  targets(): readonly CalibrationTarget[] {
    return [...this.byTarget.values()];
  }
}

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
