import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../harness/launch-app';
import { openSection, turnToRow } from '../harness/settings-hand';
import { LoopbackServer, sentencesAnswer } from '../main/expansion/loopback-server';

const POLL = { timeout: 10_000 };
let launched: LaunchedApp | undefined;
let server: LoopbackServer | undefined;
const folders: string[] = [];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mouyu-sentences-'));
  folders.push(folder);
  return folder;
}

async function open(userDataDir: string, text = ''): Promise<Page> {
  launched = await launchApp({ userDataDir });
  const { page } = launched;
  await page.evaluate(async (message) => {
    await window.app.updateSettings({
      firstRunDone: true,
      language: 'zh',
      keyboard: 'full',
      fullScreen: false,
    });
    if (message !== '') await window.app.saveDraft({ text: message, caret: message.length });
  }, text);
  await page.reload();
  await page.waitForSelector('.speak');
  return page;
}

/** Picks a target, turning pages until it is there. The pointer then rests where none is. */
async function pick(page: Page, id: string): Promise<void> {
  const target = page.locator(`[data-target="${id}"]`);
  const more = page.locator('[data-target="more"]');
  for (let turns = 0; turns < 6 && !(await target.isVisible()) && (await more.isVisible()); turns++)
    await more.click();
  await target.click();
  await page.mouse.move(1, 1);
}
async function inMenu(page: Page, id: string): Promise<void> {
  await pick(page, 'message');
  await pick(page, id);
}
async function type(page: Page, letters: string): Promise<void> {
  for (const letter of letters) await pick(page, `key.${letter}`);
}
const message = (page: Page) => page.locator('.message-line').getAttribute('data-message');

afterEach(async () => {
  await launched?.close().catch(() => undefined);
  await server?.stop();
  launched = undefined;
  server = undefined;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

describe('the speaker’s own words', () => {
  it('are found by initials after a restart, said again, and stand behind letters of one’s own', async () => {
    const folder = freshFolder();
    let page = await open(folder, '请帮我翻身');
    await pick(page, 'speak');
    await expect
      .poll(() => page.evaluate(() => window.app.listSaid()), POLL)
      .toMatchObject([{ text: '请帮我翻身' }]);
    await launched?.close();

    page = await open(folder, '今天很好');
    await inMenu(page, 'menu-said');
    await page.waitForSelector('[data-target="said-0"]');
    await pick(page, 'said-search');
    await type(page, 'qbw');
    await page.waitForSelector('[data-target="candidate-0"]:has-text("请帮我翻身")');
    await pick(page, 'candidate-0');
    await expect.poll(() => page.evaluate(() => window.app.listSaid()), POLL).toMatchObject([{ count: 2 }]);
    // What was being written waited, and is there again.
    expect(await message(page)).toBe('今天很好');

    if (await page.locator('[data-target="shown-close"]').isVisible()) await pick(page, 'shown-close');
    await pick(page, 'said-picks');
    await pick(page, 'said-0');
    await pick(page, 'choice-abbreviate');
    await type(page, 'zq');
    await pick(page, 'candidate-0');
    await page.waitForSelector('[data-target="abbreviation-zq"]');
    await pick(page, 'keyboard');
    await type(page, 'zq');
    await page.waitForSelector('[data-target="candidate-0"]:has-text("请帮我翻身")');
    await pick(page, 'candidate-0');
    await expect.poll(() => message(page), POLL).toBe('今天很好请帮我翻身');
    await pick(page, 'undo');
    await pick(page, 'undo');
    await expect.poll(() => message(page), POLL).toBe('今天很好');
  });

  it('become a letter that a kill does not take, edited by words in its middle', async () => {
    const folder = freshFolder();
    let page = await open(folder, '留在这里的消息');
    await inMenu(page, 'menu-documents');
    await pick(page, 'document-new');
    await page.waitForSelector('[data-desk="document"]');
    await type(page, 'nihao');
    await page.waitForSelector('[data-target="candidate-0"]:has-text("你好")');
    await pick(page, 'candidate-0');
    await type(page, 'yisheng');
    await page.waitForSelector('[data-target="candidate-0"]:has-text("医生")');
    await pick(page, 'candidate-0');
    await inMenu(page, 'menu-edit');
    await pick(page, 'edit-left');
    await pick(page, 'edit-line');
    await expect.poll(() => message(page), POLL).toBe('你好\n医生');
    await page.waitForSelector('.message-saved.saved');
    launched?.app.process().kill('SIGKILL');

    page = await open(folder);
    expect(await message(page)).toBe('留在这里的消息');
    await inMenu(page, 'menu-documents');
    await page.locator('[data-target^="document-d-"]').click();
    await expect.poll(() => message(page), POLL).toBe('你好\n医生');
    await pick(page, 'edit-end');
    await pick(page, 'edit-delete');
    await expect.poll(() => message(page), POLL).toBe('你好\n');
    await pick(page, 'edit-versions');
    await page.locator('[data-target^="version-"]:not([data-target="version-close"])').first().click();
    await expect.poll(() => message(page), POLL).toBe('你好\n医生');
    await pick(page, 'edit-close');
    await expect.poll(() => message(page), POLL).toBe('留在这里的消息');
  });

  it('are made whole by a server of one’s own, once the carer has allowed it', async () => {
    server = await LoopbackServer.start((_request, response) => {
      response.end(sentencesAnswer('请帮我翻身', '请帮我放松'));
    });
    const page = await open(freshFolder());
    await pick(page, 'keyboard');
    await type(page, 'qbwfs');
    await page.waitForTimeout(1200);
    expect(server.received).toEqual([]);

    await inMenu(page, 'menu-settings');
    await openSection(page, 'sentences');
    await turnToRow(page, 'expansion-setup');
    await page.hover('#expansion-setup-hold');
    await page.mouse.down();
    await page.waitForSelector('.expansion-setup');
    await page.mouse.up();
    await page.fill('#expansion-address', server.address);
    await page.click('#expansion-allow');
    await page.click('#expansion-power');
    await page.click('#expansion-test');
    await page.waitForSelector('[data-answer="sentences"]');
    expect(await page.locator('.expansion-last pre').innerText()).toBe(server.received[0]?.body);

    for (let steps = 0; steps < 3; steps++) await pick(page, 'back');
    await pick(page, 'undo');
    await pick(page, 'keyboard');
    await type(page, 'qbwfs');
    await page.waitForSelector('[data-target="sentence-0"]:has-text("请帮我翻身")');
    expect(await page.locator('.candidates').first().innerText()).not.toBe('');
    await pick(page, 'sentence-0');
    await expect.poll(() => message(page), POLL).toBe('请帮我翻身');
    expect(server.received.every(({ url }) => url === '/v1/chat/completions')).toBe(true);
  });
});
