import { Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { openScreen } from '../app/screen-commands';
import { Action } from '../components/action';
import { CallAction } from '../components/call-action';
import { Clock } from '../components/clock';
import { useSlice, useStrings } from '../components/use-store';
import { viewStore } from '../stores/view-store';

/** After this long the first step of coming back is forgotten. */
const SECOND_STEP_MS = 8000;

/** Dim, a clock, and two steps to come back, at two different places. The call stays. */
export function RestScreen() {
  const strings = useStrings();
  const reason = useSlice(viewStore, (view) => view.restReason);
  const [isAwake, setAwake] = useState(false);
  useEffect(() => {
    if (!isAwake) return undefined;
    const timer = setTimeout(() => setAwake(false), SECOND_STEP_MS);
    return () => clearTimeout(timer);
  }, [isAwake]);
  return (
    <main className="rest">
      <div className="rest-clock">
        <Clock />
        <span className="sub">{reason === 'notSeen' ? strings.restNotSeen : strings.restHint}</span>
      </div>
      <Action
        id="rest-return"
        icon={Sun}
        label={strings.restReturn}
        dwellClass="rest"
        disabled={isAwake}
        onPick={() => setAwake(true)}
      />
      {isAwake ? (
        <Action
          id="rest-confirm"
          icon={Sun}
          label={strings.restReturnConfirm}
          className="go"
          dwellClass="rest"
          onPick={() => openScreen('speak')}
        />
      ) : (
        <div />
      )}
      <CallAction />
    </main>
  );
}
