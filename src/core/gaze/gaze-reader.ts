import type { Deg, PointMm } from '../units';
import { EyeObserver, type EyeObservation } from '../vision/eye-observer';
import type { EyeFrame } from '../vision/face-frame';
import { IrisRegistration } from '../vision/iris-registration';
import { eyeAnglesDeg } from './eye-ray';
import { anglesOf, gazeAtMm, type GazeModel } from './gaze-model';
import { irisLooksAtMm } from './iris-model';
import { fuse } from './two-ways';

/** Where one frame's eyes look. Overwritten by the next frame. */
export interface GazeLook {
  readonly observation: EyeObservation;
  /** Eye-in-head angles by the patches, across and up. */
  readonly angles: readonly [Deg, Deg];
  /** Where the irises alone say, null when they say nothing. */
  readonly irisesMm: PointMm | null;
  /** Where the gaze meets the plane z = 0. */
  readonly mm: PointMm;
}

/** Frame by frame: head, patches, irises and gaze of one calibrated user. */
export class GazeReader {
  private readonly observer: EyeObserver;
  private readonly irises: readonly IrisRegistration[];

  constructor(readonly model: GazeModel) {
    this.observer = new EyeObserver(model.head, model.template, model.eyes);
    this.irises = (model.irises?.eyes ?? []).map(
      ({ centreMm, template }) => new IrisRegistration(centreMm, template),
    );
  }

  /** Forgets the last pose: the face was lost or is another one. */
  reset(): void {
    this.observer.reset();
  }

  /** Null when the head model does not fit this face, or the gaze misses the screen's plane. */
  read(frame: EyeFrame): GazeLook | null {
    const observation = this.observer.observe(frame);
    if (observation === null) return null;
    const angles = anglesOf(this.model, observation.features);
    const byPatches = gazeAtMm(this.model, observation.pose, angles);
    if (byPatches === null) return null;
    const irisesMm = this.byIrises(frame, observation, byPatches);
    const mm = fuse(this.model, observation.pose, byPatches, irisesMm);
    return { observation, angles, irisesMm, mm };
  }

  /** Mean of the eyes' points, each registered from where the patches say. */
  private byIrises(frame: EyeFrame, { pose, features }: EyeObservation, start: PointMm): PointMm | null {
    const { irises } = this.model;
    if (irises === null) return null;
    let [xMm, yMm, count] = [0, 0, 0];
    irises.eyes.forEach((iris, i) => {
      const registered = this.irises[i]?.refine(frame, pose, eyeAnglesDeg(pose, iris.centreMm, start));
      if (registered === null || registered === undefined) return;
      const point = irisLooksAtMm(irises, iris, pose, registered, features);
      if (point === null) return;
      xMm += point.xMm;
      yMm += point.yMm;
      count++;
    });
    return count === 0 ? null : { xMm: xMm / count, yMm: yMm / count, zMm: 0 };
  }
}
