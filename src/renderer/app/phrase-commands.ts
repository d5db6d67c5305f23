import { keepPhrase, PHRASE_BOARD } from '../../core/boards/board-edits';
import { editBoards } from './board-editing';
import { openBoard } from './screen-commands';
import { finishComposition } from './typing-commands';

/** Keeps the present message as a phrase of the speaker's own board, and shows it there. */
export async function keepMessageAsPhrase(): Promise<void> {
  const text = await finishComposition();
  if (text.trim() === '') return;
  editBoards((boards) => keepPhrase(boards, text));
  openBoard(PHRASE_BOARD);
}

export const keepMessage = (): void => void keepMessageAsPhrase();
