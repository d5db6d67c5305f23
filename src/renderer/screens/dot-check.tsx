import { useStrings } from '../components/use-store';

/** A dot in the middle of the dimmed page: one look re-centres the gaze. */
export function DotCheck() {
  const strings = useStrings();
  return (
    <div className="dot-check">
      <div className="calibration-target" data-calibration-target="check" style={{ left: '50%', top: '50%' }}>
        <div className="calibration-ring capture" />
        <div className="calibration-dot" />
      </div>
      <p className="calibrate-hint">{strings.dotCheck}</p>
    </div>
  );
}
