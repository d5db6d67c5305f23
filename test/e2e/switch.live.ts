import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../harness/launch-app';
import { waitUntil } from '../harness/wait-until';

/** The fastest the highlight can go: enough where a test only watches. */
const WATCHING_STEP_MS = 500;
/** Slow enough for a press to land on the target it was meant for, on a computer that is busy. */
const PRESSING_STEP_MS = 800;
/** Two presses closer together than 150 ms are one to the app (a contact bounces): with room for a busy computer. */
const BETWEEN_PRESSES_MS = 350;
const MOST_WAIT_MS = 45_000;

let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchApp({ initScript: 'globalThis.__name ??= (inner) => inner' });
  page = launched.page;
  await page.evaluate(() =>
    window.app.updateSettings({ firstRunDone: true, pointSource: 'mouse', language: 'zh' }),
  );
  await scanEvery(PRESSING_STEP_MS);
  // Where a resting pointer is on nothing.
  await page.mouse.move(2, 2);
}, 60_000);

afterAll(() => launched?.close());

/** The page anew, with the highlight staying so long on each place. */
async function scanEvery(stepMs: number): Promise<void> {
  await page.evaluate(
    (ms) => window.app.updateSettings({ scanning: { on: true, key: 'Space', stepMs: ms, loops: 10 } }),
    stepMs,
  );
  await page.reload();
  await page.waitForSelector('.speak');
}

/** Presses the one switch whenever the highlight is on this target, until it alone was highlighted. */
async function press(id: string): Promise<void> {
  const target = page.locator(`[data-target="${id}"][data-scanned]`);
  // The highlight may be about to leave: the next round is the one to press in. What is alone on the page keeps it.
  await target.waitFor({ state: 'detached', timeout: 2 * PRESSING_STEP_MS }).catch(() => undefined);
  for (let depth = 0; depth < 6; depth += 1) {
    await target.waitFor({ timeout: MOST_WAIT_MS });
    const isAlone = (await page.locator('[data-scanned]').count()) === 1;
    await page.keyboard.press('Space');
    if (isAlone) return;
    await page.waitForTimeout(BETWEEN_PRESSES_MS);
  }
  throw new Error(`${id} was never highlighted alone`);
}

/** Every target that is highlighted in one round, and the first one after the call was. */
async function oneRound(): Promise<{ readonly seen: Set<string>; readonly all: string[] }> {
  const idsOf = (selector: string) =>
    page.$$eval(selector, (elements) =>
      elements
        .filter((element) => element.getBoundingClientRect().width > 0 && !element.hasAttribute('disabled'))
        .map((element) => element.getAttribute('data-target') ?? ''),
    );
  await page.waitForTimeout(450);
  const all = await idsOf('[data-target]');
  const seen = new Set<string>();
  const untilMs = Date.now() + MOST_WAIT_MS;
  while (seen.size < all.length && Date.now() < untilMs) {
    for (const id of await idsOf('[data-target][data-scanned]')) seen.add(id);
    await page.waitForTimeout(WATCHING_STEP_MS / 4);
  }
  return { seen, all };
}

describe('one switch', () => {
  it('types a word and has it spoken', async () => {
    for (const id of ['keyboard', 'key.w', 'key.o']) await press(id);
    await page.waitForTimeout(400);
    await press('candidate-0');
    await page.waitForSelector('[data-message="我"]', { timeout: 5000 });
    await press('speak');
    await waitUntil(page, () => performance.getEntriesByName('mouyu:audio').length > 0, 10_000);
  }, 120_000);

  it.each([
    ['Speak', 'boards'],
    ['settings', 'section-switch'],
    ['a part of the settings', 'scanning-next'],
    ['rest', 'rest-return'],
  ])('reaches every target of %s in one round', async (screen, witness) => {
    if (screen === 'Speak') await scanEvery(WATCHING_STEP_MS);
    if (screen === 'settings') {
      await page.click('[data-target="message"]');
      await page.click('[data-target="menu-settings"]');
    }
    if (screen === 'a part of the settings') await page.click('[data-target="section-switch"]');
    if (screen === 'rest') {
      for (let steps = 0; steps < 2; steps += 1) await page.click('[data-target="back"]');
      await page.click('[data-target="rest"]');
    }
    const { seen, all } = await oneRound();
    expect(all).toContain(witness);
    expect([...seen].sort()).toEqual([...all].sort());
  });

  it('raises the call in one round, and its key does not silence it by accident', async () => {
    await scanEvery(PRESSING_STEP_MS);
    await press('call');
    await page.waitForSelector('[data-calling]');
    await page.waitForTimeout(1000);
    await page.keyboard.press('Space');
    await page.waitForTimeout(200);
    expect(await page.locator('[data-calling]').count()).toBe(1);
    await press('call-cancel');
    await page.waitForSelector('[data-calling]', { state: 'detached' });
  }, 60_000);
});
