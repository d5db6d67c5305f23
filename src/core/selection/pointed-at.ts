import type { GazePoint, Target } from '../samples';
import { gazeCredits } from './likelihood';
import type { SelectionTuning } from './selection-options';
import type { Pick } from './selection-state';

/** Less than this is not pointing at a target, but past it: share of what a steady look at its middle gives, 0–1. */
const LEAST_CREDIT = 0.25;

/**
 * What one sample points at, as a pick: for a switch or a device that says "now". `locked` is the index of the target
 * that is locked on, or -1. @returns null when the point is on nothing
 */
export function pointedAt(
  gaze: GazePoint,
  targets: readonly Target[],
  locked: number,
  tuning: SelectionTuning,
): Pick | null {
  const credits = new Float64Array(targets.length);
  gazeCredits(gaze, targets, locked, tuning, credits);
  const total = credits.reduce((sum, credit) => sum + credit, 0);
  const evidence = targets
    .map(({ id }, index) => ({ targetId: id, share: total > 0 ? (credits[index] ?? 0) / total : 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  const [best] = evidence;
  if (best === undefined || best.share * total < LEAST_CREDIT) return null;
  return { targetId: best.targetId, tMs: gaze.tMs, evidence, meanPoint: gaze.point };
}
