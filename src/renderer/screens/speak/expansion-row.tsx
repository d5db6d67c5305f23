import { Sparkles } from 'lucide-react';
import { pickSentence, questionFor } from '../../app/expansion-commands';
import { GazeTarget } from '../../components/gaze-target';
import { useSlice } from '../../components/use-store';
import { Words } from '../../components/words';
import { expansionStore } from '../../stores/expansion-store';
import { settingsStore } from '../../stores/settings-store';
import { typingStore } from '../../stores/typing-store';
import { shortened } from '../../components/shortened';

/** Places for sentences; they stay free until sentences come, so that no key ever moves. */
const PLACES = 2;
/** What has room on two lines of a place. */
const PLACE_EM = 22;

/**
 * Whole sentences from the user's own language model, in places of their own between the candidates and the keys.
 * Nothing when it is switched off.
 */
export function ExpansionRow() {
  const isOn = useSlice(settingsStore, ({ expansion }) => expansion.enabled);
  const isAsking = useSlice(typingStore, ({ desk }) => desk.kind === 'letters');
  const letters = useSlice(typingStore, ({ typing }) => questionFor(typing).letters);
  const { asked, reply, changedAtMs } = useSlice(expansionStore, (state) => state);
  if (!isOn || isAsking) return null;
  const fits = asked?.letters === letters && letters !== '' && reply?.kind === 'sentences';
  const sentences = fits ? reply.sentences : [];
  return (
    <div className="candidates expansion-row">
      {Array.from({ length: PLACES }, (_, at) => {
        const text = sentences[at];
        return text === undefined ? (
          <div key={at} className="tile-place">
            {at === 0 ? <Sparkles aria-hidden /> : null}
          </div>
        ) : (
          <GazeTarget
            key={at}
            id={`sentence-${at}`}
            dwellClass="candidate"
            mustLeaveBeforeRepeat
            changedAtMs={changedAtMs}
            className="tile word from-server"
            label={text}
            onPick={() => pickSentence(text)}
          >
            <Sparkles aria-hidden />
            <Words text={shortened(text, PLACE_EM)} />
          </GazeTarget>
        );
      })}
    </div>
  );
}
