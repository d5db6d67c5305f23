import type { Page } from 'playwright-core';
import type { SettingsPatch } from '../../src/core/settings/settings';
import { KEYBOARD_SHOTS } from './keyboard-shots';

/** One screen to be looked at. */
export interface Shot {
  readonly name: string;
  readonly settings?: SettingsPatch;
  /** The message that is there already. */
  readonly message?: string;
  /** Made for a mouse: its lists scroll, and its dialogs lie over them. */
  readonly isCarers?: boolean;
  /** From the Speak screen to what is to be seen. */
  readonly open: (page: Page) => Promise<void>;
}

/** Picks a tile. The pointer then rests where no tile is: resting on one would pick it. */
export const pick = async (page: Page, id: string): Promise<void> => {
  await page.click(`[data-target="${id}"]`);
  await page.mouse.move(1, 1);
};
const type = async (page: Page, letters: string) => {
  for (const letter of letters) await pick(page, `key.${letter}`);
  await page.waitForTimeout(400);
};
/** Turns pages until a tile is there, and picks it. */
const find = async (page: Page, id: string) => {
  for (let turns = 0; turns < 12 && (await page.locator(`[data-target="${id}"]`).count()) === 0; turns += 1)
    await pick(page, 'more');
  await pick(page, id);
};
const inMenu = (id: string) => async (page: Page) => {
  await pick(page, 'message');
  await find(page, id);
};
const inSettings = (section: string) => async (page: Page) => {
  await inMenu('menu-settings')(page);
  await pick(page, `section-${section}`);
};

/** The rows about what is learnt lie among those about sentences. */
const openTypingRow = (id: string) => async (page: Page) => {
  await inSettings('sentences')(page);
  for (let turn = 0; turn < 4 && (await page.locator(`[data-target="${id}-next"]`).count()) === 0; turn += 1)
    await pick(page, 'section-sentences');
  await pick(page, `${id}-next`);
};

const asItIs = (): Promise<void> => Promise.resolve();
const LONG_MESSAGE =
  '今天医生说我的情况比上个月稳定，晚上还要用呼吸机，请把枕头垫高一点，然后帮我翻个身，谢谢你一直陪着我。';
const LONG_SENTENCE = 'wojintianxianghediandianreniunai';

/** Sentences of very different length, spoken before the screen is opened. */
const SAID = [
  '请帮我翻身',
  '我想喝水',
  LONG_MESSAGE,
  'I would like some water, please',
  '谢谢',
  '有点冷',
  '把灯关小一点',
  'OK',
];
const saySome = (page: Page) =>
  page.evaluate(async (texts) => {
    for (const text of texts) await window.app.rememberSaid(text);
  }, SAID);
const LETTER = `给女儿的信\n\n${LONG_MESSAGE.repeat(6)}\n\nDear friends, thank you for everything.`;
const ABBREVIATIONS = [
  { letters: 'fs', text: '请帮我翻身' },
  { letters: 'ty', text: 'Thank you all for coming to see me today' },
  { letters: 'ylk', text: LONG_MESSAGE },
];
const writeLetters = (page: Page) =>
  page.evaluate(async (text) => {
    await window.app.saveDocument('d-one', { text, caret: 120 });
    await window.app.saveDocument('d-two', { text: 'Dear Anna', caret: 9 });
    await window.app.saveDocument('d-three', { text: '不要了', caret: 0 });
    await window.app.putDocument('d-three', 'away');
  }, LETTER);
const openLetter = async (page: Page) => {
  await writeLetters(page);
  await inMenu('menu-documents')(page);
  await pick(page, 'document-d-one');
  await page.waitForSelector('.text-flow');
};
const EXPANSION = { enabled: true, address: 'http://127.0.0.1:1', allowedOrigin: 'http://127.0.0.1:1' };

/** What is about the speaker's own words. */
const SENTENCE_SHOTS: readonly Shot[] = [
  {
    name: 'said',
    open: async (page) => {
      await saySome(page);
      await inMenu('menu-said')(page);
      await page.waitForSelector('[data-target="said-0"]');
    },
  },
  {
    name: 'said-choices',
    open: async (page) => {
      await saySome(page);
      await inMenu('menu-said')(page);
      await pick(page, 'said-picks');
      await pick(page, 'said-0');
    },
  },
  {
    name: 'said-search',
    open: async (page) => {
      await saySome(page);
      await inMenu('menu-said')(page);
      await pick(page, 'said-search');
      await type(page, 'w');
      await page.waitForTimeout(1200);
    },
  },
  {
    name: 'said-coarse',
    settings: { tileGrid: '3x2' },
    open: async (page) => {
      await saySome(page);
      await pick(page, 'message');
      while ((await page.locator('[data-target="menu-said"]').count()) === 0) await pick(page, 'more');
      await pick(page, 'menu-said');
    },
  },
  {
    name: 'abbreviations',
    message: '今天很好',
    settings: { sentences: { abbreviations: ABBREVIATIONS } },
    open: async (page) => {
      await inMenu('menu-said')(page);
      await pick(page, 'said-abbreviations');
    },
  },
  {
    name: 'abbreviate',
    message: '今天很好',
    settings: { sentences: { abbreviations: [] } },
    open: async (page) => {
      await inMenu('menu-said')(page);
      await pick(page, 'said-abbreviations');
      await pick(page, 'abbreviation-message');
      await type(page, 'th');
    },
  },
  { name: 'edit', message: LONG_MESSAGE, open: inMenu('menu-edit') },
  {
    name: 'edit-coarse',
    message: LONG_MESSAGE,
    settings: { tileGrid: '3x2' },
    open: inMenu('menu-edit'),
  },
  {
    name: 'documents',
    open: async (page) => {
      await writeLetters(page);
      await inMenu('menu-documents')(page);
      await page.waitForSelector('[data-target="document-d-one"]');
    },
  },
  {
    name: 'wastebasket',
    open: async (page) => {
      await writeLetters(page);
      await inMenu('menu-documents')(page);
      await pick(page, 'document-wastebasket');
    },
  },
  { name: 'document', open: openLetter },
  {
    name: 'document-more',
    open: async (page) => {
      await openLetter(page);
      await pick(page, 'more');
    },
  },
  {
    name: 'document-keyboard',
    open: async (page) => {
      await openLetter(page);
      await pick(page, 'edit-type');
    },
  },
  {
    name: 'versions',
    open: async (page) => {
      await openLetter(page);
      await pick(page, 'edit-delete');
      await page.waitForTimeout(300);
      await find(page, 'edit-versions');
    },
  },
  {
    name: 'whole-keyboard',
    settings: { expansion: EXPANSION },
    open: async (page) => {
      await pick(page, 'keyboard');
      await type(page, 'wo');
    },
  },
  {
    name: 'whole-failed',
    message: '水 冷',
    settings: { expansion: EXPANSION },
    open: async (page) => {
      await inMenu('menu-edit')(page);
      await find(page, 'edit-whole');
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'whole-sent',
    message: '水 冷',
    settings: { expansion: EXPANSION },
    open: async (page) => {
      await inMenu('menu-edit')(page);
      await find(page, 'edit-whole');
      await page.waitForTimeout(500);
      await pick(page, 'whole-sent');
    },
  },
  {
    name: 'settings-sentences',
    settings: { expansion: { enabled: false, allowedOrigin: 'http://127.0.0.1:1' } },
    open: inSettings('sentences'),
  },
  {
    name: 'expansion',
    settings: { expansion: EXPANSION },
    open: async (page) => {
      await inSettings('sentences')(page);
      await page.hover('#expansion-setup-hold');
      await page.mouse.down();
      await page.waitForSelector('.expansion-setup');
      await page.mouse.up();
      await page.click('#expansion-test');
      await page.waitForTimeout(500);
    },
  },
];

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
  {
    name: 'learnt',
    message: '请帮我翻身。今天想听一会儿京剧，声音开小一点。Tell Xiaoming that dinner is ready',
    open: async (page) => {
      await pick(page, 'speak');
      await openTypingRow('learnt')(page);
    },
  },
  { name: 'fuzzy', open: (page) => openTypingRow('fuzzy')(page) },
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
  ...['dwell', 'voice', 'screen', 'eyes', 'switch', 'tools'].map((section) => ({
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
  ...SENTENCE_SHOTS,
];
