import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../harness/launch-app';
import { openSettingsAt } from '../harness/settings-hand';

/* A device speaks to the built app over its socket, as an infrared tracker's bridge would. */
const PORT = 47_931;
/** Two degrees. */
const UNCERTAIN_PX = 117;
/** The key that raised a call must not acknowledge it. */
const DEAF_MS = 900;
let launched: LaunchedApp;
let device: Socket;
let answers = '';
let pointing: NodeJS.Timeout | undefined;

beforeAll(async () => {
  launched = await launchApp();
  const { page } = launched;
  await page.evaluate(
    (port) => window.app.updateSettings({ firstRunDone: true, pointSource: 'mouse', gazeSocket: { port } }),
    PORT,
  );
  await page.reload();
  await page.waitForSelector('.speak');
});

afterAll(async () => {
  clearInterval(pointing);
  device?.destroy();
  await launched?.close();
});

/** A line that says that the eyes look at the middle of a target, to so many pixels. */
async function lookAt(id: string, sigmaPx = 15): Promise<() => string> {
  const { page } = launched;
  const point = await page.locator(`[data-target="${id}"]`).evaluate((element) => {
    const box = element.getBoundingClientRect();
    const titlePx = window.outerHeight - window.innerHeight;
    return {
      x: window.screenX + box.left + box.width / 2,
      y: window.screenY + titlePx + box.top + box.height / 2,
    };
  });
  return () => `gaze ${performance.now()} ${point.x} ${point.y} ${sigmaPx}\n`;
}

describe('another device', () => {
  it('is let in by a carer in the settings, and is given token and port there', async () => {
    const { page } = launched;
    await openSettingsAt(page, 'tools', 'socket');
    await page.click('[data-target="socket-next"]');
    const state = await page.evaluate(async () => {
      for (;;) {
        const socket = await window.app.gazeSocketState();
        if (socket.kind !== 'off') return socket;
      }
    });
    if (state.kind !== 'listening') throw new Error(state.reason);
    device = connect(PORT, '127.0.0.1');
    device.on('data', (data) => (answers += data.toString()));
    device.write(`token ${state.token}\n`);
    await expect.poll(() => answers, { timeout: 8000 }).toMatch(/^ok mouyu 1 display \d+ \d+\n$/);
    const value = () => page.locator('[data-setting="socket"] .value').innerText();
    await expect.poll(value, { timeout: 8000 }).toContain('1');
    for (let steps = 0; steps < 2; steps += 1) await page.click('[data-target="back"]');
  });

  it('presses with select what the mouse is on', async () => {
    const { page } = launched;
    await page.hover('[data-target="keyboard"]');
    await page.waitForTimeout(150);
    device.write('select\n');
    await page.waitForSelector('[data-target^="key."]', { timeout: 8000 });
  });

  it('points and dwells in place of the eyes, and its silence is told', async () => {
    const { page } = launched;
    await page.evaluate(() => window.app.updateSettings({ pointSource: 'socket' }));
    await page.reload();
    await page.waitForSelector('.speak');
    const look = await lookAt('keyboard');
    pointing = setInterval(() => device.write(look()), 33);
    await page.waitForSelector('[data-eyes="device"]');
    await page.waitForSelector('[data-target^="key."]', { timeout: 8000 });
    clearInterval(pointing);
    // One sample makes no dwell: what follows is the press.
    device.write(`${(await lookAt('boards'))()}select\n`);
    await page.waitForSelector('[data-target^="board-"]', { timeout: 8000 });
    await page.waitForSelector('[data-eyes="deviceSilent"]', { timeout: 8000 });
  });

  it('announces a call that uncertain eyes may not have meant: they can take it back, or do nothing', async () => {
    const { page } = launched;
    const point = async (id: string) => {
      const look = await lookAt(id, UNCERTAIN_PX);
      clearInterval(pointing);
      pointing = setInterval(() => device.write(look()), 33);
    };
    await point('call');
    await page.waitForSelector('[data-call-asked]', { timeout: 8000 });
    await point('call-take-back');
    await page.waitForSelector('[data-call-asked]', { state: 'detached', timeout: 8000 });
    expect(await page.locator('[data-calling]').count()).toBe(0);
    await point('call');
    await page.waitForSelector('[data-call-asked]', { timeout: 8000 });
    clearInterval(pointing);
    await page.waitForSelector('[data-calling]', { timeout: 8000 });
    await page.waitForTimeout(DEAF_MS);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-calling]', { state: 'detached' });
  });

  it('goes on speaking and calling when the device goes mad', async () => {
    const { page } = launched;
    device.write('gaze NaN NaN\n'.repeat(40));
    device.write('x'.repeat(5000));
    await expect.poll(() => device.closed, { timeout: 8000 }).toBe(true);
    await page.keyboard.press('F1');
    await page.waitForSelector('[data-calling]');
  });
});
