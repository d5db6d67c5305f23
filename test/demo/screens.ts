/**
 * Takes a picture of every screen at three sizes in two languages, to be looked at:
 * `node scripts/run-ts.mjs test/demo/screens.ts --out DIR [--size 1366x768] [--language zh] [--only speak,rest] [--docs]`.
 * Also says what it can see by itself (`flaws.ts`): text that is cut or too small, targets that overlap, leave the
 * window, are too small for whom they are, or that one switch does not reach. It fails when there is any.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type Language, LANGUAGES } from '../../src/core/language';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { launchApp, resizeWindow } from '../harness/launch-app';
import { shootEyeScreens } from './eye-screens';
import { Shooter } from './shooter';
import { resolve } from 'node:path';
import { copyDocPictures } from './doc-pictures';
import { CARER_SHOTS } from './carer-shots';
import { pick, type Shot } from './hand';
import { KEYBOARD_SHOTS } from './keyboard-shots';
import { SENTENCE_SHOTS } from './sentence-shots';
import { SETTINGS_SHOTS } from './settings-shots';
import { SHOTS } from './shots';
import { VOICE_SHOTS } from './voice-shots';

const ALL_SHOTS: readonly Shot[] = [
  ...SHOTS,
  ...KEYBOARD_SHOTS,
  ...SENTENCE_SHOTS,
  ...SETTINGS_SHOTS,
  ...VOICE_SHOTS,
  ...CARER_SHOTS,
];
const SIZES = ['1366x768', '1920x1080', '2560x1440'];

/** What every shot begins with, unless it says otherwise. */
const USUAL_SETTINGS = {
  keyboard: 'full',
  tileGrid: 'auto',
  firstRunDone: true,
  pointSource: 'mouse',
  scanning: { on: false },
  carer: { pin: '', callAddress: '' },
  expansion: { enabled: false },
  speech: { whisper: false },
  partner: { light: false, turn: 'none', open: false },
  gazeSocket: { enabled: false },
  dwell: DEFAULT_SETTINGS.dwell,
} as const;

/** Every screen of one language that needs no eyes: opened once, and seen at all sizes. */
async function shootLanguage(language: Language, sizes: readonly Size[], shooter: Shooter): Promise<void> {
  const [first] = sizes;
  if (first === undefined) throw new Error('there are no sizes');
  const { app, page, close } = await launchApp({
    // The tool's compiler names inner functions with a helper that the page does not have.
    initScript: 'globalThis.__name ??= (inner) => inner',
  });
  const shootAll = async (name: string, shown: Page, grid?: string, isCarers?: boolean) => {
    // A pointer that rests on a tile picks it.
    await page.mouse.move(1, 1);
    for (const size of sizes) {
      await resizeWindow(app, size, shown);
      await shooter.shoot(shown, name, { grid, isCarers });
    }
    await resizeWindow(app, first, shown);
  };
  await page.evaluate(
    (chosen) => window.app.updateSettings({ language: chosen, fullScreen: false }),
    language,
  );
  await resizeWindow(app, first);
  await page.evaluate(() => window.app.updateSettings({ firstRunDone: false, tileGrid: 'auto' }));
  await page.reload();
  await page.waitForSelector('.choice');
  if (shooter.isWanted('first')) await shootFirstRun(page, (name) => shootAll(name, page));
  for (const shot of ALL_SHOTS) {
    if (!shooter.isWanted(shot.name)) continue;
    const text = shot.message ?? '';
    await page.evaluate((patch) => window.app.updateSettings(patch), USUAL_SETTINGS);
    await page.evaluate((patch) => window.app.updateSettings(patch), shot.settings ?? {});
    await page.evaluate(() => window.app.reportCall({ kind: 'cancelled', by: 'tile' }));
    await page.evaluate((draft) => window.app.saveDraft(draft), { text, caret: text.length });
    await page.reload();
    await page.waitForSelector('.speak');
    try {
      const shown = (await shot.open(page, app)) ?? page;
      await shootAll(shot.name, shown, shot.settings?.tileGrid, shot.isCarers);
      if (shown !== page) await page.evaluate(() => window.app.closePartner());
    } catch (error) {
      // One screen that cannot be opened must not hide the others.
      shooter.failed(shot.name, error);
    }
  }
  await close();
}

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
      /** Renews the pictures of the documents from what is in the folder. */
      docs: { type: 'boolean', default: false },
    },
  });
  mkdirSync(values.out, { recursive: true });
  const sizes = (values.size ?? SIZES).map(sizeOf);
  let flaws = 0;
  for (const language of LANGUAGES.filter((known) => values.language?.includes(known) ?? true)) {
    const shooter = new Shooter(values.out, language, values.only?.split(','));
    if (shooter.isAnyWanted(['first', ...ALL_SHOTS.map(({ name }) => name)])) {
      await shootLanguage(language, sizes, shooter);
    }
    if (shooter.isAnyWanted(['eyes'])) await shootEyeScreens(language, sizes, shooter);
    flaws += shooter.flawCount;
  }
  console.log(`${flaws} flaws found`);
  if (flaws > 0) process.exitCode = 1;
  if (values.docs) {
    const missing = await copyDocPictures(values.out, resolve(import.meta.dirname, '../../docs/images'));
    if (missing.length > 0) console.log(`Not taken, so not renewed in docs/images: ${missing.join(', ')}`);
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf(text: string): Size {
  const [width, height] = text.split('x').map(Number);
  if (!width || !height) throw new Error(`Not a size: ${text}`);
  return { width, height };
}

await main();
