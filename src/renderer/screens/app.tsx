import { useSlice } from '../components/use-store';
import { viewStore } from '../stores/view-store';
import { BoardsScreen } from './boards/boards-screen';
import { CalibrateScreen } from './calibrate/calibrate-screen';
import { PositionScreen } from './calibrate/position-screen';
import { ResultScreen } from './calibrate/result-screen';
import { CarerGate } from './carer/carer-gate';
import { CallAsked } from './call-asked';
import { Calling } from './calling';
import { DotCheck } from './dot-check';
import { ExpansionScreen } from './expansion/expansion-screen';
import { FirstRunScreen } from './first-run/first-run-screen';
import { RecordingChip } from './recording-chip';
import { RestScreen } from './rest-screen';
import { CallsScreen, FuzzyScreen, LearntScreen } from './settings/rows-screen';
import { SettingsScreen } from './settings/settings-screen';
import { ShownText } from './shown-text';
import { SidesScreen } from './sides-screen';
import { SpeakScreen } from './speak/speak-screen';
import { StatusBar } from './status-bar';
import { PronunciationsScreen } from './voice/pronunciations-screen';
import { VoiceBankScreen } from './voice/voice-bank-screen';

/** The screen, and above it what must be seen whatever the screen is. The call covers everything. */
export function App() {
  const callActive = useSlice(viewStore, (view) => view.callActive);
  const callAsked = useSlice(viewStore, (view) => view.callAsked);
  const shownText = useSlice(viewStore, (view) => view.shownText);
  const screen = useSlice(viewStore, (view) => view.screen);
  const dotCheck = useSlice(viewStore, (view) => view.dotCheck);
  // The first run asks whether there is sound: the words that are shown without it would hide the question.
  // What is covered stays mounted (a first run or a calibration goes on after the call), but has no size: the eyes
  // cannot pick through the cover.
  const isShown = shownText !== '' && screen !== 'firstRun';
  const isCovered = callActive || callAsked || isShown;
  return (
    <>
      <div className="layer" hidden={isCovered} inert={dotCheck}>
        <CurrentScreen />
        {screen === 'starting' || screen === 'calibrate' ? null : <StatusBar />}
      </div>
      {dotCheck && !isCovered ? <DotCheck /> : null}
      {isCovered || screen === 'calibrate' ? <RecordingChip isFloating /> : null}
      {callActive ? <Calling /> : callAsked ? <CallAsked /> : isShown ? <ShownText /> : null}
    </>
  );
}

function CurrentScreen() {
  const screen = useSlice(viewStore, (view) => view.screen);
  switch (screen) {
    case 'starting':
      return null;
    case 'firstRun':
      return <FirstRunScreen />;
    case 'position':
      return <PositionScreen />;
    case 'calibrate':
      return <CalibrateScreen />;
    case 'result':
      return <ResultScreen />;
    case 'speak':
      return <SpeakScreen />;
    case 'rest':
      return <RestScreen />;
    case 'settings':
      return (
        <CarerGate>
          <SettingsScreen />
        </CarerGate>
      );
    case 'boards':
      return (
        <CarerGate>
          <BoardsScreen />
        </CarerGate>
      );
    case 'expansion':
      return (
        <CarerGate>
          <ExpansionScreen />
        </CarerGate>
      );
    case 'learnt':
      return (
        <CarerGate>
          <LearntScreen />
        </CarerGate>
      );
    case 'calls':
      return (
        <CarerGate>
          <CallsScreen />
        </CarerGate>
      );
    case 'fuzzy':
      return (
        <CarerGate>
          <FuzzyScreen />
        </CarerGate>
      );
    case 'sides':
      return <SidesScreen />;
    case 'voiceBank':
      return (
        <CarerGate>
          <VoiceBankScreen />
        </CarerGate>
      );
    case 'pronunciations':
      return (
        <CarerGate>
          <PronunciationsScreen />
        </CarerGate>
      );
  }
}
