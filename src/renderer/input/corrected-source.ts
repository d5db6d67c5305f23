import type { GazeSample } from '../../core/samples';
import type { ScreenPoint } from '../../core/units';
import type { PointSource } from './point-source';

/** A point source whose points are moved by a correction that is learnt while it runs. */
export class CorrectedSource implements PointSource {
  readonly kind;

  constructor(
    private readonly inner: PointSource,
    private readonly correct: (point: ScreenPoint) => ScreenPoint,
  ) {
    this.kind = inner.kind;
  }

  start(): void {
    this.inner.start();
  }

  stop(): void {
    this.inner.stop();
  }

  subscribe(listener: (sample: GazeSample) => void): () => void {
    return this.inner.subscribe((sample) =>
      listener(sample.kind === 'gaze' ? { ...sample, point: this.correct(sample.point) } : sample),
    );
  }
}
