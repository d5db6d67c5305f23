import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayTape } from '../../src/core/recording/tape';
import { calibrateByGaze } from '../harness/calibrate';
import { openForGaze, type GazeApp } from '../harness/gaze-app';
import { openSection, openSettingsAt, turnToRow } from '../harness/settings-hand';

/*
 * A carer records a calibration. What was recorded is then measured by the tool that measures every recording, and its
 * picks are made again from its numbers.
 */
const projectDir = resolve(import.meta.dirname, '..', '..');
let gaze: GazeApp;

beforeAll(async () => {
  gaze = await openForGaze();
  await gaze.page.evaluate(() => window.app.updateSettings({ firstRunDone: true, calibration: 'quick' }));
  await gaze.page.reload();
  await gaze.user.ready();
  await gaze.page.waitForSelector('.speak');
}, 180_000);

afterAll(async () => {
  await gaze?.close();
});

/** A hand holds a button. */
async function hold(selector: string): Promise<void> {
  const { page } = gaze;
  await page.hover(selector);
  await page.mouse.down();
  await page.waitForTimeout(2600);
  await page.mouse.up();
}

async function openTools(): Promise<void> {
  await openSettingsAt(gaze.page, 'tools', 'record');
}

const listed = () => gaze.page.evaluate(() => window.app.listRecordings());

describe('a recording', () => {
  let liveErrorDeg = NaN;
  let folder = '';

  it('is made by a held button while the user calibrates, and says so on every screen', async () => {
    const { page, userDataDir } = gaze;
    expect(await listed()).toEqual([]);
    await openTools();
    await hold('#record-hold');
    await page.waitForSelector('.status-bar [data-recording]');
    await openSection(page, 'eyes');
    await page.click('[data-target="calibrate-next"]');
    liveErrorDeg = await calibrateByGaze(gaze);
    expect(await page.locator('[data-recording]').count()).toBe(1);
    await page.click('[data-recording]');
    await page.waitForSelector('[data-recording]', { state: 'detached' });
    const [kept] = await listed();
    expect(kept).toMatchObject({ withPictures: true, isWhole: true, isOpen: false });
    folder = join(userDataDir, 'recordings', kept?.id ?? '');
  }, 240_000);

  it('gives the same picks when it is played back', () => {
    const replay = replayTape(readFileSync(join(folder, 'features.jsonl'), 'utf8'));
    expect(replay.recorded.map(({ targetId }) => targetId)).toContain('result-accept');
    expect(replay.replayed).toEqual(replay.recorded);
  });

  it('is measured by evaluate, which finds about the error that the app found', async () => {
    const tool = ['scripts/run-ts.mjs', 'bench/evaluate.ts', folder, '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, tool, { cwd: projectDir });
    const report = JSON.parse(stdout.trim()) as Record<string, number>;
    expect(report['frames']).toBeGreaterThan(100);
    expect(report['facesLost']).toBeLessThan((report['frames'] ?? 0) / 10);
    expect(Math.abs((report['meanErrorDeg'] ?? NaN) - liveErrorDeg)).toBeLessThan(0.5);
  }, 240_000);

  it('is deleted by a held button', async () => {
    const { page } = gaze;
    const [kept] = await listed();
    if (kept === undefined) throw new Error('there is no recording to delete');
    await openTools();
    await turnToRow(page, `kept-${kept.id}`);
    await hold(`#kept-${kept.id}-hold`);
    await expect.poll(listed, { timeout: 8000 }).toEqual([]);
  }, 60_000);
});
