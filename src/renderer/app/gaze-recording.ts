import type { AskedLook } from '../../core/recording/segment-log';
import { windowClock } from '../camera/clock';
import { Recorder } from '../recording/recorder';
import { calibrationStore } from '../stores/calibration-store';
import { gazeStore } from '../stores/gaze-store';
import { recordingStore } from '../stores/recording-store';
import { settingsStore } from '../stores/settings-store';
import { screenGeometry, USUAL_DISTANCE_MM } from './display';
import { faceTracker } from './eyes';
import { startTape, stopTape } from './selection';

const recorder = new Recorder({
  api: {
    startRecording: (withPictures) => window.app.startRecording(withPictures),
    appendRecording: (part) => window.app.appendRecording(part),
    finishRecording: (id, description) => window.app.finishRecording(id, description),
  },
  clock: windowClock,
  asked: askedLook,
  place: () => ({
    screen: screenGeometry(),
    viewerDistanceMm: gazeStore.getState().profile?.viewerDistanceMm ?? USUAL_DISTANCE_MM,
    hfovDeg: settingsStore.getState().camera.hfovDeg,
  }),
  onEnd: (ended) => {
    stopTape();
    faceTracker.want({ pictures: false });
    recordingStore.setState({ running: null, ended });
    refreshRecordings();
  },
});

/** Feeds the recorder, which takes nothing while nothing is recorded. */
export function watchRecording(): void {
  faceTracker.subscribe(({ measurement, camera }) => recorder.measured(measurement, camera));
  faceTracker.subscribeExtras((extra) => {
    if (extra.kind === 'picture') recorder.picture(extra.frameId, extra.tMs, extra.jpeg);
  });
  refreshRecordings();
}

/** Begins a recording: the carer has held the button and knows what is kept. */
export async function startRecording(): Promise<void> {
  if (recorder.isRunning) return;
  const { withPictures } = recordingStore.getState();
  const started = await recorder.start(withPictures);
  if (started.kind === 'refused') return recordingStore.setState({ ended: started.reason });
  recordingStore.setState({ running: { id: started.id, withPictures }, ended: null });
  faceTracker.want({ pictures: withPictures });
  startTape((line) => recorder.tape(line));
  refreshRecordings();
}

export async function stopRecording(): Promise<void> {
  await recorder.stop();
}

export async function deleteRecording(id: string): Promise<void> {
  await window.app.deleteRecording(id);
  refreshRecordings();
}

/** The carer has read why it ended. */
export const dismissRecordingEnd = (): void => recordingStore.setState({ ended: null });

function refreshRecordings(): void {
  window.app.listRecordings().then(
    (kept) => recordingStore.setState({ kept }),
    () => undefined,
  );
}

/** What the calibration asks for at this moment. */
function askedLook(): AskedLook | null {
  const { phase, target, isCapturing } = calibrationStore.getState();
  if (target === null || (phase !== 'calibrate' && phase !== 'validate')) return null;
  return { phase, target, isCapturing };
}
