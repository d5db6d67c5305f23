import type { Board, BoardTile } from '../../../core/boards/board';
import { type Key, type KeyboardLayout, keysOf } from '../../../core/keyboard/layout';
import type { NextLetters } from '../../../core/keyboard/key-odds';
import { inEither, type Language } from '../../../core/language';
import { type TypingState, visibleCandidates } from '../../../core/text/typing-state';
import { pickTile } from '../../app/board-commands';
import { raiseCall } from '../../app/call-commands';
import { openBoard, openMenu, openScreen, togglePanel } from '../../app/screen-commands';
import { sayYesOrNo, speakMessage } from '../../app/speech-commands';
import { pickCandidate, pressKey, undo } from '../../app/typing-commands';
import { labelOf } from './candidate-label';
import { keyboardWordsOf } from '../../strings/keyboard-words';
import { stringsOf } from '../../strings';

/** One thing that left and right can lead to. */
export interface HalfChoice {
  readonly id: string;
  readonly label: string;
  /** How likely it is beside the others; only ratios count. */
  readonly weight: number;
  readonly onPick: () => void;
}

/** What is wanted often, or must come soon, against a tile or a letter of weight 1. */
const WEIGHT = { call: 4, answer: 3, candidate: 4, way: 2, seldom: 0.7 };
/** A letter is never less likely than this: names and foreign words are written, too. */
const LEAST_LETTER = 0.15;
const LETTERS = 26;

/** The tiles of a board, between the answers and the ways to everything else. */
export function boardChoices(board: Board, hasMessage: boolean, language: Language): HalfChoice[] {
  const words = keyboardWordsOf(language);
  const way = (id: string, label: string, onPick: () => void, weight = WEIGHT.way): HalfChoice => ({
    id,
    label,
    weight,
    onPick,
  });
  return [
    callChoice(language),
    way('yes', words.yes, () => sayYesOrNo('yes'), WEIGHT.answer),
    way('no', words.no, () => sayYesOrNo('no'), WEIGHT.answer),
    ...board.tiles.filter(({ hidden }) => !hidden).map((tile) => tileChoice(tile, language)),
    way('keyboard', words.keyboard, () => togglePanel('keyboard')),
    ...(hasMessage ? [way('speak', words.speak, () => void speakMessage())] : []),
    ...(board.id === 'home' ? [] : [way('home', words.home, () => openBoard('home'))]),
    way('boards', stringsOf(language).boards, () => togglePanel('index')),
    way('menu', words.menu, openMenu, WEIGHT.seldom),
    way('rest', words.rest, () => openScreen('rest'), WEIGHT.seldom),
  ];
}

/** All boards. */
export function indexChoices(boards: readonly Board[], language: Language): HalfChoice[] {
  return [
    ...boards.map((board) => ({
      id: `board-${board.id}`,
      label: inEither(board.name, language),
      weight: 1,
      onPick: () => openBoard(board.id),
    })),
    callChoice(language),
  ];
}

const tileChoice = (tile: BoardTile, language: Language): HalfChoice => ({
  id: `tile-${tile.id}`,
  label: inEither(tile.label, language),
  weight: 1,
  onPick: () => pickTile(tile),
});

/** Candidates, keys and what is done with the message. */
export function keyChoices(layout: KeyboardLayout, typing: TypingState, language: Language): HalfChoice[] {
  const words = keyboardWordsOf(language);
  return [
    ...visibleCandidates(typing).map((candidate, index): HalfChoice => ({
      id: `candidate-${index}`,
      label: labelOf(candidate),
      weight: WEIGHT.candidate / (index + 1),
      onPick: () => pickCandidate(index),
    })),
    ...keysOf(layout).map((key): HalfChoice => ({
      id: key.id,
      label: key.label,
      weight: weightOfKey(key, typing.nextLetters),
      onPick: () => pressKey(key, layout),
    })),
    { id: 'undo', label: words.undo, weight: WEIGHT.seldom, onPick: undo },
    { id: 'speak', label: words.speak, weight: WEIGHT.way, onPick: () => void speakMessage() },
    { id: 'home', label: words.home, weight: WEIGHT.seldom, onPick: () => openBoard('home') },
    callChoice(language),
  ];
}

const callChoice = (language: Language): HalfChoice => ({
  id: 'half-call',
  label: stringsOf(language).call,
  weight: WEIGHT.call,
  onPick: () => raiseCall('tile'),
});

function weightOfKey({ action }: Key, next: NextLetters): number {
  if (action.kind === 'letters') {
    const isKnown = Object.keys(next).length > 0;
    return isKnown ? Math.max(LEAST_LETTER, LETTERS * (next[action.letters] ?? 0)) : 1;
  }
  return action.kind === 'deleteBack' ? 1 : WEIGHT.seldom;
}
