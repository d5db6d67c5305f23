import type { Board } from '../../core/boards/board';
import { boardStore } from '../stores/board-store';
import { pictureUrl } from './picture-url';

/** Pictures kept ready, about 0.15 MB each: the starter boards have some 300, an imported archive may have thousands. */
const MOST_PICTURES = 400;
/** Read at a time: each takes a round trip to the main process, of which the page only waits for the slowest. */
const AT_ONCE = 16;
/** Idle time may be long in coming while the camera runs. */
const LONGEST_WAIT_MS = 500;

/**
 * Reads the pictures of the boards, a few at a time, whenever the page has nothing else to do, and keeps them: a board
 * then opens with its pictures instead of asking the main process for each.
 */
export function startPictureWarmup(): void {
  const kept = new Map<string, HTMLImageElement>();
  let waiting: string[] = [];
  let isReading = false;
  const read = async (): Promise<void> => {
    isReading = true;
    while (waiting.length > 0 && kept.size < MOST_PICTURES) {
      await idle();
      const urls = waiting.splice(0, Math.min(AT_ONCE, MOST_PICTURES - kept.size));
      const images = await Promise.all(urls.map(load));
      images.forEach((image, at) => kept.set(urls[at] ?? '', image));
    }
    isReading = false;
  };
  const begin = (): void => {
    waiting = picturesOf(boardStore.getState().boards).filter((url) => !kept.has(url));
    if (!isReading) void read();
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
