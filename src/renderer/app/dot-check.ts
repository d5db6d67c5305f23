import { angleBetweenDeg } from '../../core/geometry';
import type { Measurement } from '../../core/gaze/measurement';
import type { ScreenPoint } from '../../core/units';
import { contentOrigin } from '../selection/target-registry';
import { gazeStore } from '../stores/gaze-store';
import { settingsStore } from '../stores/settings-store';
import { show, viewStore } from '../stores/view-store';
import { screenGeometry, USUAL_DISTANCE_MM } from './display';
import { acceptChanges } from './eyes-notices';
import { learnOffset } from './gaze-offset';
import { measurementFeed } from './measurement-feed';

/** Time for the eyes to find the dot. */
const ATTRACT_MS = 700;
/** Steady frames that make up the check. */
const WANTED_FRAMES = 10;
/** Eyes that move more than this between two frames are still on their way. */
const STEADY_DEG = 1.2;
/** Eyes that rest farther from the dot than any offset look elsewhere, for instance at the call. */
const NEAR_DOT_DEG = 6;
/** Never in the way for longer: without an answer the calibration is used as it is. */
const TIMEOUT_MS = 4000;
/** Once the camera is being looked at, the check of a new start waits this long for a face; then it is not offered. */
const START_WINDOW_MS = 30_000;

/** Runs the one-dot check whenever the view asks for it. */
export function watchDotCheck(): void {
  viewStore.subscribe((view, before) => {
    if (view.dotCheck && !before.dotCheck) runCheck();
  });
}

/** On a later start: one look at a dot as soon as the eyes are seen. */
export function offerDotCheck(): void {
  let sinceMs: number | null = null;
  const unsubscribe = measurementFeed.subscribe((measurement) => {
    sinceMs ??= performance.now();
    if (performance.now() - sinceMs > START_WINDOW_MS) return unsubscribe();
    if (measurement.kind !== 'face' || measurement.gaze === null) return;
    unsubscribe();
    const { screen, callActive, callAsked } = viewStore.getState();
    const isCalling = callActive || callAsked;
    const isWanted = screen === 'speak' && !isCalling && settingsStore.getState().pointSource === 'camera';
    if (isWanted && gazeStore.getState().profile) show({ dotCheck: true });
  });
}

function runCheck(): void {
  const startedMs = performance.now();
  const seen: ScreenPoint[] = [];
  const finish = () => {
    unsubscribe();
    clearTimeout(timer);
    show({ dotCheck: false });
  };
  const timer = setTimeout(finish, TIMEOUT_MS);
  const unsubscribe = measurementFeed.subscribe((measurement) => {
    // A call covers the dot: nobody is looking at it, and nothing may be learnt from where the eyes are.
    if (viewStore.getState().callActive || viewStore.getState().callAsked) return finish();
    if (performance.now() - startedMs < ATTRACT_MS || !isSteady(measurement)) return;
    if (!isNearDot(measurement.gaze.point)) return;
    seen.push(measurement.gaze.point);
    if (seen.length < WANTED_FRAMES) return;
    learnOffset(middleOfWindow(), medianPoint(seen));
    acceptChanges();
    finish();
  });
}

type SteadyMeasurement = Measurement & { kind: 'face'; gaze: { point: ScreenPoint } };

function isSteady(measurement: Measurement): measurement is SteadyMeasurement {
  return (
    measurement.kind === 'face' &&
    !measurement.eyesClosed &&
    measurement.gaze !== null &&
    measurement.eyeMotionDeg < STEADY_DEG
  );
}

function isNearDot(point: ScreenPoint): boolean {
  const distanceMm = gazeStore.getState().profile?.viewerDistanceMm ?? USUAL_DISTANCE_MM;
  return angleBetweenDeg(point, middleOfWindow(), screenGeometry(), distanceMm) <= NEAR_DOT_DEG;
}

function middleOfWindow(): ScreenPoint {
  const origin = contentOrigin();
  return { xPx: origin.xPx + window.innerWidth / 2, yPx: origin.yPx + window.innerHeight / 2 };
}

function medianPoint(points: readonly ScreenPoint[]): ScreenPoint {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { xPx: middle(points.map(({ xPx }) => xPx)), yPx: middle(points.map(({ yPx }) => yPx)) };
}
