import { BellRing, X } from 'lucide-react';
import { takeCallBack, TAKE_BACK_ID } from '../app/call-commands';
import { Action } from '../components/action';
import { useSlice, useStrings } from '../components/use-store';
import { callStore } from '../stores/call-store';

/** A short look will do: there is nothing else on the page, and time is short. */
const TAKE_BACK_DWELL = 0.8;

/**
 * The call was picked by eyes that may have meant its neighbour: it rings in a moment. The count stands where the eyes
 * are, in the corner of the call; what takes it back fills the rest, so that eyes of any accuracy hit it and none gets
 * there without wanting to.
 */
export function CallAsked() {
  const strings = useStrings();
  const secondsLeft = useSlice(callStore, (state) => state.secondsLeft);
  return (
    <div className="call-asked" role="alert" data-call-asked={secondsLeft}>
      <Action
        id={TAKE_BACK_ID}
        icon={X}
        label={strings.callAskedTakeBack}
        dwellFactor={TAKE_BACK_DWELL}
        onPick={takeCallBack}
      />
      <div className="call-asked-count">
        <BellRing aria-hidden />
        <p>{strings.callAskedTitle}</p>
        <strong>{secondsLeft}</strong>
      </div>
    </div>
  );
}
