import { Eye, MousePointer2, SkipForward } from 'lucide-react';
import { finishFirstRun } from '../../app/screen-commands';
import { Action } from '../../components/action';
import { CallAction } from '../../components/call-action';
import { GazeTarget } from '../../components/gaze-target';
import { useStrings } from '../../components/use-store';

/** With the eyes, or first with the mouse. */
export function StartStep() {
  const strings = useStrings();
  return (
    <main className="screen">
      <h1>{strings.firstStartTitle}</h1>
      <div className="choice-row">
        <GazeTarget
          id="start-eyes"
          dwellClass="tile"
          className="choice go"
          onPick={() => finishFirstRun('camera')}
        >
          <Eye aria-hidden />
          {strings.firstStartCalibrate}
          <span className="sub">{strings.firstStartCalibrateSub}</span>
        </GazeTarget>
        <GazeTarget
          id="start-mouse"
          dwellClass="tile"
          className="choice"
          onPick={() => finishFirstRun('mouse')}
        >
          <MousePointer2 aria-hidden />
          {strings.firstStartMouse}
          <span className="sub">{strings.firstStartMouseSub}</span>
        </GazeTarget>
      </div>
      <div className="action-row">
        <Action id="skip" icon={SkipForward} label={strings.skip} onPick={() => finishFirstRun('mouse')} />
        <CallAction />
      </div>
    </main>
  );
}
