import { ArrowLeft, ArrowRight, RotateCcw, X } from 'lucide-react';
import { useEffect } from 'react';
import { endSides, startSides, stopSides } from '../app/sides-commands';
import { Action } from '../components/action';
import { CallAction } from '../components/call-action';
import { useLanguage, useSlice, useStrings } from '../components/use-store';
import { sidesStore } from '../stores/sides-store';
import { keyboardWordsOf } from '../strings/keyboard-words';

/** A dot at the left edge, then one at the right edge: all that left and right need to know. */
export function SidesScreen() {
  const strings = useStrings();
  const words = keyboardWordsOf(useLanguage());
  const { phase, progress, failure } = useSlice(sidesStore, (state) => state);
  useEffect(() => {
    startSides();
    return endSides;
  }, []);
  const isLooking = phase === 'left' || phase === 'right';
  const Arrow = phase === 'left' ? ArrowLeft : ArrowRight;
  return (
    <main className="sides" data-sides={phase}>
      {isLooking ? (
        <div className={`sides-dot ${phase}`}>
          <div className={`calibration-ring ${progress > 0 ? 'capture' : ''}`} />
          <div className="calibration-dot" />
        </div>
      ) : null}
      <div className="sides-words">
        {isLooking ? <Arrow aria-hidden /> : null}
        <h1>{isLooking ? (phase === 'left' ? words.lookLeft : words.lookRight) : words[phase]}</h1>
        {phase === 'failed' ? <p>{failure === 'tooFew' ? words.sidesTooFew : words.sidesNotApart}</p> : null}
      </div>
      <div className="action-row">
        {phase === 'failed' ? (
          <Action id="sides-again" icon={RotateCcw} label={words.again} className="go" onPick={startSides} />
        ) : null}
        <Action id="back" icon={X} label={strings.back} onPick={stopSides} />
        <CallAction />
      </div>
    </main>
  );
}
