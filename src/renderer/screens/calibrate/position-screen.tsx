import { ArrowLeft, Crosshair, SwitchCamera } from 'lucide-react';
import { useEffect } from 'react';
import { DEFAULT_SETTINGS } from '../../../core/settings/settings';
import { startCalibration } from '../../app/calibration-commands';
import { nextCamera } from '../../app/camera-commands';
import { openScreen } from '../../app/screen-commands';
import { Action } from '../../components/action';
import { CallAction } from '../../components/call-action';
import { CameraSentence } from '../../components/camera-sentence';
import { FaceView } from '../../components/face-view';
import { useLanguage, useSlice, useStrings } from '../../components/use-store';
import { positionStore } from '../../stores/position-store';
import { settingsStore } from '../../stores/settings-store';
import { eyesWordsOf } from '../../strings/eyes-words';

/** All green for this long: the calibration begins by itself, so that the speaker needs nobody. */
const STARTS_AFTER_MS = 3000;

/** Silhouette, one sentence for the carer, green when right; then the calibration. */
export function PositionScreen() {
  const strings = useStrings();
  const words = eyesWordsOf(useLanguage());
  // Nobody has said how large the screen is: degrees and tile sizes are then a guess.
  const isAssumed = useSlice(
    settingsStore,
    ({ screen }) => screen.diagonalInch === DEFAULT_SETTINGS.screen.diagonalInch,
  );
  const isReady = useSlice(positionStore, (position) => position.isReady);
  const isSlow = useSlice(positionStore, (position) => position.isSlow);
  useEffect(() => {
    if (!isReady) return undefined;
    const timer = setTimeout(() => startCalibration(), STARTS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isReady]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code === 'Space') startCalibration();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <main className="position">
      <FaceView />
      <div className="position-side">
        <h1>{strings.positionTitle}</h1>
        <CameraSentence />
        {isSlow && (
          <p className="lead" data-camera-slow>
            {words.cameraSlow}
          </p>
        )}
        <p className="lead">{isAssumed ? words.screenAssumed : strings.positionHint}</p>
      </div>
      <div className="action-row">
        <Action
          id="position-start"
          icon={Crosshair}
          label={strings.positionStart}
          className="go"
          onPick={() => startCalibration()}
        />
        <Action id="camera-other" icon={SwitchCamera} label={strings.firstCameraOther} onPick={nextCamera} />
        <Action id="back" icon={ArrowLeft} label={strings.back} onPick={() => openScreen('speak')} />
        <CallAction />
      </div>
    </main>
  );
}
