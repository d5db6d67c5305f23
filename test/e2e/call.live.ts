import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../harness/launch-app';
import { boardsSection, hold } from '../harness/carer-hand';

/*
 * The call from every state the app can be in, with a bell on the local network that answers as bells do. One story in
 * one folder, in order.
 */
const userDataDir = mkdtempSync(join(tmpdir(), 'mouyu-call-'));
const initScript = 'globalThis.__name ??= (inner) => inner;';
/** The key that raised a call must not acknowledge it. */
const DEAF_MS = 900;

interface Ring {
  readonly event: string;
  readonly callId: string;
}
const rings: Ring[] = [];
/** What the bell answers next; 200 when nothing is left. */
const answers: number[] = [];
let bell: Server;
let address = '';
let launched: LaunchedApp;
let page: Page;

const open = async () => {
  launched = await launchApp({ userDataDir, initScript });
  ({ page } = launched);
};

beforeAll(async () => {
  bell = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      rings.push(JSON.parse(Buffer.concat(parts).toString('utf8')) as Ring);
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => bell.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(bell.address() as AddressInfo).port}/bell`;
  await open();
}, 60_000);

afterAll(async () => {
  await launched.close().catch(() => undefined);
  bell.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
});

/** Calls with the key that works everywhere, and somebody comes. */
async function callAndAnswer(): Promise<void> {
  await page.keyboard.press('F1');
  await page.waitForSelector('[data-calling]');
  await page.waitForTimeout(DEAF_MS);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-calling]', { state: 'detached' });
}

const ringsOf = (event: string) => rings.filter((ring) => ring.event === event);

describe('the call', () => {
  it('can be raised before the first screen is there, and in the first run', async () => {
    await page.reload({ waitUntil: 'commit' });
    await page.waitForLoadState('domcontentloaded');
    await callAndAnswer();
    await page.waitForSelector('[data-target="language-zh"]');
    await callAndAnswer();
  });

  it('is also told to the bell that the carer allows, and to no address outside', async () => {
    await page.evaluate(() => window.app.updateSettings({ firstRunDone: true, pointSource: 'camera' }));
    await page.reload();
    await boardsSection(page);
    await hold(page, '#call-address-hold', '#call-address');
    const attempt = async (text: string) => {
      await page.fill('#call-address', text);
      await page.click('#try-call-address');
      await expect.poll(() => page.innerText('[data-call-test]')).toMatch(/[。]$/);
      return page.innerText('[data-call-test]');
    };
    expect(await attempt('http://93.184.216.34/bell')).toContain('没有存下');
    expect(await attempt(address)).toContain('收到了');
    expect(ringsOf('test')).toHaveLength(1);
    await page.click('#close-dialog');
  });

  it('says on the screen whether it has arrived, and goes on trying until it has', async () => {
    answers.push(500);
    const before = ringsOf('raised').length;
    await page.keyboard.press('F1');
    await page.waitForSelector('[data-call-post="failed"]');
    await page.waitForSelector('[data-call-post="arrived"]', { timeout: 10_000 });
    const told = ringsOf('raised').slice(before);
    expect(told).toHaveLength(2);
    expect(told[0]?.callId).toBe(told[1]?.callId);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-calling]', { state: 'detached' });
    await expect.poll(() => ringsOf('acknowledged').length).toBeGreaterThan(0);
  });

  it('works behind the carer’s number, which eyes cannot enter, and in the editor under a dialog', async () => {
    await page.evaluate(() => window.app.updateSettings({ carer: { pin: '2580' } }));
    await page.reload();
    await page.click('[data-target="message"]');
    await page.click('[data-target="menu-settings"]');
    await page.waitForSelector('.pin-screen');
    expect(await page.locator('[data-target="section-boards"]').count()).toBe(0);
    await callAndAnswer();
    for (const digit of '2580') await page.click(`[data-digit="${digit}"]`);
    await page.click('[data-target="section-boards"]');
    await hold(page, '#edit-boards-hold', '.boards-editor');
    await page.click('#history');
    await page.waitForSelector('.boards-dialog');
    await page.click('[data-target="call"]');
    await page.waitForSelector('[data-calling]');
    await page.waitForTimeout(DEAF_MS);
    await page.click('.calling-words');
    await page.waitForSelector('.boards-dialog');
  });

  it('works uncalibrated, without a camera, while resting, positioning and calibrating', async () => {
    await page.keyboard.press('Escape');
    await page.click('[data-target="back"]');
    await page.waitForSelector('[data-eyes="notCalibrated"], [data-eyes="notSeen"]');
    await page.click('[data-target="call"]');
    await page.waitForSelector('[data-calling]');
    await page.waitForTimeout(DEAF_MS);
    await page.click('.calling-words');
    await page.click('[data-target="rest"]');
    await callAndAnswer();
    await page.click('[data-target="rest-return"]');
    await page.click('[data-target="rest-confirm"]');
    const calibrate = page.locator('[data-target="menu-calibrate"]');
    if (!(await calibrate.isVisible())) await page.click('[data-target="message"]');
    await calibrate.click();
    await callAndAnswer();
    await page.click('[data-target="position-start"]');
    await page.waitForSelector('.calibrate');
    await callAndAnswer();
  });

  it('goes on when the whole program is killed: heard, seen and told again', async () => {
    await page.keyboard.press('F1');
    await page.waitForSelector('[data-call-post="arrived"]');
    const before = ringsOf('raised').length;
    launched.app.process().kill('SIGKILL');
    await launched.close().catch(() => undefined);
    await open();
    await page.waitForSelector('[data-calling]');
    await page.waitForSelector('[data-call-post="arrived"]');
    expect(ringsOf('raised').length).toBeGreaterThan(before);
    const isAudible = () =>
      launched.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.isCurrentlyAudible(),
      );
    await expect.poll(isAudible, { timeout: 10_000 }).toBe(true);
    await page.waitForTimeout(DEAF_MS);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.speak');
    const log = readFileSync(join(userDataDir, 'call-log.jsonl'), 'utf8');
    expect(log.match(/"raised"/g)?.length).toBeGreaterThanOrEqual(9);
    // Nothing that was ever told has a word in it.
    expect(rings.every((ring) => Object.keys(ring).sort().join() === 'app,at,callId,event')).toBe(true);
  });
});
