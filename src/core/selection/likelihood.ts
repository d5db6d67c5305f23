import { normalMass } from '../normal-distribution';
import type { GazePoint, Target } from '../samples';
import type { Px, ScreenRect } from '../units';
import type { SelectionTuning } from './selection-options';

/** Standard deviation of where people aim at within a target, as a share of its size. */
const AIM_SPREAD = 0.15;
/** Even a mouse has a width: keeps the probability of a sharp point finite. */
const MIN_SIGMA_PX: Px = 1;
/**
 * A target so small that even looking at its middle would rarely hit it is slow to select. Without this bound its
 * few hits would count as much as those on a large target.
 */
const MIN_ATTAINABLE = 0.25;

/**
 * A steady look at the middle is not measured at the middle: about half of the error's variance changes from sample to
 * sample, and the point is as uncertain as ever around where it was measured. Found to be the best of 1, √1.5 and √2
 * on simulated speakers.
 */
const SCATTER = Math.SQRT2;

/** The rectangle scaled about its middle. */
export function grownRect(rect: ScreenRect, factorX: number, factorY: number): ScreenRect {
  return {
    leftPx: rect.leftPx - (rect.widthPx * (factorX - 1)) / 2,
    topPx: rect.topPx - (rect.heightPx * (factorY - 1)) / 2,
    widthPx: rect.widthPx * factorX,
    heightPx: rect.heightPx * factorY,
  };
}

/**
 * How much each target is looked at in this sample, 0–1, written to `credits` in the order of `targets`.
 *
 * The gaze point is a normal distribution (axes taken as independent: `xy` of the covariance is ignored). The share
 * of a target is P ∝ prior^α · N over its rectangle; what falls between the targets belongs to nobody; one sample in
 * fifty (`outlierFraction`) is taken for wrong and spreads evenly, so that no target is ever ruled out by one sample.
 * The share is then measured against what a steady look at the target's middle gives on average: a steady look at a small
 * key runs as fast as one at a large tile, and a look at the border between two is worth less for both.
 *
 * `locked` is the index of the locked target, or -1. Its rectangle grows, and the part of a neighbour that is covered
 * by that no longer counts for the neighbour.
 */
export function gazeCredits(
  gaze: GazePoint,
  targets: readonly Target[],
  locked: number,
  tuning: SelectionTuning,
  credits: Float64Array,
): void {
  const sigmaXPx = Math.max(MIN_SIGMA_PX, Math.sqrt(gaze.covariancePx2.xx));
  const sigmaYPx = Math.max(MIN_SIGMA_PX, Math.sqrt(gaze.covariancePx2.yy));
  const { xPx, yPx } = gaze.point;
  const massIn = (leftPx: Px, topPx: Px, rightPx: Px, bottomPx: Px): number => {
    const massX = normalMass(leftPx, rightPx, xPx, sigmaXPx);
    return massX < 1e-6 ? 0 : massX * normalMass(topPx, bottomPx, yPx, sigmaYPx);
  };

  const lockedTarget = targets[locked];
  const grown = lockedTarget && grownRect(lockedTarget.rect, tuning.lockedGrowthX, tuning.lockedGrowthY);
  let massOfAll = 0;
  let weightedMass = 0;
  let weightOfAll = 0;
  for (const [index, target] of targets.entries()) {
    const rect = index === locked && grown ? grown : target.rect;
    const rightPx = rect.leftPx + rect.widthPx;
    const bottomPx = rect.topPx + rect.heightPx;
    let mass = massIn(rect.leftPx, rect.topPx, rightPx, bottomPx);
    if (grown && index !== locked && mass > 0) {
      mass -= massIn(
        Math.max(rect.leftPx, grown.leftPx),
        Math.max(rect.topPx, grown.topPx),
        Math.min(rightPx, grown.leftPx + grown.widthPx),
        Math.min(bottomPx, grown.topPx + grown.heightPx),
      );
    }
    mass = Math.max(0, mass);
    const weight = Math.pow(target.prior, tuning.priorExponent);
    credits[index] = mass * weight;
    massOfAll += mass;
    weightedMass += mass * weight;
    weightOfAll += weight;
  }

  const total = weightedMass + Math.max(0, 1 - massOfAll);
  for (const [index, target] of targets.entries()) {
    const { widthPx, heightPx } = target.rect;
    if (!(widthPx > 0 && heightPx > 0)) {
      credits[index] = 0;
      continue;
    }
    const posterior = total > 0 ? (credits[index] ?? 0) / total : 0;
    const evenShare = Math.pow(target.prior, tuning.priorExponent) / weightOfAll;
    const share = (1 - tuning.outlierFraction) * posterior + tuning.outlierFraction * evenShare;
    const attainable =
      normalMass(-widthPx / 2, widthPx / 2, 0, sigmaXPx * SCATTER) *
      normalMass(-heightPx / 2, heightPx / 2, 0, sigmaYPx * SCATTER);
    credits[index] = Math.min(
      1,
      share / ((1 - tuning.outlierFraction) * Math.max(MIN_ATTAINABLE, attainable)),
    );
  }
}

/**
 * Probability that each target is the one looked at, given the gaze point, largest first, summing to 1. A normal
 * distribution about the middles, widened by the size of the target: people do not aim at the exact middle.
 */
export function gazeShares(
  gaze: GazePoint,
  targets: readonly Target[],
  tuning: SelectionTuning,
): { readonly targetId: string; readonly share: number }[] {
  const weights = targets.map(({ rect, prior }) => {
    const { widthPx, heightPx, leftPx, topPx } = rect;
    const varianceX = Math.max(1, gaze.covariancePx2.xx) + (AIM_SPREAD * widthPx) ** 2;
    const varianceY = Math.max(1, gaze.covariancePx2.yy) + (AIM_SPREAD * heightPx) ** 2;
    const dx = gaze.point.xPx - leftPx - widthPx / 2;
    const dy = gaze.point.yPx - topPx - heightPx / 2;
    const area = widthPx * heightPx;
    const density =
      Math.exp(-0.5 * (dx ** 2 / varianceX + dy ** 2 / varianceY)) / Math.sqrt(varianceX * varianceY);
    return area > 0 ? prior ** tuning.priorExponent * density : 0;
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return targets
    .map(({ id }, index) => ({ targetId: id, share: (weights[index] ?? 0) / sum }))
    .filter(({ share }) => share > 1e-4)
    .sort((a, b) => b.share - a.share);
}
