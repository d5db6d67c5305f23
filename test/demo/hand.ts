import type { ElectronApplication, Page } from 'playwright-core';
import type { SettingsPatch } from '../../src/core/settings/settings';

/** A busy computer may take long to load its tables. */
const ANSWER_MS = 10_000;

/** One screen to be looked at. */
export interface Shot {
  readonly name: string;
  readonly settings?: SettingsPatch;
  /** The message that is there already. */
  readonly message?: string;
  /** Made for a mouse: its lists scroll, and its dialogs lie over them. */
  readonly isCarers?: boolean;
  /** From the Speak screen to what is to be seen; gives another window when that one is meant. */
  readonly open: (page: Page, app: ElectronApplication) => Promise<Page | void>;
}

/** Picks a tile. The pointer then rests where no tile is: resting on one would pick it. */
export const pick = async (page: Page, id: string): Promise<void> => {
  await page.click(`[data-target="${id}"]`);
  await page.mouse.move(1, 1);
};
/** Until the decoder has answered, if it has anything to say. */
export const decoded = (page: Page): Promise<unknown> =>
  page
    .waitForSelector('[data-target^="candidate-"], [data-target^="sentence-"]', { timeout: ANSWER_MS })
    .catch(() => undefined);
export const type = async (page: Page, letters: string) => {
  for (const letter of letters) await pick(page, `key.${letter}`);
  await decoded(page);
};
/** Turns pages until a tile is there, and picks it. */
export const find = async (page: Page, id: string) => {
  for (let turns = 0; turns < 12 && (await page.locator(`[data-target="${id}"]`).count()) === 0; turns += 1)
    await pick(page, 'more');
  await pick(page, id);
};
export const inMenu = (id: string) => async (page: Page) => {
  // The message closes a menu that is open.
  if (!(await page.locator('[data-target^="menu-"]').first().isVisible())) await pick(page, 'message');
  await page.waitForSelector('[data-target^="menu-"]');
  await find(page, id);
};

export const LONG_MESSAGE =
  '今天医生说我的情况比上个月稳定，晚上还要用呼吸机，请把枕头垫高一点，然后帮我翻个身，谢谢你一直陪着我。';
