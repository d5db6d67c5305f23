import { DriftRepair } from '../../src/core/gaze/drift';
import { applyOffset } from '../../src/core/gaze/offset';
import type { ScreenGeometry } from '../../src/core/geometry';
import { Pipeline } from '../../src/core/pipeline';
import type { GazeSample, Target } from '../../src/core/samples';
import type { Pick as SelectionPick } from '../../src/core/selection/selection-state';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import type { Deg, Mm, Ms, Px } from '../../src/core/units';
import { centreOf } from '../../test/simulation/page';
import { NearestKeyDwell } from './nearest-key';

/** What came of one sample: a pick, and what the eyes rest on. */
export interface Step {
  readonly picked: SelectionPick | null;
  readonly lockedId: string | null;
}

/** What selects: the product's pipeline or the baseline. */
export interface Selector {
  step(sample: GazeSample, targets: readonly Target[]): Step;
  /** Another page of keys is shown. */
  startPage(nowMs: Ms): void;
  /** The last pick was undone. */
  takeBack(nowMs: Ms): void;
}

/** Before which screen the speaker sits, how far from it, and what the check of the calibration showed. */
export interface Seat {
  readonly sigmaXDeg: Deg;
  readonly sigmaYDeg: Deg;
  readonly screen: ScreenGeometry;
  readonly viewerDistanceMm: Mm;
}

/** The product: gaze corrected by what confirmed picks show of the drift (`app/gaze-offset.ts`), then the pipeline. */
export class ProductSelector implements Selector {
  private readonly drift = new DriftRepair();
  private readonly pipeline: Pipeline;

  constructor(private readonly seat: Seat) {
    const { dwell, adaptiveDwell } = DEFAULT_SETTINGS;
    this.pipeline = new Pipeline({ dwell, adaptiveDwell, ...seat });
  }

  step(sample: GazeSample, targets: readonly Target[]): Step {
    const { picked, lockedId } = this.pipeline.step({ sample: this.corrected(sample), targets });
    const target = targets.find(({ id }) => id === picked?.targetId);
    if (picked !== null && target !== undefined) this.learn(picked, target);
    return { picked, lockedId };
  }

  startPage(nowMs: Ms): void {
    this.pipeline.startPage(nowMs);
  }

  takeBack(nowMs: Ms): void {
    this.drift.undo(nowMs);
  }

  private corrected(sample: GazeSample): GazeSample {
    if (sample.kind === 'lost') return sample;
    const { screen, viewerDistanceMm } = this.seat;
    return { ...sample, point: applyOffset(sample.point, this.drift.offset, screen, viewerDistanceMm) };
  }

  private learn({ targetId, tMs, meanPoint, evidence }: SelectionPick, { rect }: Target): void {
    const { sigmaXDeg, sigmaYDeg } = this.seat;
    const errorDeg = Math.hypot(sigmaXDeg, sigmaYDeg) / Math.SQRT2;
    const posterior = evidence.find((each) => each.targetId === targetId)?.share ?? 0;
    this.drift.pick({ tMs, centre: centreOf(rect), measured: meanPoint, posterior, errorDeg, ...this.seat });
  }
}

/** The baseline: nearest key, fixed dwell, nothing learnt. */
export class BaselineSelector implements Selector {
  private readonly keys: NearestKeyDwell;

  constructor(pxPerDeg: { readonly xPx: Px; readonly yPx: Px }) {
    this.keys = new NearestKeyDwell(pxPerDeg);
  }

  step(sample: GazeSample, targets: readonly Target[]): Step {
    return { picked: this.keys.step(sample, targets), lockedId: null };
  }

  startPage(): void {
    this.keys.startPage();
  }

  takeBack(): void {
    // It does not learn.
  }
}
