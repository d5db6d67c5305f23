import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AppCopy } from '../harness/app-copy';
import { launchApp, type LaunchedApp } from '../harness/launch-app';
import { audibleSpan, SoundTap } from '../harness/sound-tap';

const initScript = `globalThis.__name ??= (inner) => inner; ${SoundTap.script}`;
let copy: AppCopy;
let launched: LaunchedApp | undefined;
let userDataDir: string;

beforeAll(() => {
  copy = new AppCopy();
});
afterAll(() => copy.remove());

afterEach(async () => {
  await launched?.close();
  launched = undefined;
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
});

function prepare(files: Readonly<Record<string, string>>): void {
  userDataDir = mkdtempSync(join(tmpdir(), 'mouyu-damage-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(userDataDir, name, '..'), { recursive: true });
    writeFileSync(join(userDataDir, name), text);
  }
}

/** Whatever is broken: it starts, it speaks, it calls, and it says what is wrong. */
async function startsSpeaksAndCalls(code: string): Promise<void> {
  launched = await launchApp({ appDir: copy.dir, userDataDir, initScript });
  const { page } = launched;
  const problems = await page.evaluate(async () =>
    (await window.app.getStartState()).problems.map((one) => one.code),
  );
  expect(problems).toContain(code);
  await page.evaluate(() => window.app.updateSettings({ firstRunDone: true }));
  await page.reload();
  await page.waitForSelector('.speak');
  await page.waitForSelector(`[data-problem="${code}"]`, { timeout: 60_000 });
  const tap = new SoundTap(page);
  await tap.start();
  await page.click('[data-target="yes"]');
  await page.waitForTimeout(2500);
  expect(audibleSpan(await tap.stop()), 'nothing was heard').not.toBeNull();
  await page.click('[data-target="call"]');
  await page.waitForSelector('[data-calling]');
}

describe('with damaged files', () => {
  it('puts unreadable settings aside', async () => {
    prepare({ 'settings.json': '{"dwell": {"keyMs": 12' });
    await startsSpeaksAndCalls('settingsUnreadable');
    const kept = readdirSync(userDataDir).find((name) => name.startsWith('settings.bad'));
    expect(readFileSync(join(userDataDir, kept ?? ''), 'utf8')).toBe('{"dwell": {"keyMs": 12');
  });

  it('leaves settings of a newer version untouched', async () => {
    const newer = JSON.stringify({ version: 999, dwell: { keyMs: 700 } });
    prepare({ 'settings.json': newer });
    await startsSpeaksAndCalls('settingsNewer');
    expect(readFileSync(join(userDataDir, 'settings.json'), 'utf8')).toBe(newer);
  });

  it('puts a corrupt profile aside', async () => {
    prepare({ 'profiles/profile-20260101000000.json': 'not a profile' });
    await startsSpeaksAndCalls('profileUnreadable');
    const kept = readdirSync(join(userDataDir, 'profiles')).join(' ');
    expect(kept).toMatch(/bad/);
  });

  it('shows the other boards when one has errors', async () => {
    prepare({});
    const board = copy.path('resources/boards/05-position.obf');
    const text = readFileSync(board, 'utf8');
    writeFileSync(board, text.slice(0, 200));
    await startsSpeaksAndCalls('boardUnreadable');
    writeFileSync(board, text);
    const count = await launched?.page.evaluate(async () => (await window.app.getStartState()).boards.length);
    expect(count).toBeGreaterThan(10);
  });

  it('works by mouse without the face model, and with a damaged one', async () => {
    const model = copy.path('resources/generated/face_landmarker.task');
    const bytes = readFileSync(model);
    prepare({});
    truncateSync(model, 1000);
    // The check of the hash runs beside the start, so the problem may come a moment later.
    launched = await launchApp({ appDir: copy.dir, userDataDir, initScript });
    await expect
      .poll(
        () =>
          launched?.page.evaluate(async () =>
            (await window.app.getStartState()).problems.map(({ code }) => code),
          ),
        { timeout: 10_000 },
      )
      .toContain('faceModelDamaged');
    await launched.close();
    rmSync(model);
    expect(existsSync(model)).toBe(false);
    launched = await launchApp({ appDir: copy.dir, userDataDir, initScript });
    await expect
      .poll(
        () =>
          launched?.page.evaluate(async () =>
            (await window.app.getStartState()).problems.map(({ code }) => code),
          ),
        { timeout: 10_000 },
      )
      .toContain('faceModelMissing');
    writeFileSync(model, bytes);
  });

  it('survives a window without size', async () => {
    prepare({});
    launched = await launchApp({ appDir: copy.dir, userDataDir, initScript });
    const { app, page } = launched;
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(1, 1);
      window?.setContentSize(1, 1);
    });
    await page.waitForTimeout(500);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
    await page.waitForSelector('[data-target="language-zh"]');
    await page.keyboard.press('F1');
    await page.waitForSelector('[data-calling]');
  });
});
