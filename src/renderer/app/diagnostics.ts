import { pxPerDeg } from '../../core/geometry';
import { DiagnosticsOverlay, type DiagnosticsScene } from '../diagnostics/diagnostics-overlay';
import type { MapPlace } from '../diagnostics/diagnostics-paint';
import { contentOrigin } from '../selection/target-registry';
import { gazeStore } from '../stores/gaze-store';
import { changeSettings, settingsStore } from '../stores/settings-store';
import { diagnosticsWordsOf } from '../strings/diagnostics-words';
import { screenGeometry, USUAL_DISTANCE_MM } from './display';
import { camera, faceTracker } from './eyes';
import { correctGaze, presentOffset } from './gaze-offset';
import { measurementFeed } from './measurement-feed';

const DIAGNOSTICS_KEY = 'F9';

/** How often the face worker had to be started anew since the window opened. */
let restarts = 0;

/** The carer's and clinician's look behind the eyes: F9 or the settings switch it on and off. */
export function watchDiagnostics(): void {
  const overlay = new DiagnosticsOverlay(sceneNow);
  let end: (() => void) | null = null;
  faceTracker.subscribeState(({ kind }) => {
    if (kind === 'restarting') restarts += 1;
  });
  const follow = () => {
    const { diagnostics } = settingsStore.getState();
    if (diagnostics && end === null) end = begin(overlay);
    else if (!diagnostics && end !== null) {
      end();
      end = null;
    }
  };
  follow();
  settingsStore.subscribe(follow);
  window.addEventListener('keydown', (event) => {
    if (event.key === DIAGNOSTICS_KEY && !event.repeat) toggleDiagnostics();
  });
}

const toggleDiagnostics = (): void => changeSettings({ diagnostics: !settingsStore.getState().diagnostics });

/** Only now does the worker send what is drawn. */
function begin(overlay: DiagnosticsOverlay): () => void {
  overlay.show();
  faceTracker.want({ eyes: true });
  const endFeed = measurementFeed.subscribe((measurement) => overlay.measured(measurement));
  const endExtras = faceTracker.subscribeExtras((extra) => {
    if (extra.kind === 'eyes') overlay.eyesSeen(extra.grey);
  });
  return () => {
    endFeed();
    endExtras();
    faceTracker.want({ eyes: false });
    overlay.hide();
  };
}

function sceneNow(): DiagnosticsScene {
  const origin = contentOrigin();
  const { profile } = gazeStore.getState();
  return {
    facts: {
      cameraFps: camera.framesPerSecond,
      tracking: faceTracker.statistics(),
      restarts,
      exposure: gazeStore.getState().cameraLock,
      offset: presentOffset(),
      accuracy: profile?.accuracy ?? null,
    },
    words: diagnosticsWordsOf(settingsStore.getState().language),
    places: mapPlaces(origin),
    toWindow: (point) => {
      const { xPx, yPx } = correctGaze(point);
      return { xPx: xPx - origin.xPx, yPx: yPx - origin.yPx };
    },
  };
}

/** The check of the calibration in use, over the window. */
function mapPlaces(origin: { readonly xPx: number; readonly yPx: number }): MapPlace[] {
  const { profile } = gazeStore.getState();
  if (profile === null) return [];
  const perDeg = pxPerDeg(screenGeometry(), profile.viewerDistanceMm || USUAL_DISTANCE_MM);
  return profile.accuracy.regions.map((region) => {
    const target = { xPx: region.target.xPx - origin.xPx, yPx: region.target.yPx - origin.yPx };
    return {
      target,
      measured: {
        xPx: target.xPx + region.biasXDeg * perDeg.xPx,
        yPx: target.yPx + region.biasYDeg * perDeg.yPx,
      },
      spreadXPx: region.precisionXDeg * perDeg.xPx,
      spreadYPx: region.precisionYDeg * perDeg.yPx,
      errorDeg: region.errorDeg,
    };
  });
}
