import type { Measurement } from '../../core/gaze/measurement';
import type { GazeSample } from '../../core/samples';
import type { Clock } from '../camera/clock';
import type { PointSource } from './point-source';

/** After so long without a measurement there is no gaze, whatever the last one said. */
export const STALE_AFTER_MS = 500;

export interface CameraSourceSetup {
  /** Subscribes to the measurements of the face tracker; returns the function that ends it. */
  readonly subscribe: (listener: (measurement: Measurement) => void) => () => void;
  readonly clock: Clock;
  /** What a measurement says about where one points; default: the calibrated gaze. */
  readonly sampleOf?: (measurement: Measurement) => GazeSample;
}

/** The eyes before the camera as a point source. */
export class CameraSource implements PointSource {
  readonly kind = 'camera';
  private readonly listeners = new Set<(sample: GazeSample) => void>();
  private unsubscribe: (() => void) | null = null;
  private cancelTimer = (): void => undefined;
  private lastMs = -Infinity;

  constructor(private readonly setup: CameraSourceSetup) {}

  start(): void {
    if (this.unsubscribe !== null) return;
    this.unsubscribe = this.setup.subscribe((measurement) => {
      this.watch();
      this.emit((this.setup.sampleOf ?? sampleOf)(measurement));
    });
    this.watch();
  }

  stop(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
    this.cancelTimer();
  }

  subscribe(listener: (sample: GazeSample) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Says `stale` as long as nothing comes: nothing may be selected by a picture that stands still. */
  private watch(): void {
    this.cancelTimer();
    this.cancelTimer = this.setup.clock.after(STALE_AFTER_MS, () => {
      this.watch();
      this.emit({ kind: 'lost', tMs: this.setup.clock.nowMs(), reason: 'stale', source: 'camera' });
    });
  }

  private emit(sample: GazeSample): void {
    // A measurement carries the time of its frame, which may lie before a `stale` said meanwhile.
    this.lastMs = Math.max(this.lastMs, sample.tMs);
    for (const listener of this.listeners) listener({ ...sample, tMs: this.lastMs });
  }
}

/** The point source's view of a measurement. */
export function sampleOf(measurement: Measurement): GazeSample {
  const { tMs } = measurement;
  if (measurement.kind === 'noFace')
    return { kind: 'lost', tMs, reason: measurement.reason, source: 'camera' };
  if (measurement.eyesClosed) return { kind: 'lost', tMs, reason: 'eyesClosed', source: 'camera' };
  if (measurement.gaze === null) return { kind: 'lost', tMs, reason: 'notCalibrated', source: 'camera' };
  const { point, covariancePx2 } = measurement.gaze;
  return { kind: 'gaze', tMs, point, covariancePx2, quality: measurement.quality, source: 'camera' };
}
