/**
 * Takes a picture of every screen at three sizes in two languages, to be looked at:
 * `node scripts/run-ts.mjs test/demo/screens.ts --out DIR [--size 1366x768] [--language zh] [--only speak,rest]`.
 * Also says what it can see by itself: text that is cut, targets that overlap or leave the window.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import type { SettingsPatch } from '../../src/core/settings/settings';
import { launchApp, resizeWindow } from '../harness/launch-app';
import { findFlaws } from './flaws';

const SIZES = ['1366x768', '1920x1080', '2560x1440'];
const LANGUAGES = ['zh', 'en'] as const;

interface Shot {
  readonly name: string;
  readonly settings?: SettingsPatch;
  /** From the Speak screen to what is to be seen. */
  readonly open: (page: Page) => Promise<void>;
}

const pick = (page: Page, id: string) => page.click(`[data-target="${id}"]`);
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

const SHOTS: readonly Shot[] = [
  { name: 'speak-home', open: async () => undefined },
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
    name: 'keyboard-nine',
    settings: { keyboard: 'nineKey' },
    open: async (page) => {
      await pick(page, 'keyboard');
      for (const key of ['wxyz', 'mno']) await pick(page, `key.${key}`);
      await page.waitForTimeout(400);
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
  { name: 'speak-fine', settings: { tileGrid: '6x4' }, open: async () => undefined },
  { name: 'speak-coarse', settings: { tileGrid: '3x2' }, open: async () => undefined },
  { name: 'speak-two', settings: { tileGrid: '2x1' }, open: async () => undefined },
  { name: 'position', open: inMenu('menu-calibrate') },
  {
    name: 'calibrate',
    open: async (page) => {
      await inMenu('menu-calibrate')(page);
      await pick(page, 'position-start');
    },
  },
  { name: 'rest', open: (page) => pick(page, 'rest') },
  { name: 'call', open: (page) => pick(page, 'call') },
  ...['dwell', 'voice', 'screen', 'eyes', 'about'].map((section) => ({
    name: `settings-${section}`,
    open: inSettings(section),
  })),
];

async function shootFirstRun(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  await shoot('first-1-language');
  await page.locator('.choice.chosen').click();
  await shoot('first-2-sound');
  await pick(page, 'sound-heard');
  await shoot('first-3-camera');
  await pick(page, 'skip');
  await shoot('first-4-start');
  await pick(page, 'start-mouse');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: '.cache/screens' },
      size: { type: 'string', multiple: true },
      language: { type: 'string', multiple: true },
      only: { type: 'string' },
    },
  });
  mkdirSync(values.out, { recursive: true });
  const wanted = values.only?.split(',');
  let flaws = 0;
  for (const language of values.language ?? LANGUAGES) {
    const { app, page, close } = await launchApp({
      // The tool's compiler names inner functions with a helper that the page does not have.
      initScript: 'globalThis.__name ??= (inner) => inner',
    });
    await page.evaluate((chosen) => window.app.updateSettings({ language: chosen }), language as 'zh' | 'en');
    await page.reload();
    for (const size of values.size ?? SIZES) {
      const [width = 0, height = 0] = size.split('x').map(Number);
      await resizeWindow(app, { width, height });
      const shoot = async (name: string) => {
        if (wanted && !wanted.some((start) => name.startsWith(start))) return;
        await page.waitForTimeout(250);
        await page.screenshot({ path: join(values.out, `${name}-${language}-${width}.png`) });
        for (const flaw of await findFlaws(page)) {
          flaws += 1;
          console.log(`${name} ${language} ${size}: ${flaw}`);
        }
      };
      await page.evaluate(() => window.app.updateSettings({ firstRunDone: false, tileGrid: 'auto' }));
      await page.reload();
      await page.waitForSelector('.choice');
      await shootFirstRun(page, shoot);
      for (const shot of SHOTS) {
        if (wanted && !wanted.some((start) => shot.name.startsWith(start))) continue;
        const settings = {
          keyboard: 'full',
          tileGrid: 'auto',
          firstRunDone: true,
          ...shot.settings,
        } as const;
        await page.evaluate((patch) => window.app.updateSettings(patch), settings);
        await page.evaluate(() => window.app.reportCall({ kind: 'cancelled', by: 'tile' }));
        await page.evaluate(() => window.app.saveDraft({ text: '', caret: 0 }));
        await page.reload();
        await page.waitForSelector('.speak');
        await shot.open(page);
        await shoot(shot.name);
      }
    }
    await close();
  }
  console.log(`${flaws} flaws found`);
}

await main();
