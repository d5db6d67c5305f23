import { Check, Repeat, SkipForward, Volume2 } from 'lucide-react';
import { useEffect } from 'react';
import { say } from '../../app/speech-commands';
import { Action } from '../../components/action';
import { CallAction } from '../../components/call-action';
import { GazeTarget } from '../../components/gaze-target';
import { useSlice, useStrings } from '../../components/use-store';
import { changeSettings, settingsStore } from '../../stores/settings-store';
import { show, viewStore } from '../../stores/view-store';

/** Says a sentence by itself and asks whether it was heard. */
export function SoundStep({ onNext }: { readonly onNext: () => void }) {
  const strings = useStrings();
  const sentence = strings.firstSoundSentence;
  // The words would be shown large because no sound came out: here that is the answer to the question.
  const isSilent = useSlice(viewStore, (view) => view.shownText !== '');
  useEffect(() => {
    say(sentence);
    return () => show({ shownText: '' });
  }, [sentence]);
  const louder = () => {
    const { speech } = settingsStore.getState();
    changeSettings({ speech: { volume: Math.min(1, speech.volume + 0.25) } });
    say(sentence);
  };
  return (
    <main className="screen">
      <h1>{strings.firstSoundTitle}</h1>
      <p className="lead">{isSilent ? strings.firstSoundSilent : strings.firstSoundLead}</p>
      <div className="choice-row">
        <GazeTarget id="sound-heard" dwellClass="tile" className="choice go" onPick={onNext}>
          <Check aria-hidden />
          {strings.firstSoundYes}
        </GazeTarget>
        <GazeTarget id="sound-again" dwellClass="tile" className="choice" onPick={() => say(sentence)}>
          <Repeat aria-hidden />
          {strings.firstSoundAgain}
        </GazeTarget>
        <GazeTarget id="sound-louder" dwellClass="tile" className="choice" onPick={louder}>
          <Volume2 aria-hidden />
          {strings.firstSoundLouder}
        </GazeTarget>
      </div>
      <div className="action-row">
        <Action id="skip" icon={SkipForward} label={strings.skip} onPick={onNext} />
        <CallAction />
      </div>
    </main>
  );
}
