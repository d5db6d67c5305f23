import { BellRing, Check, X } from 'lucide-react';
import { raiseCall } from '../../app/call-commands';
import { sayYesOrNo } from '../../app/speech-commands';
import { EdgeKey } from '../../components/edge-key';
import { GazeTarget } from '../../components/gaze-target';
import { useStrings } from '../../components/use-store';
import { MessageRow } from './message-row';

/** The last step of the ladder: two answers as large as the screen allows, and the call. */
export function YesNoSpeak() {
  const strings = useStrings();
  return (
    <main className="speak yes-no">
      <MessageRow />
      <Answer answer="yes" word={strings.yes} />
      <Answer answer="no" word={strings.no} />
      <EdgeKey
        id="call"
        icon={BellRing}
        label={strings.call}
        className="call"
        dwellClass="call"
        onPick={(pick) => raiseCall('tile', pick)}
      />
    </main>
  );
}

function Answer({ answer, word }: { readonly answer: 'yes' | 'no'; readonly word: string }) {
  const Icon = answer === 'yes' ? Check : X;
  return (
    <GazeTarget
      id={answer}
      dwellClass="yesNo"
      mustLeaveBeforeRepeat
      className={`answer ${answer}`}
      onPick={() => sayYesOrNo(answer)}
    >
      <Icon aria-hidden />
      <span>{word}</span>
    </GazeTarget>
  );
}
