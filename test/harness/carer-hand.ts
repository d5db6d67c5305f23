import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeWav } from '../../src/core/speech/wav';

/** What a carer does with the mouse: holds buttons, opens the editor, makes a board. */

/** Holds a button for the hand until what it opens is there. */
export async function hold(page: Page, selector: string, opens: string): Promise<void> {
  await page.hover(selector);
  await page.mouse.down();
  await page.waitForSelector(opens);
  await page.mouse.up();
}

/** From Speak to the carer's part of the settings. */
export async function boardsSection(page: Page): Promise<void> {
  await page.click('[data-target="message"]');
  await page.waitForSelector('[data-target="menu-close"]');
  const settings = page.locator('[data-target="menu-settings"]');
  // The coarser the eyes' grid, the more pages the menu has.
  for (let turns = 0; turns < 20 && !(await settings.isVisible()); turns += 1) {
    await page.click('[data-target="more"]');
    await page.waitForTimeout(100);
  }
  await settings.click();
  await page.click('[data-target="section-boards"]');
}

export async function openEditor(page: Page): Promise<void> {
  await boardsSection(page);
  await hold(page, '#edit-boards-hold', '.boards-editor');
}

export interface TileToMake {
  readonly zh: string;
  readonly photo: string;
  readonly recording: string;
}

/** Makes a tile with words, a photo and a recording on the board that is open in the editor. */
export async function makeTile(page: Page, { zh, photo, recording }: TileToMake): Promise<void> {
  await page.click('#add-tile');
  await page.fill('#label-zh', zh);
  await page.setInputFiles('#photo-file', photo);
  await page.waitForSelector('.tile-picture');
  await page.setInputFiles('#recording-file', recording);
  await page.waitForSelector('#play-recording');
}

/** A picture that is in every checkout. */
export const PHOTO = join(import.meta.dirname, '../../resources/icon.png');

/** One second of a 440 Hz tone, 16 bit, 8 kHz. */
export function toneWav(): Uint8Array {
  const sampleRateHz = 8000;
  const samples = Int16Array.from({ length: sampleRateHz }, (_, at) =>
    Math.round(12_000 * Math.sin((2 * Math.PI * 440 * at) / sampleRateHz)),
  );
  return writeWav({ sampleRateHz, samples });
}
