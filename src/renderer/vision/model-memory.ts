import type { Refitted } from './protocol';
import type { Accuracy } from '../../core/profiles/profile';
import type { FittedModel, SavedModel } from './protocol';

/** Which gaze model is in use: what a new worker must be given so that no calibration is lost with the old one. */
export class ModelMemory {
  private beforeFit: SavedModel | null = null;

  constructor(private inUse: SavedModel | null) {}

  get current(): SavedModel | null {
    return this.inUse;
  }

  fitted({ featureVersion, model }: FittedModel): void {
    this.beforeFit = this.inUse;
    this.inUse = { featureVersion, model, accuracy: null };
  }

  /** Goes back to the model before the last fit; @returns it, or null when there was none: then nothing changes. */
  restore(): SavedModel | null {
    const former = this.beforeFit;
    this.beforeFit = null;
    if (former !== null) this.inUse = former;
    return former;
  }

  /** The model in use was learnt anew; what its check measured stays. */
  refitted({ featureVersion, model }: Refitted): void {
    if (this.inUse !== null) this.inUse = { ...this.inUse, featureVersion, model };
  }

  setAccuracy(accuracy: Accuracy): void {
    if (this.inUse !== null) this.inUse = { ...this.inUse, accuracy };
  }
}
