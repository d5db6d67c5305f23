import type { Page } from 'playwright-core';
import { openSettingsAt } from '../harness/settings-hand';
import { find, inMenu, LONG_MESSAGE, pick, type Shot, type } from './hand';

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
export const SENTENCE_SHOTS: readonly Shot[] = [
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
    name: 'expansion',
    isCarers: true,
    settings: { expansion: EXPANSION },
    open: async (page) => {
      await openSettingsAt(page, 'sentences', 'expansion-setup');
      await page.hover('#expansion-setup-hold');
      await page.mouse.down();
      await page.waitForSelector('.expansion-setup');
      await page.mouse.up();
      await page.click('#expansion-test');
      await page.waitForTimeout(500);
    },
  },
];
