import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sound, writeWav } from '../../src/core/speech/wav';
import { launchApp, type LaunchedApp } from '../harness/launch-app';
import { audibleSpan, SoundTap } from '../harness/sound-tap';

/** Where pictures go for somebody to look at. */
const shotsDir = process.env['MOUYU_SHOTS'];
const HOLD_MS = 2300;
const TONE_HZ = 440;

/** Quiet, then a faint tone, then quiet again: what is left of it must be about a second, and loud. */
function faintTone(): Sound {
  const sampleRateHz = 16_000;
  const samples = Int16Array.from({ length: 3 * sampleRateHz }, (_, i) =>
    i > sampleRateHz && i < 2 * sampleRateHz
      ? Math.round(700 * Math.sin((2 * Math.PI * TONE_HZ * i) / sampleRateHz))
      : 0,
  );
  return { sampleRateHz, samples };
}

const rmsOf = ({ samples, sampleRateHz }: Sound): number => {
  const span = audibleSpan({ samples, sampleRateHz });
  if (span === null) return 0;
  const heard = samples.subarray(span.fromS * sampleRateHz, span.toS * sampleRateHz);
  return Math.sqrt(heard.reduce((sum, value) => sum + value ** 2, 0) / heard.length);
};

const lengthOf = (sound: Sound): number => {
  const span = audibleSpan(sound);
  return span === null ? 0 : span.toS - span.fromS;
};

/** Rising zero crossings a second in the middle of what is heard. */
const pitchOf = (sound: Sound): number => {
  const span = audibleSpan(sound);
  if (span === null) return 0;
  const middle = sound.samples.subarray(
    (span.fromS + 0.2) * sound.sampleRateHz,
    (span.toS - 0.2) * sound.sampleRateHz,
  );
  const crossings = middle.filter((value, i) => value > 0 && (middle[i - 1] ?? 0) <= 0).length;
  return (crossings / middle.length) * sound.sampleRateHz;
};

describe('the voice', () => {
  let launched: LaunchedApp;
  let page: Page;
  let tap: SoundTap;
  const folder = mkdtempSync(join(tmpdir(), 'mouyu-voice-'));
  const toneFile = join(folder, '01 是的.wav');

  const pick = (id: string) => page.click(`[data-target="${id}"]`);
  const hold = async (id: string) => {
    await page.hover(`#${id}-hold`);
    await page.mouse.down();
    await page.waitForTimeout(HOLD_MS);
    await page.mouse.up();
  };
  const isSpeaking = () => page.locator('[data-target="speak"] .lucide-square').count();
  /** What is heard from an act to the end of what it makes the app say. */
  const hear = async (act: () => Promise<void>): Promise<Sound> => {
    await tap.start();
    await act();
    await page.waitForTimeout(400);
    await expect.poll(isSpeaking, { timeout: 15_000 }).toBe(0);
    await page.waitForTimeout(250);
    return tap.stop();
  };
  const openPanel = async () => {
    if (!(await page.locator('[data-target="menu-voice"]').isVisible())) await pick('message');
    await pick('menu-voice');
  };
  const openSetting = async (id: string) => {
    // The menu is still open when one comes back from the settings.
    if (!(await page.locator('[data-target^="menu-"]').first().isVisible())) await pick('message');
    const settings = page.locator('[data-target="menu-settings"]');
    if (!(await settings.isVisible())) await pick('more');
    await settings.click();
    const row = page.locator(`[data-setting="${id}"]`);
    for (let turns = 0; turns < 6 && !(await row.isVisible()); turns++) await pick('section-voice');
  };

  beforeAll(async () => {
    writeFileSync(toneFile, writeWav(faintTone()));
    launched = await launchApp({
      initScript: `globalThis.__name ??= (inner) => inner; ${SoundTap.script}`,
      switches: ['--use-fake-device-for-media-stream'],
    });
    page = launched.page;
    tap = new SoundTap(page);
    await page.evaluate(() => window.app.updateSettings({ firstRunDone: true, pointSource: 'mouse' }));
    await page.reload();
    await page.waitForSelector('.speak');
  });
  afterAll(async () => {
    await launched.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('checks itself in silence after the start', async () => {
    await tap.start();
    const checks = await page.evaluate(() => window.app.checkVoices());
    expect(checks.map(({ language, engine }) => [language, engine])).toEqual([
      ['zh', 'espeak'],
      ['en', 'espeak'],
    ]);
    expect(audibleSpan(await tap.stop())).toBeNull();
  });

  it('says the last words again, louder each time, spelt, and in the other language', async () => {
    const first = await hear(() => pick('yes'));
    expect(lengthOf(first)).toBeGreaterThan(0.2);
    await openPanel();
    expect(await page.locator('[data-target="voice-again"]').innerText()).toContain('是的');
    const louder = await hear(() => pick('voice-louder'));
    expect(rmsOf(louder)).toBeGreaterThan(1.15 * rmsOf(first));
    const spelt = await hear(() => pick('voice-spell'));
    expect(lengthOf(spelt)).toBeGreaterThan(2 * lengthOf(first));
    expect(await page.locator('[data-target="voice-across"]').innerText()).toContain('Yes');
    const across = await hear(() => pick('voice-across'));
    expect(lengthOf(across)).toBeGreaterThan(0.2);
    // What was spelt or said across is not what is said again.
    expect(await page.locator('[data-target="voice-again"]').innerText()).toContain('是的');
  });

  it('whispers: the words are shown and nothing is heard', async () => {
    await pick('voice-whisper');
    const heard = await hear(async () => {
      await pick('yes');
      await page.waitForSelector('.shown-text[data-shown-text="是的"]');
      await pick('shown-close');
    });
    expect(audibleSpan(heard)).toBeNull();
    await pick('voice-whisper');
    expect(lengthOf(await hear(() => pick('no')))).toBeGreaterThan(0.15);
    await pick('voice-close');
  });

  it('keeps the microphone shut but for a recording', async () => {
    const ask = () =>
      page.evaluate(async () => {
        try {
          const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
          for (const track of stream.getTracks()) track.stop();
          return 'open';
        } catch (error) {
          return (error as DOMException).name;
        }
      });
    expect(await ask()).toBe('NotAllowedError');
    await openSetting('voice-bank');
    await hold('voice-bank');
    await page.fill('#recording-words', '晚安，我爱你');
    await page.click('#record');
    await page.waitForSelector('#stop-recording');
    await page.waitForTimeout(1500);
    await page.click('#stop-recording');
    await page.waitForSelector('[data-recording="晚安，我爱你"]');
    expect(await ask()).toBe('NotAllowedError');
  });

  it('plays a recording wherever its words are said: cut, and as loud as the voice', async () => {
    await page.setInputFiles('#add-recording', toneFile);
    // The name of the file became its words.
    await page.waitForSelector('[data-recording="是的"]');
    await page.fill('#search-recordings', 'waw');
    expect(await page.locator('[data-recording]').count()).toBe(1);
    await pick('back');
    await pick('back');
    const heard = await hear(() => pick('yes'));
    expect(lengthOf(heard)).toBeGreaterThan(0.9);
    expect(lengthOf(heard)).toBeLessThan(1.4);
    expect(Math.abs(pitchOf(heard) - TONE_HZ)).toBeLessThan(12);
    expect(rmsOf(heard)).toBeGreaterThan(2000);
  });

  it('says words as the dictionary has them', async () => {
    await openSetting('pronunciations');
    await hold('pronunciations');
    await page.fill('#written', '不');
    await page.fill('#said', 'chong2 qingg4');
    expect(await page.locator('#add-pronunciation').isDisabled()).toBe(true);
    await page.fill('#said', 'chong2 qing4 chong2 qing4');
    await page.click('#add-pronunciation');
    await page.waitForSelector('[data-pronunciation="不"]');
    await pick('back');
    await pick('back');
    expect(lengthOf(await hear(() => pick('no')))).toBeGreaterThan(0.8);
  });

  it('shows the listener what is written, and neither closing nor a crash of that window is felt', async () => {
    await openSetting('partner');
    const opened = launched.app.waitForEvent('window');
    await hold('partner');
    const partner = await opened;
    await partner.waitForSelector('[data-partner-text="不"]');
    // It can do nothing: neither the app's own way to the main process nor Node is there.
    expect(await partner.evaluate(() => [typeof window.app, typeof globalThis.process])).toEqual([
      'undefined',
      'undefined',
    ]);
    await pick('back');
    await pick('keyboard');
    await pick('key.w');
    await partner.waitForSelector('[data-partner="writing"][data-partner] [data-partner-text*="w"]');
    await openPanel();
    await pick('voice-wait');
    await partner.waitForSelector('.partner-wait');
    if (shotsDir !== undefined) await partner.screenshot({ path: join(shotsDir, 'partner.png') });
    const count = () => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    await launched.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('partner'),
      );
      window?.webContents.forcefullyCrashRenderer();
    });
    expect(await count()).toBe(2);
    expect(lengthOf(await hear(() => pick('voice-louder')))).toBeGreaterThan(0.5);
    const isBack = () =>
      launched.app.evaluate(async ({ BrowserWindow }) => {
        const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().includes('partner'),
        );
        if (!window || window.webContents.isCrashed()) return false;
        const script = "document.querySelector('[data-partner-text]') !== null";
        return (await window.webContents.executeJavaScript(script).catch(() => false)) as boolean;
      });
    await expect.poll(isBack, { timeout: 10_000 }).toBe(true);
    await pick('voice-partner');
    await expect.poll(count, { timeout: 5000 }).toBe(1);
    await page.waitForSelector('[data-target="voice-partner"]:has-text("打开")');
    // With one display the eyes cannot lay it over their own tiles.
    await pick('voice-partner');
    await page.waitForSelector('[data-problem="partnerNoDisplay"]');
    expect(await count()).toBe(1);
  });
});
