import type { Board } from '../../core/boards/board';
import { boardStore } from '../stores/board-store';
import { pictureUrl } from './picture-url';

/** Pictures kept ready, about 0.15 MB each: the starter boards have some 300, an imported archive may have thousands. */
const MOST_PICTURES = 400;
/** Idle time may be long in coming while the camera runs. */
const LONGEST_WAIT_MS = 500;

/**
 * Reads the pictures of the boards one after another whenever the page has nothing else to do, and keeps them: a board
 * then opens with its pictures instead of asking the main process for each.
 */
export function startPictureWarmup(): void {
  const kept = new Map<string, HTMLImageElement>();
  let waiting: string[] = [];
  const next = async (): Promise<void> => {
    const url = waiting.shift();
    if (url === undefined || kept.size >= MOST_PICTURES) return;
    await idle();
    kept.set(url, await load(url));
    void next();
  };
  const begin = (): void => {
    const isRunning = waiting.length > 0;
    waiting = picturesOf(boardStore.getState().boards).filter((url) => !kept.has(url));
    if (!isRunning) void next();
  };
  boardStore.subscribe(begin);
  begin();
}

/** Addresses of the pictures of all boards, those of the first boards first, each once. */
export function picturesOf(boards: readonly Board[]): readonly string[] {
  const names = boards.flatMap(({ symbol, tiles }) => [symbol, ...tiles.map((tile) => tile.symbol)]);
  return [...new Set(names.filter((name) => name !== ''))].map(pictureUrl);
}

const idle = (): Promise<unknown> =>
  new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_WAIT_MS }));

/** Fulfilled when the picture is there, or cannot be had: a tile shows its words all the same. */
function load(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  return new Promise((resolve) => {
    image.onload = image.onerror = () => resolve(image);
    image.src = url;
  });
}
