import type { Page } from 'playwright-core';
import { openSettings, openSettingsAt } from '../harness/settings-hand';
import { hold } from '../harness/carer-hand';
import { pick, type Shot } from './hand';

async function openEditor(page: Page): Promise<void> {
  await openSettingsAt(page, 'boards');
  await hold(page, '#edit-boards-hold', '.boards-editor');
}

const inEditor = (name: string, open: (page: Page) => Promise<void>): Shot => ({
  name,
  isCarers: true,
  open: async (page) => {
    await openEditor(page);
    await open(page);
    await page.mouse.move(1, 1);
    await page.waitForTimeout(300);
  },
});

const sheet = (id: string) => async (page: Page) => {
  await page.click('#print');
  await page.click(`#sheet-${id}`);
};

/** The carer's screens, and boards with larger tiles and a drawing. */
export const CARER_SHOTS: readonly Shot[] = [
  inEditor('boards-editor', async (page) => page.click('[data-edit-tile="water"]')),
  inEditor('boards-board', async (page) => page.click('[data-edit-board="pain"]')),
  inEditor('boards-templates', (page) => page.click('#use-template')),
  inEditor('boards-spans', async (page) => {
    await page.click('#use-template');
    await page.click('#template-yesNo');
    await page.locator('[data-edit-tile]').first().click();
  }),
  inEditor('boards-spans-real', async (page) => {
    await page.click('#use-template');
    await page.click('#template-choices');
    await page.click('#preview');
  }),
  inEditor('boards-picture', async (page) => {
    await page.click('[data-edit-tile="water"]');
    await page.click('#choose-picture');
    await page.fill('#picture-search', '水');
  }),
  inEditor('boards-camera', async (page) => {
    await page.click('[data-edit-tile="water"]');
    await page.click('#take-photo');
  }),
  inEditor('boards-history', (page) => page.click('#history')),
  inEditor('print-board', sheet('board')),
  inEditor('print-letters', sheet('letters')),
  inEditor('print-eyes', sheet('eyes')),
  {
    name: 'body-map',
    open: async (page) => {
      await pick(page, 'boards');
      const pain = page.locator('[data-target="board-pain"]');
      for (let turns = 0; turns < 6 && !(await pain.isVisible()); turns += 1) await pick(page, 'more');
      await pain.click();
      await pick(page, 'tile-pain-map');
    },
  },
  {
    name: 'body-map-back',
    open: async (page) => {
      await pick(page, 'boards');
      const pain = page.locator('[data-target="board-pain"]');
      for (let turns = 0; turns < 6 && !(await pain.isVisible()); turns += 1) await pick(page, 'more');
      await pain.click();
      await pick(page, 'tile-pain-map');
      await pick(page, 'tile-body-front-to-back');
    },
  },
  {
    name: 'carer-pin',
    settings: { carer: { pin: '2580', callAddress: '' } },
    open: async (page) => {
      await openSettings(page);
      await page.keyboard.press('1');
    },
  },
  {
    name: 'carer-pin-dialog',
    isCarers: true,
    open: async (page) => {
      await openSettingsAt(page, 'boards');
      await hold(page, '#carer-pin-hold', '#new-pin');
    },
  },
  {
    name: 'carer-address',
    isCarers: true,
    open: async (page) => {
      await openSettingsAt(page, 'boards');
      await hold(page, '#call-address-hold', '#call-address');
      await page.fill('#call-address', 'http://127.0.0.1:9/bell');
      await page.click('#try-call-address');
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'call-not-arrived',
    settings: { carer: { pin: '', callAddress: 'http://127.0.0.1:9/bell' } },
    open: async (page) => {
      await pick(page, 'call');
      await page.waitForSelector('[data-call-post="failed"]');
    },
  },
];
