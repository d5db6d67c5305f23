import { moveChosen, removeChosen } from '../../app/board-editor-commands';
import { redoEdit, undoEdit } from '../../app/board-editing';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Keys of the editor. In a field they mean what they always mean there. */
export function editorKey(event: KeyboardEvent): void {
  if (isTyping(event)) return;
  const isCommand = event.ctrlKey || event.metaKey;
  const step = STEPS[event.key];
  if (isCommand && event.key.toLowerCase() === 'z') (event.shiftKey ? redoEdit : undoEdit)();
  else if (isCommand && event.key.toLowerCase() === 'y') redoEdit();
  else if (event.key === 'Delete') removeChosen();
  else if (event.altKey && step !== undefined) moveChosen(step);
  else return;
  event.preventDefault();
}
