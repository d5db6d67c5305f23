import { BellRing } from 'lucide-react';
import { raiseCall } from '../app/call-commands';
import { EdgeKey } from '../components/edge-key';
import { useStrings } from '../components/use-store';

/** A dot in the middle of the dimmed page: one look re-centres the gaze. The call stays where it always is. */
export function DotCheck() {
  const strings = useStrings();
  return (
    <div className="dot-check">
      <div className="calibration-target" data-calibration-target="check" style={{ left: '50%', top: '50%' }}>
        <div className="calibration-ring capture" />
        <div className="calibration-dot" />
      </div>
      <p className="calibrate-hint">{strings.dotCheck}</p>
      <div className="dot-check-call">
        {/* The page below has its own call, out of reach now: this one needs another name. */}
        <EdgeKey
          id="dot-call"
          icon={BellRing}
          label={strings.call}
          className="call"
          dwellClass="call"
          onPick={() => raiseCall('tile')}
        />
      </div>
    </div>
  );
}
