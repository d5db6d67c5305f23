import { Positioning } from '../../core/gaze/positioning';
import { positionStore } from '../stores/position-store';
import { faceTracker } from './eyes';

/** Judges every measurement and tells the position screen its one sentence. */
export function watchPosition(): void {
  const positioning = new Positioning();
  faceTracker.subscribe(({ measurement, signs }) => {
    const { fps } = faceTracker.statistics();
    const view = positioning.step(measurement, fps, measurement.tMs, signs);
    const { advice, isReady, isSlow } = positionStore.getState();
    if (view.advice !== advice || view.isReady !== isReady || view.isSlow !== isSlow)
      positionStore.setState(view);
  });
}
