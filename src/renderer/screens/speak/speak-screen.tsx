import { Check, House, Keyboard, LayoutGrid, Moon, Square, Undo2, Volume2, X } from 'lucide-react';
import { framePrior } from '../../../core/keyboard/target-prior';
import { openScreen, togglePanel } from '../../app/screen-commands';
import { sayYesOrNo, speakMessage, stopSpeaking } from '../../app/speech-commands';
import { undo } from '../../app/typing-commands';
import { CallKey } from '../../components/call-key';
import { EdgeKey, type EdgeKeyProps } from '../../components/edge-key';
import { isCoarse } from '../../components/fitted-grid';
import type { Grid } from '../../components/tile-grid';
import { useLayoutChoice } from '../../components/use-layout-choice';
import { useLanguage, useSlice, useStrings } from '../../components/use-store';
import { speechStore } from '../../stores/speech-store';
import { viewStore } from '../../stores/view-store';
import { otherLanguage, stringsOf } from '../../strings';
import { ArrangePanel } from './arrange-panel';
import { BoardPanel } from './board-panel';
import { HalvesSpeak } from './halves-speak';
import { IndexPanel } from './index-panel';
import { KeyboardPanel } from './keyboard-panel';
import { MenuPanel } from './menu-panel';
import { MessageRow } from './message-row';
import { SentencePanel } from './sentence-panel';
import { YesNoSpeak } from './yes-no-speak';
import { VoicePanel } from './voice-panel';

/** Where the user lives. The frame (speak, undo, rest, call, yes / no) never moves between boards and keyboards. */
export function SpeakScreen() {
  const { grid, keyboard } = useLayoutChoice();
  const panel = useSlice(viewStore, (view) => view.panel);
  const isHalved = keyboard === 'halves' || keyboard === 'yesNo';
  if (keyboard === 'yesNo' && panel === 'board') return <YesNoSpeak />;
  if (isHalved && (panel === 'board' || panel === 'index' || panel === 'keyboard'))
    return <HalvesSpeak panel={panel} />;
  return isCoarse(grid) ? <CoarseSpeak grid={grid} /> : <FineSpeak grid={grid} />;
}

function FineSpeak({ grid }: { readonly grid: Grid }) {
  const strings = useStrings();
  const small = stringsOf(otherLanguage(useLanguage()));
  return (
    <main className="speak">
      <MessageRow />
      <SpeakKey sub={small.speak} smallStop={small.speaking} />
      <div className="edge-column left">
        <FrameKey
          id="rest"
          icon={Moon}
          label={strings.rest}
          sub={small.rest}
          onPick={() => openScreen('rest')}
        />
        <FrameKey
          id="yes"
          icon={Check}
          label={strings.yes}
          sub={small.yes}
          className="yes"
          dwellClass="yesNo"
          mustLeaveBeforeRepeat
          onPick={() => sayYesOrNo('yes')}
        />
        <FrameKey
          id="no"
          icon={X}
          label={strings.no}
          sub={small.no}
          className="no"
          dwellClass="yesNo"
          mustLeaveBeforeRepeat
          onPick={() => sayYesOrNo('no')}
        />
      </div>
      <section className="centre">
        <Panel grid={grid} />
      </section>
      <div className="edge-column right">
        <FrameKey id="undo" icon={Undo2} label={strings.undo} sub={small.undo} pace="repair" onPick={undo} />
        <PanelKey panel="index" withSub />
        <PanelKey panel="keyboard" withSub />
        <FrameCall sub={small.call} />
      </div>
    </main>
  );
}

function CoarseSpeak({ grid }: { readonly grid: Grid }) {
  const strings = useStrings();
  const panel = useSlice(viewStore, (view) => view.panel);
  // Tiles of half a screen say what they mean; what is typed must be taken back and spoken on any grid.
  const isTwoHalves = grid.columns * grid.rows <= 2 && panel !== 'keyboard';
  return (
    <main className="speak coarse">
      <MessageRow />
      <section className="centre">
        <Panel grid={grid} />
      </section>
      <div className="edge-row">
        <PanelKey panel="index" />
        {isTwoHalves ? null : (
          <FrameKey id="undo" icon={Undo2} label={strings.undo} pace="repair" onPick={undo} />
        )}
        {isTwoHalves ? null : <SpeakKey />}
        <FrameCall />
      </div>
    </main>
  );
}

/** A key of the frame: while the keyboard is open it is meant less often than the keys beside it. */
function FrameKey(props: EdgeKeyProps) {
  return <EdgeKey {...props} prior={useFramePrior(props.id)} />;
}

function FrameCall({ sub = '' }: { readonly sub?: string }) {
  return <CallKey sub={sub} prior={useFramePrior('call')} />;
}

function useFramePrior(id: string): number {
  const isTyping = useSlice(viewStore, (view) => view.panel === 'keyboard');
  return isTyping ? framePrior(id) : 1;
}

const PANEL_KEYS = {
  index: { id: 'boards', word: 'boards', icon: LayoutGrid },
  keyboard: { id: 'keyboard', word: 'keyboard', icon: Keyboard },
} as const;

/** Opens a panel; while that panel is open the same key says that it leads home. */
function PanelKey({
  panel,
  withSub = false,
}: {
  readonly panel: 'index' | 'keyboard';
  readonly withSub?: boolean;
}) {
  const strings = useStrings();
  const small = stringsOf(otherLanguage(useLanguage()));
  const isOpen = useSlice(viewStore, (view) => view.panel === panel);
  const key = PANEL_KEYS[panel];
  const word = isOpen ? 'home' : key.word;
  return (
    <FrameKey
      id={key.id}
      icon={isOpen ? House : key.icon}
      label={strings[word]}
      sub={withSub ? small[word] : ''}
      className={isOpen ? 'current' : ''}
      onPick={() => togglePanel(panel)}
    />
  );
}

function SpeakKey({ sub = '', smallStop = '' }: { readonly sub?: string; readonly smallStop?: string }) {
  const strings = useStrings();
  const isSpeaking = useSlice(speechStore, (speech) => speech.speaking);
  return (
    <FrameKey
      id="speak"
      icon={isSpeaking ? Square : Volume2}
      label={isSpeaking ? strings.speaking : strings.speak}
      sub={isSpeaking ? smallStop : sub}
      className="speak-key"
      mustLeaveBeforeRepeat
      onPick={isSpeaking ? stopSpeaking : speakMessage}
    />
  );
}

function Panel({ grid }: { readonly grid: Grid }) {
  const panel = useSlice(viewStore, (view) => view.panel);
  switch (panel) {
    case 'board':
      return <BoardPanel grid={grid} />;
    case 'index':
      return <IndexPanel grid={grid} />;
    case 'keyboard':
      return <KeyboardPanel grid={grid} />;
    case 'arrange':
      return <ArrangePanel grid={grid} />;
    case 'menu':
      return <MenuPanel grid={grid} />;
    case 'sentences':
      return <SentencePanel grid={grid} />;
    case 'voice':
      return <VoicePanel grid={grid} />;
  }
}
