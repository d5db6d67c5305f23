import { afterEach, describe, expect, it } from 'vitest';
import { openForGaze, type GazeApp, type GazeAppOptions } from '../harness/gaze-app';

/*
 * The ways of pointing with the eyes beside the usual calibration: none at all, one dot that wanders, two points, and a
 * camera that is slow.
 */
let gaze: GazeApp | null = null;

async function open(options: GazeAppOptions = {}): Promise<GazeApp> {
  gaze = await openForGaze(options);
  const { page, user } = gaze;
  await page.evaluate(() => window.app.updateSettings({ firstRunDone: true }));
  await page.reload();
  await user.ready();
  await page.waitForSelector('.speak');
  return gaze;
}

/** From Speak to the result; nobody touches a key, as a key would take a look that has not begun. */
async function calibrate({ page, user, displayPx }: GazeApp): Promise<void> {
  await user.lookAt(displayPx.width / 2, displayPx.height / 2);
  if (!(await page.locator('[data-target="menu-calibrate"]').isVisible()))
    await page.click('[data-target="message"]');
  await page.click('[data-target="menu-calibrate"]');
  await page.waitForSelector('.position');
  await user.follow('[data-calibration-target]', '.position-view');
  await page.waitForSelector('.calibrate', { timeout: 40_000 });
  await page.waitForSelector('[data-target="result-accept"]', { timeout: 90_000 });
}

afterEach(async () => {
  await gaze?.close();
  gaze = null;
});

describe('eyes that cannot be calibrated as usual', () => {
  it('writes with left and right alone, then picks after a look at two points', async () => {
    const { page, user, speaker, displayPx } = await open();
    await page.evaluate(() => window.app.updateSettings({ pointSource: 'camera' }));
    await page.click('[data-target="message"]');
    await page.click('[data-target="menu-settings"]');
    await page.click('[data-target="section-keyboard"]');
    await user.follow('.sides-dot .calibration-dot', '.centre');
    await page.click('[data-target="sides"]');
    await page.waitForSelector('[data-sides="learnt"]', { timeout: 40_000 });
    await page.waitForSelector('.speak');
    const edges = { left: [4, 0.5], right: [displayPx.width - 4, 0.5] } as const;
    const ids = () =>
      page
        .locator('.centre [data-target]')
        .evaluateAll((found) => found.map((tile) => tile.getAttribute('data-target') ?? ''));
    expect(await ids()).toHaveLength(2);
    for (const [side, at] of [
      ['right', 1],
      ['left', 0],
    ] as const) {
      const before = await page.evaluate(() => performance.getEntriesByName('mouyu:pick').length);
      const wanted = (await ids())[at];
      await user.lookAt(edges[side][0], displayPx.height * edges[side][1]);
      await expect
        .poll(() => page.evaluate(() => performance.getEntriesByName('mouyu:pick').length), {
          timeout: 20_000,
        })
        .toBeGreaterThan(before);
      const picked = await page.evaluate(
        (index) =>
          (
            (performance.getEntriesByName('mouyu:pick')[index] as PerformanceMark).detail as {
              targetId: string;
            }
          ).targetId,
        before,
      );
      expect(picked).toBe(wanted);
      await user.lookAt(displayPx.width / 2, displayPx.height / 2);
      await page.waitForTimeout(1500);
    }
    await page.evaluate(() => window.app.updateSettings({ sides: { on: false }, calibration: 'twoPoint' }));
    await page.reload();
    await user.ready();
    await page.waitForSelector('.speak');
    await calibrate(gaze!);
    // Up and down were not asked: a hand takes the result, the eyes choose between two halves.
    await page.click('[data-target="result-accept"]');
    await page.waitForSelector('.speak');
    const [first = '', second = ''] = await ids();
    expect(await speaker.pick(second)).toBe(second);
    await user.lookAt(displayPx.width / 2, 5);
    expect(await speaker.pick(first)).toBe(first);
  }, 240_000);

  it('follows one dot that wanders, and picks with what it taught', async () => {
    const app = await open();
    const { page, speaker } = app;
    await page.evaluate(() => window.app.updateSettings({ calibration: 'pursuit' }));
    await page.reload();
    await app.user.ready();
    await page.waitForSelector('.speak');
    await calibrate(app);
    const errorDeg = Number(await page.locator('.result').getAttribute('data-accuracy-deg'));
    expect(errorDeg).toBeLessThan(2);
    await page.click('[data-target="result-accept"]');
    await speaker.pickSurely('boards');
  }, 180_000);

  it('calibrates before a camera of six pictures a second, says that it takes longer, and gives at least 3x2 tiles', async () => {
    const app = await open({ fps: 6 });
    const { page, user, speaker } = app;
    await page.click('[data-target="message"]');
    await page.click('[data-target="menu-calibrate"]');
    await user.lookAt(app.displayPx.width / 2, app.displayPx.height / 2);
    await page.waitForSelector('[data-camera-slow]', { timeout: 20_000 });
    await user.followCalibration();
    await page.waitForSelector('.calibrate', { timeout: 40_000 });
    await page.waitForSelector('.result', { timeout: 120_000 });
    expect(await speaker.pick('result-accept')).toBe('result-accept');
    await page.waitForSelector('.speak');
    expect(await page.locator('[data-target^="tile-home-"]').count()).toBeGreaterThanOrEqual(5);
    await speaker.pickSurely('boards');
  }, 240_000);
});
