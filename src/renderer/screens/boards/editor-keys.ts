import {
  addTile,
  chooseTile,
  copyChosen,
  growChosen,
  moveChosen,
  removeChosen,
} from '../../app/board-editor-commands';
import { redoEdit, undoEdit } from '../../app/board-editing';

/** Directions of the arrow keys, columns and rows. */
const ARROWS: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
};

const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

const TILE = '[data-edit-tile]';

function focusTile(tile: HTMLElement): void {
  tile.focus();
  chooseTile(tile.getAttribute('data-edit-tile'));
}

/** The nearest tile in a direction takes the focus; without a focused tile the chosen or the first one does. */
function walk([columns, rows]: readonly [number, number]): void {
  const tiles = [...document.querySelectorAll<HTMLElement>(`.edit-tiles ${TILE}`)];
  const from = document.activeElement?.closest<HTMLElement>(TILE);
  if (!from) {
    const first = document.querySelector<HTMLElement>(`${TILE}.current`) ?? tiles[0];
    if (first) focusTile(first);
    return;
  }
  const middleOf = (element: HTMLElement) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { xPx: left + width / 2, yPx: top + height / 2 };
  };
  const here = middleOf(from);
  let nearest: HTMLElement | undefined;
  let nearestCost = Infinity;
  for (const tile of tiles) {
    const there = middleOf(tile);
    const [dx, dy] = [there.xPx - here.xPx, there.yPx - here.yPx];
    const ahead = dx * columns + dy * rows;
    const aside = Math.abs(dx * rows) + Math.abs(dy * columns);
    const cost = ahead + 3 * aside;
    if (ahead > 1 && ahead >= aside && cost < nearestCost) [nearest, nearestCost] = [tile, cost];
  }
  if (nearest) focusTile(nearest);
}

/** Into the words of the chosen tile, and back to it. */
function editWords(): void {
  document.querySelector<HTMLInputElement>('#label-zh')?.select();
}

function leaveField(): void {
  document.querySelector<HTMLElement>(`${TILE}.current`)?.focus();
}

/** Whether a key meant something here. */
function act(event: KeyboardEvent): boolean {
  const { key, altKey, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (isCommand && key.toLowerCase() === 'z') (shiftKey ? redoEdit : undoEdit)();
  else if (isCommand && key.toLowerCase() === 'y') redoEdit();
  else if (isCommand && key.toLowerCase() === 'd') copyChosen();
  else if (key === 'Delete') removeChosen();
  else if (key === 'Insert') addTile();
  else if (key === 'F2') editWords();
  else if (arrow && altKey && shiftKey) growChosen(...arrow);
  else if (arrow && altKey) moveChosen(arrow[0] + arrow[1]);
  else if (arrow && !isCommand) walk(arrow);
  else return false;
  return true;
}

/** Keys of the editor. In a field they mean what they always mean there; under a dialog they mean nothing. */
export function editorKey(event: KeyboardEvent): void {
  if (document.querySelector('[role="dialog"]')) return;
  if (isTyping(event)) {
    if (event.key === 'Escape') leaveField();
    return;
  }
  if (act(event)) event.preventDefault();
}
