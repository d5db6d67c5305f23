import type { Page } from 'playwright-core';
import type { SettingsSection } from '../../src/renderer/stores/view-store';

/** The coarser the eyes' grid, the more pages there are. */
const MOST_PAGES = 30;

const target = (id: string): string => `[data-target="${id}"]`;

/** Clicks a target. The pointer then rests where no target is: resting on one would pick it. */
async function click(page: Page, id: string): Promise<void> {
  await page.click(target(id));
  await page.mouse.move(1, 1);
}

/** Turns the pages of tiles or rows until something is there. */
async function turnTo(page: Page, selector: string, turner: string): Promise<void> {
  const wanted = page.locator(selector).first();
  for (let turns = 0; turns < MOST_PAGES && !(await wanted.isVisible()); turns += 1)
    await click(page, turner);
}

/** From the Speak screen, its menu open or not, to the choice of what is to be set. */
export async function openSettings(page: Page): Promise<void> {
  if (!(await page.locator('[data-target^="menu-"]').first().isVisible())) {
    await click(page, 'message');
    await page.waitForSelector('[data-target^="menu-"]');
  }
  await turnTo(page, target('menu-settings'), 'more');
  await click(page, 'menu-settings');
}

/** Opens a part of the settings, also from another part. */
export async function openSection(page: Page, section: SettingsSection): Promise<void> {
  await page.waitForSelector('.settings');
  if (await page.locator('.settings-rows').isVisible()) await click(page, 'back');
  await turnTo(page, target(`section-${section}`), 'more');
  await click(page, `section-${section}`);
  await page.waitForSelector('.settings-rows');
}

/** From the Speak screen to a part of the settings, and there to the page with this row. */
export async function openSettingsAt(page: Page, section: SettingsSection, row?: string): Promise<void> {
  await openSettings(page);
  await openSection(page, section);
  if (row !== undefined) await turnToRow(page, row);
}

export const turnToRow = (page: Page, row: string): Promise<void> =>
  turnTo(page, `[data-setting="${row}"]`, 'page-next');
