import type { GazeSample, PointSourceKind } from '../../core/samples';

/** *Where* one points, whatever the device. What selects is the selection engine's business. */
export interface PointSource {
  readonly kind: PointSourceKind;
  /** Begins to deliver samples; may be called again after `stop`. */
  start(): void;
  stop(): void;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (sample: GazeSample) => void): () => void;
}
