import { afterEach, describe, expect, it } from 'vitest';
import { openForGaze, type GazeApp, type GazeAppOptions } from '../harness/gaze-app';
import { openSettingsAt } from '../harness/settings-hand';

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

const newestPick = (page: GazeApp['page']): Promise<string> =>
  page.evaluate(
    () =>
      ((performance.getEntriesByName('mouyu:pick').at(-1) as PerformanceMark).detail as { targetId: string })
        .targetId,
  );

describe('eyes that cannot be calibrated as usual', () => {
  it('writes with left and right alone, then picks after a look at two points', async () => {
    const app = await open();
    const { page, user, speaker, displayPx } = app;
    await page.evaluate(() => window.app.updateSettings({ pointSource: 'camera' }));
    await openSettingsAt(page, 'switch', 'sides');
    await user.follow('.sides-dot .calibration-dot', '.centre');
    await page.click('[data-target="sides-next"]');
    // Both sides learnt, it leads back by itself.
    await page.waitForSelector('[data-sides]');
    await page.waitForSelector('.speak', { timeout: 60_000 });
    const middle = () => user.lookAt(displayPx.width / 2, displayPx.height / 2);
    await middle();
    // The hand that set it up opens the list of boards; from here on only the eyes do anything.
    await page.click('[data-target="boards"]');
    await page.waitForSelector('.halves');
    /** Looks to the side that names a choice, and back to the middle, until something is on the page. */
    const choose = async (choice: string, until: string) => {
      for (let looks = 0; looks < 14 && (await page.locator(until).count()) === 0; looks += 1) {
        const isLeft = (await page.locator(`.half-names.left [data-half="${choice}"]`).count()) > 0;
        const picks = () => page.evaluate(() => performance.getEntriesByName('mouyu:pick').length);
        const before = await picks();
        await user.lookAt(isLeft ? 4 : displayPx.width - 4, displayPx.height / 2);
        await expect.poll(picks, { timeout: 20_000 }).toBeGreaterThan(before);
        expect(await newestPick(page)).toBe(isLeft ? 'half-left' : 'half-right');
        await middle();
        await page.waitForTimeout(700);
      }
      await page.waitForSelector(until, { timeout: 2000 });
    };
    await choose('board-home', '[data-half="keyboard"]');
    await choose('keyboard', '[data-half^="key."]');
    await choose('key.h', '.message-composition');
    expect(await page.innerText('.message-composition')).toContain('h');
    await page.evaluate(() => window.app.updateSettings({ sides: { on: false }, calibration: 'twoPoint' }));
    await page.reload();
    await user.ready();
    await page.waitForSelector('.speak');
    await calibrate(app);
    // Up and down were not asked: a hand takes the result, the eyes choose between two halves.
    await page.click('[data-target="result-accept"]');
    await page.waitForSelector('.speak');
    const halves = page.locator('.centre [data-target]');
    await halves.first().waitFor();
    for (const at of [0, 1]) {
      const ids = await halves.evaluateAll((found) =>
        found.map((tile) => tile.getAttribute('data-target') ?? ''),
      );
      expect(ids).toHaveLength(2);
      expect(await speaker.pick(ids[at] ?? '')).toBe(ids[at]);
      await user.lookAt(displayPx.width / 2, 5);
    }
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
