import type { GazeSample } from '../samples';
import type { ScreenPoint } from '../units';
import type { PointFilter } from './point-filter';

/** Filters nothing: for tests and to see what the filter does. */
export class NoopFilter implements PointFilter {
  step(sample: GazeSample): ScreenPoint | null {
    return sample.kind === 'gaze' ? sample.point : null;
  }

  setPxPerDeg(): void {
    // Raw points need no scale.
  }

  reset(): void {
    // Nothing is remembered.
  }
}
