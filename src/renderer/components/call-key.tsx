import { BellRing } from 'lucide-react';
import { raiseCall } from '../app/call-commands';
import { EdgeKey } from './edge-key';
import { useStrings } from './use-store';

/** The call as a key of the frame. */
export function CallKey({ sub = '', prior = 1 }: { readonly sub?: string; readonly prior?: number }) {
  const strings = useStrings();
  return (
    <EdgeKey
      id="call"
      icon={BellRing}
      label={strings.call}
      sub={sub}
      className="call"
      dwellClass="call"
      prior={prior}
      onPick={(pick) => raiseCall('tile', pick)}
    />
  );
}
