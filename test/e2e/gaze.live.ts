import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calibrateByGaze } from '../harness/calibrate';
import { makeTile, openEditor, PHOTO, toneWav } from '../harness/carer-hand';
import { openForGaze, type GazeApp } from '../harness/gaze-app';
import { audibleSpan } from '../harness/sound-tap';
import { waitUntil } from '../harness/wait-until';

/*
 * A virtual user before the camera of the built app. The tests of this file are one story in one window, in order:
 * each begins where the one before has ended, as a day does.
 */
const userDataDir = mkdtempSync(join(tmpdir(), 'mouyu-gaze-'));
let gaze: GazeApp;

beforeAll(async () => {
  gaze = await openForGaze({ userDataDir });
  await gaze.page.evaluate(() => window.app.updateSettings({ firstRunDone: true }));
  await gaze.page.reload();
  await gaze.user.ready();
  await gaze.page.waitForSelector('.speak');
}, 180_000);

afterAll(async () => {
  await gaze?.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
});

describe('a person before the camera', () => {
  it('is placed and calibrated without a hand, and the result is accepted with the eyes', async () => {
    const { page } = gaze;
    await page.click('[data-target="message"]');
    await page.click('[data-target="menu-calibrate"]');
    expect(await calibrateByGaze(gaze)).toBeGreaterThan(0);
  }, 400_000);

  it('calls with closed eyes, three times out of three, wherever they looked before', async () => {
    const { page, user, displayPx } = gaze;
    await page.evaluate(() => window.app.updateSettings({ callByClosedEyes: true }));
    await page.reload();
    await user.ready();
    // The page was loaded anew: eyes that close before they were ever seen open are not known to be closed.
    await page.waitForSelector('[data-eyes="good"], [data-eyes="weak"]', { timeout: 20_000 });
    const isCalling = () => page.locator('[data-calling]').count();
    for (const height of [0.02, 0.5, 0.99]) {
      await user.lookAt(displayPx.width / 2, displayPx.height * height);
      await page.waitForTimeout(1500);
      // A glance in the middle of the board may have begun to pick something; closed eyes pick nothing.
      await user.closeEyes(3200);
      await page.waitForSelector('[data-calling]', { timeout: 8000 });
      // The key that raised a call must not acknowledge it: for a moment none does.
      await page.waitForTimeout(1000);
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-calling]', { state: 'detached' });
    }
    // A blink and a short rest of the eyes are no call.
    await user.closeEyes(1000);
    await page.waitForTimeout(2500);
    expect(await isCalling()).toBe(0);
    await page.evaluate(() => window.app.updateSettings({ callByClosedEyes: false }));
    await page.reload();
    await user.ready();
    await page.waitForSelector('.speak');
  }, 60_000);

  it('says a phrase from the starter board that is looked at, and it is heard', async () => {
    const { page, speaker, tap } = gaze;
    const tile = page.locator('[data-target^="tile-home-"]').first();
    const id = (await tile.getAttribute('data-target')) ?? '';
    await tap.start();
    await speaker.pickSurely(id);
    await page.waitForTimeout(2500);
    const span = audibleSpan(await tap.stop());
    expect(span, 'nothing was heard').not.toBeNull();
    expect((span?.toS ?? 0) - (span?.fromS ?? 0)).toBeGreaterThan(0.3);
  });

  it('speaks with the eyes from a board that a carer has just made with the mouse', async () => {
    const { page, speaker, tap } = gaze;
    await speaker.lookAway();
    await openEditor(page);
    await page.click('#add-board');
    await page.fill('#board-zh', '小宝');
    const recording = join(userDataDir, 'tone.wav');
    writeFileSync(recording, toneWav());
    await makeTile(page, { zh: '小宝来了', photo: PHOTO, recording });
    await page.click('#size-wider');
    await page.waitForSelector('[data-saved="true"]');
    await page.click('[data-target="back"]');
    await speaker.pickSurely('boards');
    const board = page.locator('[data-target="board-own-board"]');
    for (let turns = 0; turns < 6 && !(await board.isVisible()); turns += 1) await speaker.pickSurely('more');
    await speaker.pickSurely('board-own-board');
    const picture = page.locator('.tile-grid img.art[src^="/media/"]');
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await tap.start();
    await speaker.pickSurely('tile-own-board-tile');
    await page.waitForTimeout(1800);
    const span = audibleSpan(await tap.stop());
    expect((span?.toS ?? 0) - (span?.fromS ?? 0), 'the recording is one second').toBeGreaterThan(0.7);
  }, 180_000);

  it('types a sentence of each language on the recommended keyboard, and both are heard', async () => {
    const { page, speaker, tap } = gaze;
    const speakAndListen = async () => {
      await tap.start();
      await speaker.pickSurely('speak');
      await speaker.lookAway();
      await page.waitForTimeout(2500);
      const span = audibleSpan(await tap.stop());
      return (span?.toS ?? 0) - (span?.fromS ?? 0);
    };
    await speaker.pickSurely('keyboard');
    await speaker.type([{ say: '请帮我翻身', type: 'qingbangwofanshen' }]);
    expect(await speaker.message()).toBe('请帮我翻身');
    expect(await speakAndListen(), 'five syllables').toBeGreaterThan(0.7);
    await speaker.pickSurely('key.language');
    const words = ['I', 'would', 'like', 'some', 'water'];
    await speaker.type(words.map((say) => ({ say, type: say.toLowerCase() })));
    expect((await speaker.message()).trim()).toBe('I would like some water');
    expect(await speakAndListen(), 'five words').toBeGreaterThan(0.7);
    await speaker.pickSurely('key.language');
  }, 240_000);

  it('types two words with the keyboard and undoes one', async () => {
    const { speaker, page } = gaze;
    await speaker.type([
      { say: '谢谢', type: 'xiexie' },
      { say: '你', type: 'ni' },
    ]);
    expect(await speaker.message()).toBe('谢谢你');
    await speaker.pickSurely('undo');
    await speaker.lookAway();
    expect(await speaker.message()).toBe('谢谢');
    await waitUntil(page, () => document.querySelector('.message-saved.saved') !== null, 5000);
  }, 240_000);

  it('picks nothing while nobody is seen, says so, and goes on when the person is back', async () => {
    const { page, user } = gaze;
    await user.leave();
    await page.waitForSelector('[data-eyes="notSeen"]', { timeout: 10_000 });
    const before = await page.evaluate(() => performance.getEntriesByName('mouyu:pick').length);
    await page.waitForTimeout(2500);
    expect(await page.evaluate(() => performance.getEntriesByName('mouyu:pick').length)).toBe(before);
    await user.comeBack();
    await page.waitForSelector('[data-eyes="good"], [data-eyes="weak"]', { timeout: 10_000 });
  });

  it('stays with the speaker when a visitor leans in, and says that somebody is there', async () => {
    const { page, user, speaker } = gaze;
    await user.bringVisitor();
    await page.waitForSelector('[data-eyes-notice="secondFace"]', { timeout: 15_000 });
    await speaker.pickSurely('boards');
    await user.comeBack();
    await page.waitForSelector('[data-eyes-notice="secondFace"]', { state: 'detached', timeout: 15_000 });
  }, 60_000);

  it('survives the camera being pulled out, and its picture standing still', async () => {
    const { page, user } = gaze;
    await user.unplug();
    await page.waitForSelector('[data-problem="cameraUnplugged"], [data-problem="noCamera"]', {
      timeout: 10_000,
    });
    await page.waitForSelector('[data-eyes="notSeen"]', { timeout: 10_000 });
    await user.plug();
    await page.waitForSelector('[data-eyes="good"], [data-eyes="weak"]', { timeout: 20_000 });
    await user.freeze();
    await page.waitForSelector('[data-eyes="notSeen"]', { timeout: 15_000 });
    await user.unfreeze();
    await page.waitForSelector('[data-eyes="good"], [data-eyes="weak"]', { timeout: 20_000 });
  });

  it('rests, and comes back in two looks at two places', async () => {
    const { page, speaker } = gaze;
    await speaker.pickSurely('rest');
    await page.waitForSelector('.rest');
    await speaker.pickSurely('rest-return');
    await speaker.pickSurely('rest-confirm');
    await page.waitForSelector('.speak');
  });

  it('calls with the eyes, louder and louder, until somebody presses a key', async () => {
    const { page, speaker, tap } = gaze;
    await speaker.pickSurely('call');
    await page.waitForSelector('[data-calling]');
    await gaze.user.lookAt(gaze.displayPx.width / 2, 40);
    await tap.start();
    await page.waitForTimeout(3500);
    const span = audibleSpan(await tap.stop());
    expect((span?.toS ?? 0) - (span?.fromS ?? 0), 'the siren repeats').toBeGreaterThan(2);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.speak');
  });

  it('keeps message and calibration through a kill, and re-centres with one look at a dot', async () => {
    expect(await gaze.speaker.message()).toBe('谢谢');
    gaze.app.process().kill('SIGKILL');
    await gaze.close().catch(() => undefined);
    gaze = await openForGaze({ userDataDir, seed: '2' });
    const { page, user, speaker } = gaze;
    await page.waitForSelector('.speak');
    expect(await speaker.message()).toBe('谢谢');
    await user.followCalibration();
    await page.waitForSelector('.dot-check', { timeout: 30_000 });
    await page.waitForSelector('.dot-check', { state: 'detached', timeout: 15_000 });
    await speaker.pickSurely('boards');
    await page.waitForSelector('[data-target^="board-"]');
  }, 180_000);
});
