import { useEffect, useRef } from 'react';
import { measurementFeed } from '../app/measurement-feed';
import { drawFace } from '../overlay/face-drawing';
import { positionStore } from '../stores/position-store';
import { useSlice } from './use-store';

/** The silhouette of the face as in a mirror, in the frame where it should be. Never the camera's picture. */
export function FaceView() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isReady = useSlice(positionStore, (position) => position.isReady);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    drawFace(element, null);
    return measurementFeed.subscribe((measurement) =>
      drawFace(element, measurement.kind === 'face' ? measurement.placement : null),
    );
  }, []);
  return (
    <div className={`position-view ${isReady ? 'ready' : ''}`}>
      <canvas ref={canvas} />
    </div>
  );
}
