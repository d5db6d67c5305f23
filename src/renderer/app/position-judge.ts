import { Positioning } from '../../core/gaze/positioning';
import { positionStore } from '../stores/position-store';
import { faceTracker } from './eyes';
import { measurementFeed } from './measurement-feed';

/** Judges every measurement and tells the position screen its one sentence. */
export function watchPosition(): void {
  const positioning = new Positioning();
  measurementFeed.subscribe((measurement) => {
    const { fps } = faceTracker.statistics();
    const view = positioning.step(measurement, fps, measurement.tMs);
    const { advice, isReady } = positionStore.getState();
    if (view.advice !== advice || view.isReady !== isReady) positionStore.setState(view);
  });
}
