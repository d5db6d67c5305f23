import type { Page } from 'playwright-core';
import { launchApp } from '../test/harness/launch-app';
import { loadAtlas } from '../test/puppet/atlas';
import { VirtualUser } from '../test/puppet/virtual-user';
import { type Bench, spreadOf } from './bench';

const CALIBRATION_TIMEOUT_MS = 120_000;
/** Long enough for the dwell of a tile and the start of its sound. */
const LOOK_MS = 3500;
const TILES_LOOKED_AT = 10;
/** Sound that starts later than this belongs to no pick. */
const LATEST_SOUND_MS = 5000;

/** A performance mark of the app: `mouyu:drawn`, `mouyu:pick` or `mouyu:audio`. */
interface Mark {
  readonly name: string;
  readonly atMs: number;
  readonly detail: unknown;
}

/**
 * Camera frame to drawn gaze, and key pick to first audio sample, in the built app: a virtual user is calibrated
 * and looks at tiles until they are said. The virtual user's pictures are drawn by the same computer, so the frame
 * times are those of a machine with that much less to spare.
 */
export const latency: Bench = {
  about: 'camera frame to drawn gaze, key pick to first audio sample',
  async run({ say }) {
    const atlas = await loadAtlas({ face: 'face-a' });
    const launched = await launchApp({ windowSizePx: { width: 1366, height: 768 } });
    const { page } = launched;
    try {
      await page.waitForFunction(() => performance.getEntriesByName('mouyu:first-tile').length > 0);
      await page.evaluate(async () => {
        await window.app.updateSettings({ firstRunDone: true, pointSource: 'camera', showGazePoint: true });
        localStorage.setItem('mouyu:measure', '1');
      });
      const user = await VirtualUser.install(page, atlas);
      say('calibrating');
      await calibrate(page, user);
      say(`looking at ${TILES_LOOKED_AT} tiles`);
      await lookAtTiles(page, user);
      return figuresOf(await marksOf(page));
    } finally {
      await launched.close();
    }
  },
};

async function calibrate(page: Page, user: VirtualUser): Promise<void> {
  const pick = (id: string) => page.click(`[data-target="${id}"]`);
  await pick('message');
  await pick('menu-calibrate');
  await pick('position-start');
  // The dot itself: its frame is a point without size.
  await user.follow('.calibration-dot');
  await page.waitForSelector('[data-target="result-accept"]', { timeout: CALIBRATION_TIMEOUT_MS });
  await pick('result-accept');
  await page.waitForSelector('[data-target^="tile-"]');
}

async function lookAtTiles(page: Page, user: VirtualUser): Promise<void> {
  const ids = await page.$$eval('[data-target^="tile-"]', (tiles) =>
    tiles.map((tile) => tile.getAttribute('data-target') ?? ''),
  );
  if (ids.length === 0) throw new Error('the board shows no tiles to look at');
  for (let i = 0; i < TILES_LOOKED_AT; i++) {
    await user.lookAtTarget(ids[i % ids.length] ?? '');
    await page.waitForTimeout(LOOK_MS);
  }
}

function marksOf(page: Page): Promise<Mark[]> {
  return page.evaluate(() =>
    performance.getEntriesByType('mark').map((mark) => ({
      name: mark.name,
      atMs: mark.startTime,
      detail: (mark as PerformanceMark).detail as unknown,
    })),
  );
}

/** Times between the marks. Exported for its test. */
export function figuresOf(marks: readonly Mark[]) {
  const drawn = marks.filter(({ name }) => name === 'mouyu:drawn');
  const sounds = marks.filter(({ name }) => name === 'mouyu:audio').map(({ atMs }) => atMs);
  const picks = marks.filter(({ name }) => name === 'mouyu:pick').map(({ atMs }) => atMs);
  const pickToAudio = picks.flatMap((pickMs, i) => {
    const nextMs = picks[i + 1] ?? Infinity;
    const sound = sounds.find((atMs) => atMs >= pickMs && atMs < Math.min(nextMs, pickMs + LATEST_SOUND_MS));
    return sound === undefined ? [] : [sound - pickMs];
  });
  return {
    frameToDrawn: spreadOf(drawn.map(({ atMs, detail }) => atMs - frameTimeOf(detail))),
    pickToAudio: spreadOf(pickToAudio),
    picks: picks.length,
  };
}

function frameTimeOf(detail: unknown): number {
  const frameTMs =
    typeof detail === 'object' && detail !== null && 'frameTMs' in detail ? detail.frameTMs : null;
  if (typeof frameTMs !== 'number')
    throw new Error(`mark mouyu:drawn without frameTMs: ${JSON.stringify(detail)}`);
  return frameTMs;
}
