import { ArrowLeft, ArrowRight, BellRing } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { halve, remaining, type Side } from '../../../core/keyboard/halving';
import { layoutFor } from '../../../core/keyboard/layouts/registry';
import { draftOf } from '../../../core/text/typing-state';
import { raiseCall } from '../../app/call-commands';
import { setCandidatePlaces } from '../../app/typing-commands';
import { EdgeKey } from '../../components/edge-key';
import { GazeTarget } from '../../components/gaze-target';
import { useLanguage, useSlice, useStrings } from '../../components/use-store';
import { boardStore } from '../../stores/board-store';
import { typingStore } from '../../stores/typing-store';
import { show, viewStore } from '../../stores/view-store';
import { keyboardWordsOf } from '../../strings/keyboard-words';
import { boardChoices, type HalfChoice, indexChoices, keyChoices } from './halves-choices';
import { MessageRow } from './message-row';

/** The panels that are halved; the others are tiles, two to a page where only left and right are known. */
export type HalvesPanel = 'board' | 'index' | 'keyboard';

const CANDIDATES = 5;
/** More names than this are no help: their number says enough. */
const MOST_NAMES = 20;
const MOST_IN_A_COLUMN = 9;

/**
 * Everything by left and right: what remains is named in the middle, where reading picks nothing, and a look at the
 * edge beside it halves it, until one is left.
 */
export function HalvesSpeak({ panel }: { readonly panel: HalvesPanel }) {
  const strings = useStrings();
  const language = useLanguage();
  const choices = useChoices(panel);
  const [path, setPath] = useState<readonly Side[]>([]);
  const ids = choices.map(({ id }) => id).join(' ');
  useEffect(() => setCandidatePlaces(CANDIDATES), []);
  // Other choices have come up: what was looked at before means nothing among them.
  useEffect(() => setPath([]), [ids]);
  const back = useMemo<HalfChoice>(
    () => ({
      id: 'half-back',
      label: `↩ ${keyboardWordsOf(language).stepBack}`,
      weight: 0.5,
      onPick: () => undefined,
    }),
    [language],
  );
  const left = remaining(choices, path, back, weightOf);
  const halves = halve(left.length < 2 ? [...left, back] : left, weightOf);
  const look = (side: Side): void => {
    const [only, ...others] = halves[side];
    show({});
    if (only === undefined || others.length > 0) return setPath([...path, side]);
    // Also the way back leads to the very beginning: one step back from the looks that reached it is the same side again.
    setPath([]);
    only.onPick();
  };
  return (
    <main className="speak halves" data-left={left.length}>
      <MessageRow />
      <HalfKey side="left" choices={halves.left} onPick={() => look('left')} />
      <Names side="left" choices={halves.left} />
      <Names side="right" choices={halves.right} />
      <HalfKey side="right" choices={halves.right} onPick={() => look('right')} />
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

const weightOf = ({ weight }: HalfChoice): number => weight;

function useChoices(panel: HalvesPanel): readonly HalfChoice[] {
  const language = useLanguage();
  const boardId = useSlice(viewStore, (view) => view.boardId);
  const boards = useSlice(boardStore, (state) => state.boards);
  const typing = useSlice(typingStore, (view) => view.typing);
  return useMemo(() => {
    if (panel === 'keyboard')
      return keyChoices(layoutFor('halves', typing.language, typing.page), typing, language);
    if (panel === 'index') return indexChoices(boards, language);
    const board = boards.find(({ id }) => id === boardId) ?? boards[0];
    return board === undefined
      ? keyChoices(layoutFor('halves', typing.language, typing.page), typing, language)
      : boardChoices(board, draftOf(typing).text !== '', language);
  }, [panel, boards, boardId, typing, language]);
}

interface HalfProps {
  readonly side: Side;
  readonly choices: readonly HalfChoice[];
}

/** The edge of the screen. It must be left before it can be picked again: in between lies the reading. */
function HalfKey({ side, choices, onPick }: HalfProps & { readonly onPick: () => void }) {
  const Icon = side === 'left' ? ArrowLeft : ArrowRight;
  const [only, ...others] = choices;
  return (
    <GazeTarget
      id={`half-${side}`}
      dwellClass="tile"
      mustLeaveBeforeRepeat
      className={`half-key ${side}`}
      onPick={onPick}
    >
      <Icon aria-hidden />
      {only !== undefined && others.length === 0 ? <span className="half-only">{only.label}</span> : null}
    </GazeTarget>
  );
}

function Names({ side, choices }: HalfProps) {
  const words = keyboardWordsOf(useLanguage());
  const shown = choices.length > MOST_NAMES ? choices.slice(0, MOST_NAMES - 1) : choices;
  return (
    <div className={`half-names ${side} ${choices.length > MOST_IN_A_COLUMN ? 'many' : ''}`}>
      {shown.map(({ id, label }) => (
        <span key={id} data-half={id}>
          {label}
        </span>
      ))}
      {shown.length < choices.length ? (
        <span>
          {words.more} {choices.length - shown.length}
        </span>
      ) : null}
    </div>
  );
}
