import { strToU8 } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Board } from '../src/core/boards/board';
import { SYMBOL_WORDS } from '../src/core/boards/symbol-words';
import { packObz } from '../src/renderer/boards/pack';
import { openEditor } from '../test/harness/carer-hand';
import { launchApp, type LaunchedApp } from '../test/harness/launch-app';
import { type Bench, spreadOf } from './bench';

const TILES = 60;
const ARCHIVE_BOARDS = 500;
const ROUNDS = 10;
const SYMBOLS = [...SYMBOL_WORDS.keys()];

function boardOf(id: string, first: number): Board {
  return {
    id,
    name: { zh: `板 ${id}`, en: `Board ${id}` },
    symbol: 'noto:star',
    hueDeg: 210,
    tiles: Array.from({ length: TILES }, (_, at) => {
      const words = { zh: `句子 ${first + at}`, en: `Sentence ${first + at}` };
      const symbol = `noto:${SYMBOLS[(first + at) % SYMBOLS.length]}`;
      return { id: `t${at}`, label: words, vocalization: words, symbol, action: { kind: 'speak' } };
    }),
  };
}

/** Clicks, and waits until the page shows what it should, pictures and all; then for the next frame. */
async function timed(page: Page, clicked: string, shown: string, count: number): Promise<number> {
  return page.evaluate(
    async ({ clicked, shown, count }) => {
      const isThere = () => {
        const found = [...document.querySelectorAll(shown)];
        return (
          found.length === count &&
          found.every((element) => !(element instanceof HTMLImageElement) || element.complete)
        );
      };
      const startMs = performance.now();
      document.querySelector<HTMLElement>(clicked)?.click();
      while (!isThere()) {
        if (performance.now() - startMs > 30_000) throw new Error(`${shown} is not there ${count} times`);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - startMs;
    },
    { clicked, shown, count },
  );
}

async function memoryMb({ app }: LaunchedApp): Promise<number> {
  const sizes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ memory }) => memory.workingSetSize),
  );
  return Math.round(sizes.reduce((sum, kB) => sum + kB, 0) / 1024);
}

/** The archive as another program would write it: no pictures of ours to be had, all of them by name. */
async function writeArchive(folder: string): Promise<string> {
  const boards = Array.from({ length: ARCHIVE_BOARDS }, (_, at) => boardOf(`bench-${at}`, at * 7));
  const path = join(folder, 'boards.obz');
  const svg = strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(path, await packObz(boards, async () => svg));
  return path;
}

/** The board editor of the built app: goals are 100 ms to open sixty tiles, 50 ms to undo, 5 s for 500 boards. */
export const boards: Bench = {
  about: 'opening a board of 60 tiles, undo, import of 500 boards, memory after it',
  async run({ say }) {
    const folder = mkdtempSync(join(tmpdir(), 'mouyu-boards-'));
    const initScript = 'globalThis.__name ??= (inner) => inner;';
    const launched = await launchApp({ initScript, windowSizePx: { width: 1920, height: 1080 } });
    try {
      const { page } = launched;
      await page.waitForSelector('[data-target]');
      const changes = ['a', 'b'].map((id, at) => ({ kind: 'put' as const, board: boardOf(id, at * TILES) }));
      await page.evaluate(async (put) => {
        await window.app.updateSettings({ firstRunDone: true });
        await window.app.saveBoards({ reason: 'edit', changes: put });
      }, changes);
      await page.reload();
      await page.waitForSelector('.speak');
      await openEditor(page);

      const [openMs, undoMs]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        await page.click('[data-edit-board="home"]');
        const board = `[data-edit-board="${round % 2 === 0 ? 'a' : 'b'}"]`;
        openMs.push(await timed(page, board, '.edit-tile img', TILES));
        await page.click('#add-tile');
        undoMs.push(await timed(page, '#undo-edit', '[data-edit-tile]', TILES));
      }
      say(`a board of ${TILES} tiles opens in ${Math.round(Math.max(...openMs))} ms at most`);

      const beforeMb = await memoryMb(launched);
      const archive = await writeArchive(folder);
      const startMs = performance.now();
      await page.setInputFiles('#import-file', archive);
      await page.waitForSelector(`[data-imported="${ARCHIVE_BOARDS}"]`, { timeout: 120_000 });
      const importMs = Math.round(performance.now() - startMs);
      await page.waitForSelector('[data-saved="true"]', { timeout: 120_000 });
      const savedMs = Math.round(performance.now() - startMs);
      say(`${ARCHIVE_BOARDS} boards imported in ${importMs} ms, safe on the disk after ${savedMs} ms`);
      const memory = { beforeMb, afterImportMb: await memoryMb(launched) };
      return {
        open60Tiles: spreadOf(openMs),
        undo: spreadOf(undoMs),
        import500Boards: { importMs, savedMs },
        memory,
      };
    } finally {
      await launched.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  },
};
