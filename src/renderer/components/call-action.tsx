import { BellRing } from 'lucide-react';
import { raiseCall } from '../app/call-commands';
import { Action } from './action';
import { useStrings } from './use-store';

/** The call, on every screen that has no frame of its own. */
export function CallAction() {
  const strings = useStrings();
  return (
    <Action
      id="call"
      icon={BellRing}
      label={strings.call}
      className="call"
      dwellClass="call"
      onPick={(pick) => raiseCall('tile', pick)}
    />
  );
}
