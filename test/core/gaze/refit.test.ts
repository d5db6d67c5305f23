import { describe, expect, it } from 'vitest';
import { eyeInHeadDeg, USUAL_SHARE_OF_TURN } from '../../../src/core/gaze/eye-in-head';
import { assembleGazeModel, type GazeModel } from '../../../src/core/gaze/gaze-model';
import { Lessons } from '../../../src/core/gaze/lessons';
import { Refit, type PickLook } from '../../../src/core/gaze/refit';
import { identityRotation } from '../../../src/core/rotation';
import { FEATURE_COUNT } from '../../../src/core/vision/eye-patch';
import { makeRandom } from '../vision/synthetic-face';

const pose = { rotation: identityRotation(), positionMm: Float64Array.of(0, -60, -600) };
const STEP_MS = 6000;

/** Patches of an eye that looks at a point; `skew` bends what they show since the calibration. */
function featuresAt(xMm: number, yMm: number, skew: number): Float64Array {
  const features = new Float64Array(FEATURE_COUNT);
  const x = xMm / 150 + skew * (xMm / 150) ** 2;
  const y = (yMm + 100) / 80;
  for (let j = 0; j < FEATURE_COUNT; j++) features[j] = 0.02 * (Math.sin(j) * x + Math.cos(1.7 * j) * y);
  return features;
}

const targetOf = (random: () => number) => ({
  xMm: (random() - 0.5) * 300,
  yMm: -100 + (random() - 0.5) * 160,
  zMm: 0,
});

function calibrated(): GazeModel {
  const random = makeRandom(3);
  const targets = Array.from({ length: 9 }, () => targetOf(random));
  const rows = new Float64Array(targets.length * FEATURE_COUNT);
  targets.forEach(({ xMm, yMm }, i) => rows.set(featuresAt(xMm, yMm, 0), i * FEATURE_COUNT));
  const labels = targets.map((target) => eyeInHeadDeg(pose, target));
  const axis = (k: 0 | 1) => ({
    labelsDeg: Float64Array.from(labels, (label) => label[k]),
    meanDeg: 0,
    lambda: 1e-6,
  });
  return assembleGazeModel(
    {
      head: { pointsMm: new Float64Array(3), distanceMm: 600 },
      template: { mean: new Float64Array(1), weights: new Float64Array(1) },
      lessons: new Lessons(rows, FEATURE_COUNT, 1),
      doubts: new Float64Array(targets.length).fill(1),
      shareOfTurn: USUAL_SHARE_OF_TURN,
      eyes: 'both',
      check: null,
      irises: null,
    },
    axis(0),
    axis(1),
  )!;
}

function pickMany(refit: Refit, count: number, skew: number, isLie = false): void {
  const random = makeRandom(7);
  for (let i = 0; i < count; i++) {
    const target = targetOf(random);
    const seen = isLie ? targetOf(random) : target;
    const look: PickLook = {
      tMs: i * STEP_MS,
      target,
      pose,
      features: featuresAt(seen.xMm, seen.yMm, skew),
      irisesMm: null,
    };
    refit.pick(look);
  }
}

describe('Refit', () => {
  it('takes a model that finds picks better which it had not learnt from', () => {
    const refit = new Refit();
    const model = calibrated();
    pickMany(refit, 60, 0.3);
    const outcome = refit.attempt(model)!;
    expect(outcome.kind).toBe('adopted');
    expect(outcome.afterDeg).toBeLessThan(0.95 * outcome.beforeDeg);
    expect(refit.attempt(model)).toBeNull();
  });

  it('keeps the model when nothing has changed', () => {
    const refit = new Refit();
    pickMany(refit, 60, 0);
    const outcome = refit.attempt(calibrated());
    expect(outcome?.kind === 'adopted' ? outcome.beforeDeg - outcome.afterDeg : 0).toBeLessThan(0.2);
  });

  it('keeps the model when the eyes were elsewhere than what was picked', () => {
    const refit = new Refit();
    pickMany(refit, 60, 0, true);
    expect(refit.attempt(calibrated())?.kind).toBe('kept');
  });

  it('waits for forty picks that were not taken back within five seconds', () => {
    const refit = new Refit();
    const model = calibrated();
    pickMany(refit, 40, 0.3);
    // The fortieth is not confirmed yet.
    expect(refit.attempt(model)).toBeNull();
    refit.undo(39 * STEP_MS + 1000);
    pickMany(refit, 1, 0.3);
    expect(refit.attempt(model)).toBeNull();
    refit.reset();
    pickMany(refit, 41, 0.3);
    expect(refit.attempt(model)).not.toBeNull();
  });
});
