import { decoded, inMenu, LONG_MESSAGE, pick, type Shot, type } from './hand';

const asItIs = (): Promise<void> => Promise.resolve();
const LONG_SENTENCE = 'wojintianxianghediandianreniunai';

/** Longer than a dwell of 300 ms and what follows it. */
const DWELT_MS = 900;
/** So many picks, and so many of them taken back, that larger keys are offered. */
const PICKS_TO_OFFER = 25;
const offerShot: Shot = {
  name: 'offer',
  settings: { keyboard: 'full', dwell: { keyMs: 300, destructiveMs: 300, tileMs: 300 } },
  open: async (page) => {
    await pick(page, 'keyboard');
    const offer = page.locator('[data-target="offer"]');
    for (let picks = 0; picks < 2 * PICKS_TO_OFFER && !(await offer.isVisible()); picks += 1) {
      await page.hover(`[data-target="${picks % 2 === 0 ? 'key.n' : 'undo'}"]`);
      await page.waitForTimeout(DWELT_MS);
    }
    await page.mouse.move(1, 1);
    await offer.waitFor({ timeout: 1000 });
  },
};

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
      await decoded(page);
    },
  },
  {
    name: 'keyboard-nine-symbols',
    settings: { keyboard: 'nineKey' },
    open: async (page) => {
      await pick(page, 'keyboard');
      await pick(page, 'key.punctuation');
      await decoded(page);
    },
  },
  {
    name: 'keyboard-nine',
    settings: { keyboard: 'nineKey' },
    open: async (page) => {
      await pick(page, 'keyboard');
      for (const key of ['wxyz', 'mno']) await pick(page, `key.${key}`);
      await decoded(page);
    },
  },
  {
    name: 'keyboard-symbols',
    open: async (page) => {
      await pick(page, 'keyboard');
      await pick(page, 'key.symbols');
      await decoded(page);
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
  offerShot,
  {
    // As the README shows it: a sentence half typed.
    name: 'keyboard-typed',
    message: '今天想喝',
    open: async (page) => {
      await pick(page, 'keyboard');
      await type(page, 'reniunai');
    },
  },
];
