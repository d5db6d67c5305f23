import type { Page } from 'playwright-core';
import type { SettingsPatch } from '../../src/core/settings/settings';
import { KEYBOARD_SHOTS } from './keyboard-shots';

/** One screen to be looked at. */
export interface Shot {
  readonly name: string;
  readonly settings?: SettingsPatch;
  /** The message that is there already. */
  readonly message?: string;
  /** From the Speak screen to what is to be seen. */
  readonly open: (page: Page) => Promise<void>;
}

export const pick = (page: Page, id: string) => page.click(`[data-target="${id}"]`);
const type = async (page: Page, letters: string) => {
  for (const letter of letters) await pick(page, `key.${letter}`);
  await page.waitForTimeout(400);
};
const inMenu = (id: string) => async (page: Page) => {
  await pick(page, 'message');
  await pick(page, id);
};
const inSettings = (section: string) => async (page: Page) => {
  await inMenu('menu-settings')(page);
  await pick(page, `section-${section}`);
};

const asItIs = (): Promise<void> => Promise.resolve();
const LONG_MESSAGE =
  '今天医生说我的情况比上个月稳定，晚上还要用呼吸机，请把枕头垫高一点，然后帮我翻个身，谢谢你一直陪着我。';
const LONG_SENTENCE = 'wojintianxianghediandianreniunai';

/** Every screen that needs no eyes before the camera. */
export const SHOTS: readonly Shot[] = [
  { name: 'speak-home', open: asItIs },
  {
    // The notices of a computer without loudspeaker and camera are read and gone: what always stands there is seen.
    name: 'speak-quiet',
    open: async (page) => {
      for (const dismiss of await page.locator('.notice button').all()) await dismiss.click();
      for (let i = 0; i < 3; i += 1) {
        await page.waitForTimeout(200);
        const dismiss = page.locator('.notice button');
        if ((await dismiss.count()) > 0) await dismiss.first().click();
      }
    },
  },
  { name: 'speak-long', message: LONG_MESSAGE, open: asItIs },
  { name: 'speak-two-lines', message: LONG_MESSAGE.slice(0, 36), open: asItIs },
  { name: 'speak-index', open: (page) => pick(page, 'boards') },
  {
    name: 'speak-board',
    open: async (page) => {
      await pick(page, 'boards');
      await page.locator('[data-target^="board-"]').nth(1).click();
    },
  },
  {
    name: 'keyboard-full',
    open: async (page) => {
      await pick(page, 'keyboard');
      await type(page, 'wo');
    },
  },
  {
    name: 'keyboard-long',
    message: LONG_MESSAGE,
    open: async (page) => {
      await pick(page, 'keyboard');
      await type(page, LONG_SENTENCE);
    },
  },
  {
    name: 'keyboard-coarse',
    settings: { keyboard: 'nineKey', tileGrid: '3x2' },
    open: async (page) => {
      await pick(page, 'boards');
      for (
        let turns = 0;
        turns < 8 && (await page.locator('[data-target="index-keyboard"]').count()) === 0;
        turns += 1
      )
        await pick(page, 'more');
      await pick(page, 'index-keyboard');
      await pick(page, 'key.ghi');
      await page.waitForTimeout(1200);
    },
  },
  {
    name: 'keyboard-nine-symbols',
    settings: { keyboard: 'nineKey' },
    open: async (page) => {
      await pick(page, 'keyboard');
      await pick(page, 'key.punctuation');
    },
  },
  {
    name: 'keyboard-nine',
    settings: { keyboard: 'nineKey' },
    open: async (page) => {
      await pick(page, 'keyboard');
      for (const key of ['wxyz', 'mno']) await pick(page, `key.${key}`);
      await page.waitForTimeout(1200);
    },
  },
  {
    name: 'keyboard-symbols',
    open: async (page) => {
      await pick(page, 'keyboard');
      await pick(page, 'key.symbols');
    },
  },
  { name: 'menu', open: (page) => pick(page, 'message') },
  { name: 'speak-fine', settings: { tileGrid: '6x4' }, open: asItIs },
  { name: 'speak-coarse', settings: { tileGrid: '3x2' }, open: asItIs },
  { name: 'speak-two', settings: { tileGrid: '2x1' }, open: asItIs },
  { name: 'speak-four', settings: { tileGrid: '2x2' }, open: asItIs },
  { name: 'menu-two', settings: { tileGrid: '2x1' }, open: (page) => pick(page, 'message') },
  {
    name: 'speak-last-page',
    open: async (page) => {
      await pick(page, 'boards');
      await page.locator('[data-target^="board-"]').nth(1).click();
      await pick(page, 'more');
    },
  },
  {
    name: 'shown-text',
    open: async (page) => {
      await page.locator('[data-target^="tile-"]').nth(2).click();
      await page.waitForSelector('.shown-text');
    },
  },
  {
    name: 'shown-long',
    message: LONG_MESSAGE,
    open: async (page) => {
      await pick(page, 'speak');
      await page.waitForSelector('.shown-text');
    },
  },
  { name: 'position', open: inMenu('menu-calibrate') },
  {
    name: 'calibrate',
    open: async (page) => {
      await inMenu('menu-calibrate')(page);
      await pick(page, 'position-start');
    },
  },
  { name: 'rest', open: (page) => pick(page, 'rest') },
  {
    name: 'rest-awake',
    open: async (page) => {
      await pick(page, 'rest');
      await pick(page, 'rest-return');
    },
  },
  { name: 'call', open: (page) => pick(page, 'call') },
  ...['dwell', 'voice', 'screen', 'switch', 'tools'].map((section) => ({
    name: `settings-${section}-2`,
    open: async (page: Page) => {
      await inSettings(section)(page);
      await pick(page, `section-${section}`);
    },
  })),
  ...KEYBOARD_SHOTS,
  ...['dwell', 'voice', 'screen', 'eyes', 'switch', 'tools', 'about'].map((section) => ({
    name: `settings-${section}`,
    open: inSettings(section),
  })),
];
