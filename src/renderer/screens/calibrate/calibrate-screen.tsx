import { BellRing, RotateCcw, X } from 'lucide-react';
import { useEffect } from 'react';
import { startCalibration, stepCalibration, stopCalibration } from '../../app/calibration-commands';
import { raiseCall } from '../../app/call-commands';
import { openScreen } from '../../app/screen-commands';
import { Action } from '../../components/action';
import { CallAction } from '../../components/call-action';
import { useSlice, useStrings } from '../../components/use-store';
import { contentOrigin } from '../../selection/target-registry';
import { calibrationStore, type CalibrationState } from '../../stores/calibration-store';
import type { Strings } from '../../strings';

/** One dot at a time on a plain field, progress at the edge. Stop and call stand at the side, between the dots. */
export function CalibrateScreen() {
  const strings = useStrings();
  const state = useSlice(calibrationStore, (calibration) => calibration);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code === 'Space') stepCalibration();
      if (event.code === 'Escape') stopCalibration();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (state.phase === 'failed') return <CalibrationFailed />;
  return (
    <main className="calibrate">
      <div className="calibration-progress" style={{ width: `${state.progress * 100}%` }} />
      <CalibrationDot state={state} />
      <p className="calibrate-hint">{hintFor(state, strings)}</p>
      <div className="calibrate-actions">
        <Action id="calibrate-stop" icon={X} label={strings.calibrateStop} onPick={stopCalibration} />
        <Action
          id="call"
          icon={BellRing}
          label={strings.call}
          className="call"
          dwellClass="call"
          onPick={() => raiseCall('tile')}
        />
      </div>
    </main>
  );
}

function CalibrationDot({ state }: { readonly state: CalibrationState }) {
  if (!state.target) return null;
  const origin = contentOrigin();
  return (
    <div
      className="calibration-target"
      data-calibration-target={state.phase}
      style={{ left: state.target.xPx - origin.xPx, top: state.target.yPx - origin.yPx }}
    >
      <div className={`calibration-ring ${state.isCapturing ? 'capture' : ''}`} />
      <div className="calibration-dot" />
    </div>
  );
}

function hintFor(state: CalibrationState, strings: Strings): string {
  if (state.phase === 'fitting') return strings.calibrateFitting;
  if (state.isFaceLost) return strings.calibrateLost;
  return state.phase === 'validate' ? strings.calibrateCheck : strings.calibrateHint;
}

function CalibrationFailed() {
  const strings = useStrings();
  const failure = useSlice(calibrationStore, (calibration) => calibration.failure);
  return (
    <main className="screen" data-calibration-failed={failure}>
      <h1>{strings.calibrateFailed}</h1>
      <p className="lead">{strings.calibrateFailedLead}</p>
      <div style={{ flex: 1 }} />
      <div className="action-row">
        <Action
          id="calibrate-again"
          icon={RotateCcw}
          label={strings.resultAgain}
          className="go"
          onPick={() => startCalibration()}
        />
        <Action id="back" icon={X} label={strings.back} onPick={() => openScreen('speak')} />
        <CallAction />
      </div>
    </main>
  );
}
