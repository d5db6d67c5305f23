import { BellRing, RotateCcw, X } from 'lucide-react';
import { useEffect } from 'react';
import { paceOf } from '../../../core/gaze/calibration-points';
import type { Settings } from '../../../core/settings/settings';
import { startCalibration, stepCalibration, stopCalibration } from '../../app/calibration-commands';
import { raiseCall } from '../../app/call-commands';
import { openScreen } from '../../app/screen-commands';
import { Action } from '../../components/action';
import { CallAction } from '../../components/call-action';
import { useLanguage, useSlice, useStrings } from '../../components/use-store';
import { calibrationStore, type CalibrationState } from '../../stores/calibration-store';
import { settingsStore } from '../../stores/settings-store';
import type { Strings } from '../../strings';
import { eyesWordsOf } from '../../strings/eyes-words';
import { CalibrationDot } from './calibration-dot';

/**
 * A dot near these keys is looked at for at most half of this, at the usual pace: eyes that were calibrated before can
 * press the keys, eyes on a dot cannot.
 */
const LEAST_DWELL_MS = 3500;

/** One dot at a time on a plain field, progress at the edge. Stop and call stand at the side, between the dots. */
export function CalibrateScreen() {
  const strings = useStrings();
  const language = useLanguage();
  const state = useSlice(calibrationStore, (calibration) => calibration);
  const settings = useSlice(settingsStore, (all) => all);
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
      <p className="calibrate-hint">{hintFor(state, strings, eyesWordsOf(language))}</p>
      <div className="calibrate-actions">
        <Action
          id="calibrate-stop"
          icon={X}
          label={strings.calibrateStop}
          dwellClass="destructive"
          dwellFactor={slowed('destructiveMs', settings)}
          onPick={stopCalibration}
        />
        <Action
          id="call"
          icon={BellRing}
          label={strings.call}
          className="call"
          dwellClass="call"
          dwellFactor={slowed('callMs', settings)}
          onPick={() => raiseCall('tile')}
        />
      </div>
    </main>
  );
}

const slowed = (dwell: 'callMs' | 'destructiveMs', settings: Settings): number =>
  Math.max(1, (LEAST_DWELL_MS * paceOf(settings.calibration)) / settings.dwell[dwell]);

function hintFor(state: CalibrationState, strings: Strings, words: ReturnType<typeof eyesWordsOf>): string {
  if (state.phase === 'fitting') return strings.calibrateFitting;
  if (state.isFaceLost) return strings.calibrateLost;
  if (state.phase === 'pursuit') return words.pursuit;
  if (state.turnTo) return words.turnTo[state.turnTo];
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
