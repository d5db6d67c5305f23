import { DeviceClock } from '../../core/gaze-socket/device-clock';
import type { DeviceSample } from '../../core/gaze-socket/socket-line';
import type { GazeSample } from '../../core/samples';
import type { Clock } from '../camera/clock';
import type { PointSource } from './point-source';

/** Standard deviation of a device that says none: a good infrared tracker, 0.5° on a laptop. */
const USUAL_SIGMA_PX = 30;

export interface SocketSourceSetup {
  /** Subscribes to what the device says; returns the function that ends it. */
  readonly subscribe: (listener: (sample: DeviceSample) => void) => () => void;
  readonly clock: Pick<Clock, 'nowMs'>;
}

/** Another device on this machine as a point source: an infrared tracker's bridge, a head mouse, a test. */
export class SocketSource implements PointSource {
  readonly kind = 'socket';
  private readonly listeners = new Set<(sample: GazeSample) => void>();
  private readonly deviceClock = new DeviceClock();
  private unsubscribe: (() => void) | null = null;

  constructor(private readonly setup: SocketSourceSetup) {}

  start(): void {
    this.unsubscribe ??= this.setup.subscribe((sample) => {
      const tMs = this.deviceClock.localMs(sample.tMs, this.setup.clock.nowMs());
      for (const listener of this.listeners) listener(sampleOf(sample, tMs));
    });
  }

  stop(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  subscribe(listener: (sample: GazeSample) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

function sampleOf(sample: DeviceSample, tMs: number): GazeSample {
  if (sample.kind === 'lost') return { kind: 'lost', tMs, reason: 'noFace', source: 'socket' };
  const variancePx2 = (sample.sigmaPx ?? USUAL_SIGMA_PX) ** 2;
  return {
    kind: 'gaze',
    tMs,
    point: sample.point,
    covariancePx2: { xx: variancePx2, xy: 0, yy: variancePx2 },
    quality: 1,
    source: 'socket',
  };
}
