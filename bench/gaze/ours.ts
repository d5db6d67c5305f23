import { GazeTracker } from '../../src/core/gaze/tracker';
import type { ScreenPoint } from '../../src/core/units';
import type { TargetLooks } from '../evaluate/score';
import type { SeenRecording } from './frames';

/** What the product's tracker makes of a recording; `reason` when it could not be calibrated. */
export type OurLooks =
  | {
      readonly kind: 'looks';
      readonly looks: readonly TargetLooks[];
      readonly fitMs: number;
      readonly ownMsPerFrame: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** Runs the tracker as `evaluate` does in its worker: calibration first, labels at the end of each look, then the rest. */
export function ourLooks({ recording, frames }: SeenRecording): OurLooks {
  const { segments, screen, fps } = recording;
  const tracker = new GazeTracker({ screen });
  const calibration = segments.filter(({ phase }) => phase === 'calibrate');
  const lastFrame = Math.max(...calibration.map(({ toFrame }) => toFrame));
  let shown = 0;
  let ownMs = 0;
  const show = (index: number): ScreenPoint | null => {
    const frameId = shown++;
    const tMs = (frameId * 1000) / fps;
    const frame = frames[index] ?? null;
    const startedMs = performance.now();
    const measurement = tracker.step(frame === null ? { kind: 'noFace', tMs } : { ...frame, tMs }, frameId);
    ownMs += performance.now() - startedMs;
    return measurement.kind === 'face' ? (measurement.gaze?.point ?? null) : null;
  };
  for (let index = 0; index <= lastFrame; index++) {
    show(index);
    for (const [nth, { target, fromFrame, toFrame }] of calibration.entries()) {
      if (toFrame !== index) continue;
      const ids = Array.from({ length: toFrame - fromFrame + 1 }, (_, i) => fromFrame + i);
      // A target shown twice would replace its first look: a millionth of a pixel keeps them apart.
      tracker.label({ xPx: target.xPx + nth * 1e-6, yPx: target.yPx }, ids);
    }
  }
  const fit = tracker.fit(() => performance.now());
  if (fit.kind === 'failed') return fit;
  const gaze: (ScreenPoint | null)[] = [];
  for (let index = lastFrame + 1; index < frames.length; index++) gaze[index] = show(index);
  const looks: TargetLooks[] = [];
  for (const { phase, target, fromFrame, toFrame } of segments) {
    if (phase !== 'validate') continue;
    const points: ScreenPoint[] = [];
    for (let index = fromFrame; index <= toFrame; index++) {
      const point = index > lastFrame ? gaze[index] : show(index);
      if (point !== null && point !== undefined) points.push(point);
    }
    looks.push({ target, gaze: points });
  }
  return { kind: 'looks', looks, fitMs: fit.fitted.fitMs, ownMsPerFrame: ownMs / Math.max(1, shown) };
}
