import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../harness/launch-app';
import { audibleSpan, SoundTap } from '../harness/sound-tap';

const initScript = `globalThis.__name ??= (inner) => inner; ${SoundTap.script}`;
let launched: LaunchedApp | undefined;
const folders: string[] = [];

const userData = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mouyu-mouse-'));
  folders.push(folder);
  return folder;
};

async function open(userDataDir: string): Promise<LaunchedApp> {
  launched = await launchApp({ userDataDir, initScript });
  return launched;
}

afterEach(async () => {
  await launched?.close();
  launched = undefined;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

describe('without a camera', () => {
  it('goes through the first run once, and afterwards straight to Speak', async () => {
    const userDataDir = userData();
    const { page } = await open(userDataDir);
    await page.click('[data-target="language-en"]');
    await page.click('[data-target="sound-heard"]');
    await page.waitForSelector('[data-advice="none"]');
    await page.click('[data-target="skip"]');
    await page.click('[data-target="start-mouse"]');
    await page.waitForSelector('.speak');
    await launched?.close();
    const again = await open(userDataDir);
    await again.page.waitForSelector('.speak');
    expect(await again.page.locator('[data-target="speak"]').innerText()).toContain('Speak');
  });

  it('is heard in its first sentence after a cold start, without any click or key', async () => {
    const { page } = await open(userData());
    const tap = new SoundTap(page);
    await page.waitForSelector('[data-target="language-zh"]');
    await page.evaluate(() => window.app.updateSettings({ firstRunDone: true, pointSource: 'mouse' }));
    await page.reload();
    await page.waitForSelector('.speak');
    await tap.start();
    // A pointer that rests is a dwell: Chromium gets no gesture.
    await page.hover('[data-target="yes"]');
    await page.waitForTimeout(4500);
    const span = audibleSpan(await tap.stop());
    expect((span?.toS ?? 0) - (span?.fromS ?? 0)).toBeGreaterThan(0.15);
  });

  it('raises the call from the first run, rest, settings, positioning and the calibration', async () => {
    const { page } = await open(userData());
    const callAndAnswer = async () => {
      await page.keyboard.press('F1');
      await page.waitForSelector('[data-calling]');
      await page.waitForTimeout(900);
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-calling]', { state: 'detached' });
    };
    await page.waitForSelector('[data-target="language-zh"]');
    await callAndAnswer();
    await page.evaluate(() => window.app.updateSettings({ firstRunDone: true }));
    await page.reload();
    await page.waitForSelector('.speak');
    await callAndAnswer();
    await page.click('[data-target="rest"]');
    await callAndAnswer();
    await page.click('[data-target="rest-return"]');
    await page.click('[data-target="rest-confirm"]');
    await page.click('[data-target="message"]');
    await page.click('[data-target="menu-settings"]');
    await callAndAnswer();
    await page.click('[data-target="section-eyes"]');
    await page.click('[data-target="calibrate-next"]');
    await callAndAnswer();
    await page.click('[data-target="position-start"]');
    await page.waitForSelector('.calibrate');
    await callAndAnswer();
    await page.waitForSelector('.calibrate');
  });

  it('goes on calling after the window has crashed', async () => {
    const { app, page } = await open(userData());
    await page.waitForSelector('[data-target="language-zh"]');
    await page.keyboard.press('F1');
    await page.waitForSelector('[data-calling]');
    // Playwright cannot see into a page that was replaced after a crash; the main process can hear it.
    const isAudible = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCurrentlyAudible());
    await expect.poll(isAudible, { timeout: 10_000 }).toBe(true);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect.poll(isAudible, { timeout: 10_000 }).toBe(false);
    await expect.poll(isAudible, { timeout: 20_000 }).toBe(true);
  });

  it('shows the words large when there is no loudspeaker', async () => {
    launched = await launchApp({
      userDataDir: userData(),
      initScript: 'navigator.mediaDevices.enumerateDevices = async () => [];',
    });
    const { page } = launched;
    await page.evaluate(() => window.app.updateSettings({ firstRunDone: true, language: 'zh' }));
    await page.reload();
    await page.waitForSelector('.speak');
    await page.waitForSelector('[data-problem="noAudioDevice"]');
    await page.click('[data-target="yes"]');
    await page.waitForSelector('[data-shown-text="是的"]');
  });

  it('opens nothing, loads nothing and asks nothing of any other machine', async () => {
    const { app, page } = await open(userData());
    await page.waitForSelector('[data-target="language-zh"]');
    const outside = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(outside).toBe('refused');
    await page.evaluate(() => window.open('https://example.com/'));
    await page.evaluate(() => void (window.location.href = 'https://example.com/')).catch(() => undefined);
    await page.waitForTimeout(500);
    expect(app.windows()).toHaveLength(1);
    expect(page.url()).toMatch(/^app:\/\/mouyu\//);
    expect(await page.evaluate(() => Object.keys(window).includes('require'))).toBe(false);
  });

  it('leaves the log and the saved files in its own folder only', async () => {
    const userDataDir = userData();
    const { page } = await open(userDataDir);
    await page.evaluate(() => window.app.saveDraft({ text: '留下', caret: 2 }));
    expect(readdirSync(userDataDir).join(' ')).toMatch(/draft/);
  });
});
