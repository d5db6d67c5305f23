import { spawn } from 'node:child_process';
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireRuntime } from '../../scripts/setup/runtime/record.mjs';
import { argumentsFor, launchApp } from '../harness/launch-app';

/*
 * The app as it is started for daily use, with its watcher, and without a test program as its parent: who brings it back
 * must be the watcher.
 */
const userDataDir = mkdtempSync(join(tmpdir(), 'mouyu-supervised-'));
const BACK_WITHIN_MS = 30_000;

/** The app's main process, as its lock on the folder says; null while none runs. */
function mainPid(): number | null {
  try {
    const pid = Number(readlinkSync(join(userDataDir, 'SingletonLock')).split('-').at(-1));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

/** Calls that the app has told the bell. */
let rings = 0;
let bell: Server;
let address = '';

beforeAll(async () => {
  bell = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      rings += 1;
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => bell.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(bell.address() as AddressInfo).port}/bell`;
});

afterAll(async () => {
  const pid = mainPid();
  if (pid !== null) process.kill(pid, 'SIGTERM');
  for (let i = 0; i < 50 && mainPid() !== null; i++) await sleep(100);
  bell.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
});

it('comes back by itself when its main process is killed, and its page calls; one that is ended stays ended', async () => {
  // Somebody called, and the bell is known.
  const { page, app, close } = await launchApp({ userDataDir });
  await page.evaluate(
    (callAddress) => window.app.updateSettings({ firstRunDone: true, carer: { callAddress } }),
    address,
  );
  await page.waitForSelector('[data-target]');
  await page.keyboard.press('F1');
  await page.waitForSelector('[data-calling]');
  app.process().kill('SIGKILL');
  await close().catch(() => undefined);
  await expect.poll(mainPid).toBeNull();

  const { executablePath } = requireRuntime();
  const args = [...argumentsFor({}, executablePath, userDataDir), '--supervised'];
  /** The page asks for its state when it starts, goes on calling, and the bell hears of it. */
  const hearsCall = (before: number) =>
    expect.poll(() => rings > before && mainPid() !== null, { timeout: BACK_WITHIN_MS }).toBe(true);

  let before = rings;
  spawn(executablePath, args, { detached: true, stdio: 'ignore' }).unref();
  await hearsCall(before);

  for (let death = 0; death < 2; death++) {
    const pid = mainPid();
    if (pid === null) throw new Error('the app has no lock');
    before = rings;
    process.kill(pid, 'SIGKILL');
    const diedMs = Date.now();
    await hearsCall(before);
    expect(mainPid()).not.toBe(pid);
    console.log(`calling again ${((Date.now() - diedMs) / 1000).toFixed(1)} s after the main process died`);
  }

  process.kill(mainPid() ?? NaN, 'SIGTERM');
  await expect.poll(mainPid, { timeout: 10_000 }).toBeNull();
  await sleep(2500);
  expect(mainPid()).toBeNull();
}, 120_000);
