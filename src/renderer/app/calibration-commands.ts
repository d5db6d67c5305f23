import {
  CalibrationSession,
  type CalibrationOptions,
  type SessionCommand,
} from '../../core/gaze/calibration-session';
import { shouldRepeat } from '../../core/gaze/calibration-verdict';
import type { FittedModel } from '../../core/gaze/fitted-model';
import type { Measurement } from '../../core/gaze/measurement';
import { type Accuracy, type Profile, PROFILE_VERSION } from '../../core/profiles/profile';
import type { ScreenPoint } from '../../core/units';
import { calibrationStore, IDLE_CALIBRATION } from '../stores/calibration-store';
import { gazeStore } from '../stores/gaze-store';
import { changeSettings, settingsStore } from '../stores/settings-store';
import { addProblem, show, viewStore } from '../stores/view-store';
import { screenGeometry, USUAL_DISTANCE_MM } from './display';
import { camera, faceTracker } from './eyes';
import { forgetOffset } from './gaze-offset';
import { measurementFeed } from './measurement-feed';

/** A calibration under way, or finished and waiting to be accepted. */
interface Attempt {
  readonly session: CalibrationSession;
  fitted: FittedModel | null;
  /** What was in use before, and is again when the attempt comes to nothing. */
  readonly former: Profile | null;
  readonly endFeed: () => void;
}

let attempt: Attempt | null = null;

/** Points as the settings say, a fit, and a check on five others. The profile in use is kept until the new one is accepted. */
export const startCalibration = (): void =>
  begin({
    screen: screenGeometry(),
    mode: 'standard',
    preset: settingsStore.getState().calibration,
  });

/** Asks only these points again, keeping what the others taught. */
export const repeatWeakPoints = (targets: readonly ScreenPoint[]): void =>
  begin({
    screen: screenGeometry(),
    mode: 'weakPoints',
    targets,
    preset: settingsStore.getState().calibration,
  });

/** The carer's key: the eyes are on the dot, take it now. */
export function stepCalibration(): void {
  if (!viewStore.getState().callActive) attempt?.session.stepManually();
}

/** Ends without a result; the last good calibration goes on. */
export function stopCalibration(): void {
  if (viewStore.getState().callActive) return;
  abandon();
  show({ screen: 'speak' });
}

/** Takes the new calibration into use and saves it. The eyes point from now on. */
export function acceptCalibration(): void {
  const { accuracy } = calibrationStore.getState();
  const fitted = attempt?.fitted;
  if (!fitted || !accuracy) return;
  const profile = profileOf(fitted, accuracy);
  attempt = null;
  gazeStore.setState({ profile });
  calibrationStore.setState(IDLE_CALIBRATION, true);
  changeSettings({ pointSource: 'camera' });
  show({ screen: 'speak', panel: 'board', boardId: 'home', page: 0 });
  window.app
    .saveProfile(profile)
    .catch((error: unknown) => addProblem({ code: 'profileNotSaved', detail: String(error) }));
}

function begin(options: Pick<CalibrationOptions, 'screen' | 'mode' | 'targets' | 'preset'>): void {
  if (viewStore.getState().callActive) return;
  const knownDistanceMm = attempt?.fitted?.viewerDistanceMm ?? gazeStore.getState().profile?.viewerDistanceMm;
  abandon();
  const session = new CalibrationSession({
    ...options,
    viewerDistanceMm: knownDistanceMm ?? USUAL_DISTANCE_MM,
  });
  attempt = {
    session,
    fitted: null,
    former: gazeStore.getState().profile,
    endFeed: measurementFeed.subscribe((measurement) => step(session, measurement)),
  };
  calibrationStore.setState({ ...IDLE_CALIBRATION, phase: 'calibrate', target: session.view().target }, true);
  show({ screen: 'calibrate' });
  session.takeCommands().forEach((command) => carryOut(session, command));
}

/** Drops an attempt. A model that was fitted but never accepted gives way to the one before it. */
function abandon(): void {
  if (!attempt) return;
  attempt.endFeed();
  if (attempt.fitted) faceTracker.restore();
  gazeStore.setState({ profile: attempt.former });
  attempt = null;
  calibrationStore.setState(IDLE_CALIBRATION, true);
}

function step(session: CalibrationSession, measurement: Measurement): void {
  // The call covers the dots: nobody is looking at them.
  if (session !== attempt?.session || viewStore.getState().callActive) return;
  session.step(measurement, measurement.tMs);
  session.takeCommands().forEach((command) => carryOut(session, command));
  publish(session);
}

function carryOut(session: CalibrationSession, command: SessionCommand): void {
  switch (command.kind) {
    case 'label':
      return faceTracker.label(command.target, command.frameIds);
    case 'clearLabels':
      return faceTracker.clearLabels();
    case 'fit':
      void fit(session);
  }
}

async function fit(session: CalibrationSession): Promise<void> {
  const outcome = await faceTracker.fit();
  if (session !== attempt?.session) return;
  if (outcome.kind === 'failed') session.onFitFailed(outcome.reason);
  else {
    attempt.fitted = outcome.fitted;
    forgetOffset();
    session.onFitted(outcome.fitted);
  }
  publish(session);
}

function publish(session: CalibrationSession): void {
  const view = session.view();
  if (view.phase === 'done') return finish(session);
  if (view.phase === 'failed') attempt?.endFeed();
  calibrationStore.setState({
    phase: view.phase,
    target: view.target,
    isCapturing: view.state === 'capture',
    progress: view.progress,
    isFaceLost: view.isFaceLost,
    failure: view.reason ?? '',
  });
  if (view.phase === 'failed') show({});
}

function finish(session: CalibrationSession): void {
  attempt?.endFeed();
  const result = session.result();
  if (!result || !attempt?.fitted) throw new Error('a finished calibration has no result');
  faceTracker.setAccuracy(result.accuracy);
  calibrationStore.setState({
    phase: 'done',
    target: null,
    progress: 1,
    accuracy: result.accuracy,
    shouldRepeat: shouldRepeat(result.accuracy, attempt.fitted.leftOutErrorDeg),
  });
  // The result screen is picked by gaze too, with the model it shows, so it must be known to the selection.
  gazeStore.setState({ profile: profileOf(attempt.fitted, result.accuracy) });
  changeSettings({ pointSource: 'camera' });
  show({ screen: 'result' });
}

function profileOf(fitted: FittedModel, accuracy: Accuracy): Profile {
  const { state } = camera;
  const settings = settingsStore.getState();
  const now = new Date();
  return {
    version: PROFILE_VERSION,
    id: `profile-${now
      .toISOString()
      .replace(/[^0-9]/g, '')
      .slice(0, 14)}`,
    name: now.toISOString().slice(0, 16).replace('T', ' '),
    createdAt: now.toISOString(),
    camera: {
      label: state.kind === 'running' ? state.device.label : '',
      widthPx: state.kind === 'running' ? state.widthPx : 0,
      heightPx: state.kind === 'running' ? state.heightPx : 0,
      hfovDeg: settings.camera.hfovDeg,
    },
    screen: screenGeometry(settings),
    viewerDistanceMm: fitted.viewerDistanceMm,
    accuracy,
    featureVersion: fitted.featureVersion,
    model: fitted.model,
  };
}
