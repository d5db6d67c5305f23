import { DriftRepair, LEAST_POSTERIOR } from '../../core/gaze/drift';
import { applyOffset, NO_OFFSET, offsetTowards } from '../../core/gaze/offset';
import type { Target } from '../../core/samples';
import type { Pick } from '../../core/selection/selection-state';
import type { AnglesDeg, Deg, ScreenPoint } from '../../core/units';
import { gazeStore } from '../stores/gaze-store';
import { screenGeometry, USUAL_DISTANCE_MM } from './display';

const drift = new DriftRepair();

/** Who learns from picks besides the drift repair: `app/refit.ts`. */
export interface PickPupil {
  readonly learnPick: (target: ScreenPoint, tMs: number) => void;
  readonly unlearnPick: (tMs: number) => void;
}

let pupil: PickPupil | null = null;

/** From now on `another` hears of picks too, and of picks that were taken back. */
export function teachToo(another: PickPupil): void {
  pupil = another;
}

const distanceMm = (): number => gazeStore.getState().profile?.viewerDistanceMm ?? USUAL_DISTANCE_MM;

/** How far off the gaze was in the check of the calibration. */
function errorDeg(): Deg {
  const { profile } = gazeStore.getState();
  return profile ? Math.hypot(profile.accuracy.sigmaXDeg, profile.accuracy.sigmaYDeg) / Math.SQRT2 : 0;
}

/** Gaze as the last one-dot check and the picks since then correct it. */
export function correctGaze(point: ScreenPoint): ScreenPoint {
  return applyOffset(point, drift.offset, screenGeometry(), distanceMm());
}

/** By how much gaze is moved now. */
export const presentOffset = (): AnglesDeg => drift.offset;

/** Learns the offset from a look at a known point; `measured` is the uncorrected gaze. */
export function learnOffset(target: ScreenPoint, measured: ScreenPoint): void {
  drift.recentre(offsetTowards(target, measured, NO_OFFSET, screenGeometry(), distanceMm()));
  publish();
}

/** A pick by gaze: what was looked at is known, so it shows how far the calibration has drifted. */
export function learnFromPick(pick: Pick, { rect }: Target): void {
  const centre = { xPx: rect.leftPx + rect.widthPx / 2, yPx: rect.topPx + rect.heightPx / 2 };
  const posterior = pick.evidence.find(({ targetId }) => targetId === pick.targetId)?.share ?? 0;
  if (posterior >= LEAST_POSTERIOR) pupil?.learnPick(centre, pick.tMs);
  drift.pick({
    tMs: performance.now(),
    centre,
    measured: pick.meanPoint,
    posterior,
    errorDeg: errorDeg(),
    screen: screenGeometry(),
    viewerDistanceMm: distanceMm(),
  });
  publish();
}

/** The last pick was taken back: it was perhaps never meant. */
export function distrustLastPick(): void {
  drift.undo(performance.now());
  pupil?.unlearnPick(performance.now());
  publish();
}

/** A new calibration needs no correction. */
export function forgetOffset(): void {
  drift.reset();
  publish();
}

/** The status bar offers a look at a dot, and never asks twice. */
function publish(): void {
  if (gazeStore.getState().wantsRecentre !== drift.wantsRecentre)
    gazeStore.setState({ wantsRecentre: drift.wantsRecentre });
}
