import type { Page } from 'playwright-core';
import type { KeyboardKind } from '../../src/core/keyboard/layout';
import type { SettingsPatch } from '../../src/core/settings/settings';
import { decoded, pick, type Shot } from './hand';

/** Coarse frames have no key for the keyboard: it is a tile among the boards, some pages on. */
const MOST_PAGES = 30;

async function openKeyboard(page: Page): Promise<void> {
  if ((await page.locator('[data-target="keyboard"]').count()) > 0) return pick(page, 'keyboard');
  await pick(page, 'boards');
  for (let turns = 0; turns < MOST_PAGES; turns += 1) {
    if ((await page.locator('[data-target="index-keyboard"]').count()) > 0) break;
    await pick(page, 'more');
  }
  await pick(page, 'index-keyboard');
}

function shot(
  name: string,
  keyboard: KeyboardKind,
  tileGrid: NonNullable<SettingsPatch['tileGrid']>,
  keys: readonly string[],
): Shot {
  return {
    name,
    settings: { keyboard, tileGrid },
    open: async (page) => {
      await openKeyboard(page);
      for (const key of keys) await pick(page, `key.${key}`);
      await decoded(page);
    },
  };
}

const scanningShot: Shot = {
  ...shot('scan-keys', 'scanning', 'auto', ['i']),
  settings: { keyboard: 'scanning', tileGrid: 'auto', scanning: { on: true, key: 'Space', stepMs: 500 } },
};

/** Every keyboard with its pages, on the grids that go with it. */
export const KEYBOARD_SHOTS: readonly Shot[] = [
  shot('key-wide', 'wide', '4x2', ['vw', 'no']),
  shot('key-wide-symbols', 'wide', '4x2', ['symbols']),
  shot('key-wide-coarse', 'wide', '2x1', ['vw', 'no']),
  shot('key-clusters', 'clusters', '2x1', ['tuvwxyz', 'mnopqrs']),
  shot('key-clusters-fine', 'clusters', 'auto', ['tuvwxyz', 'mnopqrs']),
  shot('key-clusters-words', 'clusters', '2x1', ['tuvwxyz', 'mnopqrs', 'words']),
  shot('key-clusters-symbols', 'clusters', '2x1', ['words', 'symbols']),
  shot('key-grouped', 'grouped', '2x1', ['tuvwxyz', 'mnopqrs']),
  shot('key-grouped-words', 'grouped', '2x1', ['tuvwxyz', 'mnopqrs', 'words']),
  shot('key-scanning', 'scanning', 'auto', ['i']),
  shot('key-scanning-symbols', 'scanning', 'auto', ['symbols']),
  scanningShot,
  { name: 'key-halves', settings: { keyboard: 'halves' }, open: () => Promise.resolve() },
  {
    name: 'key-halves-letters',
    settings: { keyboard: 'halves' },
    open: async (page) => {
      // 打字 / Type is behind the tiles: always on the side where it is named.
      for (
        let looks = 0;
        looks < 8 && (await page.locator('[data-half="key.a"]').count()) === 0;
        looks += 1
      ) {
        const isLeft = (await page.locator('.half-names.left [data-half="keyboard"]').count()) > 0;
        await pick(page, isLeft ? 'half-left' : 'half-right');
      }
    },
  },
  {
    name: 'key-halves-last',
    settings: { keyboard: 'halves' },
    open: async (page) => {
      for (let looks = 0; looks < 3; looks += 1) await pick(page, 'half-right');
    },
  },
  { name: 'key-yes-no', settings: { keyboard: 'yesNo' }, open: () => Promise.resolve() },
];
