import type { ElectronApplication, Page } from 'playwright-core';
import { openSettingsAt } from '../harness/settings-hand';
import { inMenu, pick, type Shot } from './hand';

const HOLD_MS = 2300;
const SAID = '今天医生说我的情况比上个月稳定';

async function openHeld(page: Page, row: string): Promise<void> {
  await openSettingsAt(page, 'voice', row);
  await page.hover(`#${row}-hold`);
  await page.mouse.down();
  await page.waitForTimeout(HOLD_MS);
  await page.mouse.up();
  await page.waitForSelector('.carer-page');
}

/** A recording in the bank, of a tone that the page makes itself. */
async function addTone(page: Page, name: string): Promise<void> {
  const bytes = Buffer.alloc(44 + 32_000);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(16_000, 24);
  bytes.writeUInt32LE(32_000, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(32_000, 40);
  for (let i = 0; i < 16_000; i++) bytes.writeInt16LE(Math.round(6000 * Math.sin(i / 6)), 44 + 2 * i);
  await page.setInputFiles('#add-recording', { name: `${name}.wav`, mimeType: 'audio/wav', buffer: bytes });
  await page.waitForSelector(`[data-recording="${name}"]`);
}

/** What there is about the voice: the speaker's panel, the settings, the carer's two pages. */
export const VOICE_SHOTS: readonly Shot[] = [
  {
    name: 'voice-panel',
    message: SAID,
    open: async (page) => {
      await pick(page, 'yes');
      await page.waitForTimeout(300);
      if (await page.locator('[data-target="shown-close"]').isVisible()) await pick(page, 'shown-close');
      await pick(page, 'message');
      await pick(page, 'menu-voice');
    },
  },
  {
    name: 'voice-panel-four',
    settings: { tileGrid: '2x2' },
    open: async (page) => {
      await inMenu('menu-voice')(page);
    },
  },
  ...(['dark', 'light'] as const).map((look) => ({
    name: look === 'dark' ? 'partner' : 'partner-light',
    message: look === 'dark' ? SAID : 'I would like some water, please',
    settings: { partner: { light: look === 'light' } },
    open: async (page: Page, app: ElectronApplication) => {
      await pick(page, 'yes');
      await openSettingsAt(page, 'screen', 'partner');
      const opened = app.waitForEvent('window');
      await page.hover('#partner-hold');
      await page.mouse.down();
      const partner = await opened;
      await page.mouse.up();
      await partner.waitForSelector('[data-partner="writing"]');
      return partner;
    },
  })),
  {
    name: 'voice-bank',
    isCarers: true,
    open: async (page) => {
      await openHeld(page, 'voice-bank');
      await addTone(page, '晚安，我爱你');
      await addTone(page, 'Good night my dear, see you in the morning');
    },
  },
  {
    name: 'voice-dictionary',
    isCarers: true,
    settings: {
      speech: {
        pronunciations: [
          { written: '重庆', said: 'chong2 qing4' },
          { written: 'ALS', said: 'A L S' },
        ],
      },
    },
    open: async (page) => {
      await openHeld(page, 'pronunciations');
      await page.fill('#written', '单老师');
      await page.fill('#said', 'shan4 lao3 shii1');
    },
  },
];
