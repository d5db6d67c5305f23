import {
  CalibrationSession,
  type CalibrationOptions,
  type SessionCommand,
} from '../../core/gaze/calibration-session';
import { confusesSides, shouldRepeat } from '../../core/gaze/calibration-verdict';
import type { FittedModel } from '../../core/gaze/fitted-model';
import type { Measurement } from '../../core/gaze/measurement';
import { isWhole, type Reach } from '../../core/gaze/reach';
import { SeatAverage } from '../../core/gaze/seat';
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
  /** How the person sits during the check. */
  readonly seat: SeatAverage;
  fitted: FittedModel | null;
  /** What was in use before, and is again when the attempt comes to nothing. */
  readonly former: Profile | null;
  readonly endFeed: () => void;
}

let attempt: Attempt | null = null;

/** Points as the settings say, a fit, and a check on others. The profile in use is kept until the new one is accepted. */
export const startCalibration = (): void => {
  const { calibration, calibrationTurn } = settingsStore.getState();
  begin({ screen: screenGeometry(), mode: 'standard', preset: calibration, withTurn: calibrationTurn });
};

/** Where a wandering dot is on the display now; null when none wanders. */
export const movingTarget = (): ScreenPoint | null =>
  attempt?.session.movingTarget(performance.now()) ?? null;

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
  const { profile } = gazeStore.getState();
  // The profile has been made and is in use since the result was shown.
  if (!attempt?.fitted || !accuracy || !profile) return;
  attempt = null;
  calibrationStore.setState(IDLE_CALIBRATION, true);
  changeSettings({ pointSource: 'camera' });
  show({ screen: 'speak', panel: 'board', boardId: 'home', page: 0 });
  window.app
    .saveProfile(profile)
    .catch((error: unknown) => addProblem({ code: 'profileNotSaved', detail: String(error) }));
}

function begin(options: Omit<CalibrationOptions, 'viewerDistanceMm' | 'pace'>): void {
  if (viewStore.getState().callActive) return;
  const knownDistanceMm = attempt?.fitted?.viewerDistanceMm ?? gazeStore.getState().profile?.viewerDistanceMm;
  abandon();
  const session = new CalibrationSession({
    ...options,
    viewerDistanceMm: knownDistanceMm ?? USUAL_DISTANCE_MM,
    framesPerSecond: faceTracker.statistics().fps,
  });
  attempt = {
    session,
    seat: new SeatAverage(),
    fitted: null,
    former: gazeStore.getState().profile,
    endFeed: measurementFeed.subscribe((measurement) => step(session, measurement)),
  };
  const { phase, target } = session.view();
  calibrationStore.setState({ ...IDLE_CALIBRATION, phase, target }, true);
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
  session.step(measurement, measurement.tMs, performance.now());
  const isChecking = session.view().phase === 'validate' && measurement.kind === 'face';
  if (isChecking && !measurement.eyesClosed) attempt.seat.add(measurement.placement);
  session.takeCommands().forEach((command) => carryOut(session, command));
  publish(session);
}

function carryOut(session: CalibrationSession, command: SessionCommand): void {
  if (command.kind === 'fit') void fit(session, command.leastTargets);
  else faceTracker.teach(command);
}

async function fit(session: CalibrationSession, leastTargets: number): Promise<void> {
  const outcome = await faceTracker.fit(leastTargets, settingsStore.getState().eyes);
  if (session !== attempt?.session) return;
  if (outcome.kind === 'failed') session.onFitFailed(outcome.reason);
  else {
    attempt.fitted = outcome.fitted;
    forgetOffset();
    session.onFitted(outcome.fitted);
    session.takeCommands().forEach((next) => carryOut(session, next));
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
    turnTo: view.turnTo ?? null,
    failure: view.reason ?? '',
  });
  if (view.phase === 'failed') show({});
}

function finish(session: CalibrationSession): void {
  attempt?.endFeed();
  const result = session.result();
  if (!result || !attempt?.fitted) throw new Error('a finished calibration has no result');
  const { fitted, seat } = attempt;
  faceTracker.setAccuracy(result.accuracy);
  calibrationStore.setState({
    phase: 'done',
    target: null,
    progress: 1,
    accuracy: result.accuracy,
    shouldRepeat: isPoor(result.accuracy, fitted),
    reach: result.reach,
  });
  // The result screen is picked by gaze too, with the model it shows, so it must be known to the selection.
  gazeStore.setState({ profile: profileOf(fitted, result.accuracy, result.reach, seat) });
  changeSettings({ pointSource: 'camera' });
  show({ screen: 'result' });
}

/** Two points only have to tell left from right; all others are judged by their error. */
const isPoor = (accuracy: Accuracy, fitted: FittedModel): boolean =>
  settingsStore.getState().calibration === 'twoPoint'
    ? confusesSides(accuracy, screenGeometry(), fitted.viewerDistanceMm)
    : shouldRepeat(accuracy, fitted.leftOutErrorDeg);

function profileOf(fitted: FittedModel, accuracy: Accuracy, reach: Reach, sat: SeatAverage): Profile {
  const { state } = camera;
  const seat = sat.seat();
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
    ...(seat ? { seat } : {}),
    ...(isWhole(reach) ? {} : { reach }),
  };
}
