import { BellRing, X } from 'lucide-react';
import { raiseCall } from '../app/call-commands';
import { Action } from '../components/action';
import { useSlice, useStrings } from '../components/use-store';
import { Words } from '../components/words';
import { show, viewStore } from '../stores/view-store';

/** The words in large letters, for the one in the room, when no sound came out. */
export function ShownText() {
  const strings = useStrings();
  const text = useSlice(viewStore, (view) => view.shownText);
  return (
    <div className="shown-text" role="alert" data-shown-text={text}>
      <p>
        <Words text={text} />
      </p>
      <div className="action-row">
        <Action id="shown-close" icon={X} label={strings.shownClose} onPick={() => show({ shownText: '' })} />
        <Action
          id="shown-call"
          icon={BellRing}
          label={strings.call}
          className="call"
          dwellClass="call"
          onPick={(pick) => raiseCall('tile', pick)}
        />
      </div>
    </div>
  );
}
