/**
 * Takes a picture of every screen at three sizes in two languages, to be looked at:
 * `node scripts/run-ts.mjs test/demo/screens.ts --out DIR [--size 1366x768] [--language zh] [--only speak,rest]`.
 * Also says what it can see by itself: text that is cut, targets that overlap or leave the window.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type Language, LANGUAGES } from '../../src/core/language';
import { launchApp, resizeWindow } from '../harness/launch-app';
import { shootEyeScreens } from './eye-screens';
import { Shooter } from './shooter';
import { CARER_SHOTS } from './carer-shots';
import { VOICE_SHOTS } from './voice-shots';
import { pick, SHOTS } from './shots';

const ALL_SHOTS = [...SHOTS, ...CARER_SHOTS, ...VOICE_SHOTS];
const SIZES = ['1366x768', '1920x1080', '2560x1440'];

async function shootFirstRun(page: Page, shooter: Shooter): Promise<void> {
  await shooter.shoot(page, 'first-1-language');
  await page.locator('.choice.chosen').click();
  await shooter.shoot(page, 'first-2-sound');
  await pick(page, 'sound-heard');
  await shooter.shoot(page, 'first-3-camera');
  await pick(page, 'skip');
  await shooter.shoot(page, 'first-4-start');
  await pick(page, 'start-mouse');
}

/** Every screen of one language that needs no eyes, at all sizes. */
async function shootLanguage(language: Language, sizes: readonly string[], shooter: Shooter): Promise<void> {
  const { app, page, close } = await launchApp({
    // The tool's compiler names inner functions with a helper that the page does not have.
    initScript: 'globalThis.__name ??= (inner) => inner',
  });
  await page.evaluate((chosen) => window.app.updateSettings({ language: chosen }), language);
  for (const size of sizes) {
    await resizeWindow(app, sizeOf(size));
    await page.evaluate(() => window.app.updateSettings({ firstRunDone: false, tileGrid: 'auto' }));
    await page.reload();
    await page.waitForSelector('.choice');
    await shootFirstRun(page, shooter);
    for (const shot of ALL_SHOTS) {
      if (!shooter.isWanted(shot.name)) continue;
      const settings = {
        keyboard: 'full',
        tileGrid: 'auto',
        firstRunDone: true,
        scanning: { on: false },
        carer: { pin: '', callAddress: '' },
        expansion: { enabled: false },
        ...shot.settings,
      } as const;
      const text = shot.message ?? '';
      await page.evaluate((patch) => window.app.updateSettings(patch), settings);
      await page.evaluate(() => window.app.reportCall({ kind: 'cancelled', by: 'tile' }));
      await page.evaluate((draft) => window.app.saveDraft(draft), { text, caret: text.length });
      await page.reload();
      await page.waitForSelector('.speak');
      await shot.open(page);
      await shooter.shoot(page, shot.name, shot.isCarers);
    }
  }
  await close();
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
  const sizes = values.size ?? SIZES;
  let flaws = 0;
  for (const language of LANGUAGES.filter((known) => values.language?.includes(known) ?? true)) {
    const shooter = new Shooter(values.out, language, values.only?.split(','));
    if (shooter.isAnyWanted(['first', ...ALL_SHOTS.map(({ name }) => name)])) {
      await shootLanguage(language, sizes, shooter);
    }
    if (shooter.isAnyWanted(['eyes'])) await shootEyeScreens(language, sizes.map(sizeOf), shooter);
    flaws += shooter.flawCount;
  }
  console.log(`${flaws} flaws found`);
}

function sizeOf(text: string): { width: number; height: number } {
  const [width, height] = text.split('x').map(Number);
  if (!width || !height) throw new Error(`Not a size: ${text}`);
  return { width, height };
}

await main();
