import type { Profile } from '../../core/profiles/profile';
import { Camera } from '../camera/camera';
import { problemOfCamera } from '../camera/camera-state';
import { windowClock } from '../camera/clock';
import { VideoFrames } from '../camera/video-frames';
import { CameraSource } from '../input/camera-source';
import { MouseSource } from '../input/mouse-source';
import { contentOrigin } from '../selection/target-registry';
import { gazeStore } from '../stores/gaze-store';
import { settingsStore } from '../stores/settings-store';
import { addProblem, dismissProblem } from '../stores/view-store';
import { createFaceWorker } from '../vision/create-face-worker';
import { FaceTracker, type TrackerState } from '../vision/face-tracker';
import { loadFaceModel } from '../vision/load-face-model';
import { screenGeometry } from './display';
import { measurementFeed } from './measurement-feed';

const resource = (path: string): string => new URL(`/resources/${path}`, window.location.href).href;

/** The pictures of the camera, as they come. */
export const frames = new VideoFrames();

/** The camera, the face tracker behind it, and the two ways to point. One of each per window. */
export const camera = new Camera({ mediaDevices: navigator.mediaDevices, frames, clock: windowClock });
export const faceTracker = new FaceTracker({
  frames,
  wasmBaseUrl: resource('mediapipe'),
  loadModel: () => loadFaceModel(resource('face_landmarker.task')),
  createWorker: createFaceWorker,
  clock: windowClock,
});
export const cameraSource = new CameraSource({
  subscribe: (listener) => measurementFeed.subscribe(listener),
  clock: windowClock,
});
export const mouseSource = new MouseSource({ events: window, contentOrigin, clock: windowClock });

/** Opens the camera and starts the face worker, with the calibration of the last run. */
export function startEyes(profile: Profile | null): void {
  camera.subscribe((state) => {
    gazeStore.setState({ camera: state });
    for (const code of [
      'cameraRefused',
      'cameraBusy',
      'noCamera',
      'cameraUnplugged',
      'cameraSlow',
    ] as const) {
      if (problemOfCamera(state) !== code) dismissProblem(code);
    }
    const problem = problemOfCamera(state);
    if (problem) addProblem({ code: problem, detail: 'detail' in state ? state.detail : state.kind });
  });
  faceTracker.subscribe(({ measurement }) => measurementFeed.publish(measurement));
  faceTracker.subscribeState(trackerChanged);
  const { camera: wish } = settingsStore.getState();
  camera.start(wish);
  trackWith(profile);
}

/** The display has changed: the face worker begins anew with it, with the calibration in use. */
export const retrack = (): void => trackWith(gazeStore.getState().profile);

/** Starts the face worker with a profile's model, or with none. */
function trackWith(profile: Profile | null): void {
  const settings = settingsStore.getState();
  faceTracker.start({
    screen: screenGeometry(settings),
    hfovDeg: settings.camera.hfovDeg,
    saved: profile
      ? { featureVersion: profile.featureVersion, model: profile.model, accuracy: profile.accuracy }
      : null,
  });
}

function trackerChanged(state: TrackerState): void {
  switch (state.kind) {
    case 'restarting':
      return addProblem({ code: 'faceWorkerRestarted', detail: state.reason });
    case 'modelMissing':
      return addProblem({ code: 'faceModelMissing', detail: state.detail });
    case 'modelDamaged':
      return addProblem({ code: 'faceModelDamaged', detail: state.detail });
    case 'running':
      if (state.refused) {
        // The saved calibration was made by other code or for another camera: it must be made again.
        addProblem({ code: 'profileRefused', detail: state.refused });
        gazeStore.setState({ profile: null });
      }
      dismissProblem('faceModelMissing');
      dismissProblem('faceModelDamaged');
      return;
    case 'off':
    case 'starting':
      return;
  }
}
