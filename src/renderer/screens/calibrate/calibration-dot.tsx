import { useEffect, useRef } from 'react';
import type { ScreenPoint } from '../../../core/units';
import { movingTarget } from '../../app/calibration-commands';
import { contentOrigin } from '../../selection/target-registry';
import type { CalibrationState } from '../../stores/calibration-store';

/** The dot to look at. One that wanders is moved with every picture of the display, past React. */
export function CalibrationDot({ state }: { readonly state: CalibrationState }) {
  const dot = useRef<HTMLDivElement>(null);
  const wanders = state.phase === 'pursuit';
  useEffect(() => {
    if (!wanders) return undefined;
    let frame = requestAnimationFrame(function move() {
      const point = movingTarget();
      if (point && dot.current) Object.assign(dot.current.style, placeOf(point));
      frame = requestAnimationFrame(move);
    });
    return () => cancelAnimationFrame(frame);
  }, [wanders]);
  if (!state.target) return null;
  return (
    <div
      ref={dot}
      className="calibration-target"
      data-calibration-target={state.phase}
      style={wanders ? placeOf(movingTarget() ?? state.target) : placeOf(state.target)}
    >
      <div className={`calibration-ring ${state.isCapturing ? 'capture' : ''}`} />
      <div className="calibration-dot" />
    </div>
  );
}

function placeOf({ xPx, yPx }: ScreenPoint): { left: string; top: string } {
  const origin = contentOrigin();
  return { left: `${xPx - origin.xPx}px`, top: `${yPx - origin.yPx}px` };
}
