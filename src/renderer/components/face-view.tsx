import { useEffect, useRef } from 'react';
import { measurementFeed } from '../app/measurement-feed';
import { drawFace, type FaceOutline } from '../overlay/face-drawing';
import { gazeStore } from '../stores/gaze-store';
import { positionStore } from '../stores/position-store';
import { useSlice } from './use-store';

const USUAL_ASPECT = 16 / 9;

/**
 * The silhouette of the face as in a mirror, and where it should be: where it was at the last good calibration, else
 * in the middle. Never the camera's picture.
 */
export function FaceView() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isReady = useSlice(positionStore, (position) => position.isReady);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const draw = (face: FaceOutline | null) => {
      const { profile, camera } = gazeStore.getState();
      const isSized = camera.kind === 'running' && camera.widthPx > 0 && camera.heightPx > 0;
      const aspect = isSized ? camera.widthPx / camera.heightPx : USUAL_ASPECT;
      const ghost = profile?.seat && profile.seat.outlineNorm.length > 0 ? profile.seat : null;
      drawFace(element, { face, ghost, aspect });
    };
    draw(null);
    return measurementFeed.subscribe((measurement) =>
      draw(measurement.kind === 'face' ? measurement.placement : null),
    );
  }, []);
  return (
    <div className={`position-view ${isReady ? 'ready' : ''}`}>
      <canvas ref={canvas} />
    </div>
  );
}
