import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp, type LaunchedApp } from '../test/harness/launch-app';
import { type Bench, spreadOf } from './bench';
import { installedSize } from './installed-size';
import { timedLaunch } from './timed-launch';

/** Launches with settings saved, as on every day but the first. */
const LAUNCHES = 5;
/** What start-up left behind is counted after this long, with camera and face model running. */
const SETTLE_MS = 8000;
/** Chromium's own test picture stands in for a camera. */
const FAKE_CAMERA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/**
 * Cold start of the built app: from asking the system for the process to the app's own mark of the first tile that
 * can be dwelt on. Files come from the system's cache, as on any start but the first after switching on.
 */
export const startup: Bench = {
  about: 'cold start to the first tile, installed size, memory after start',
  async run({ projectDir, say }) {
    const userDataDir = mkdtempSync(join(tmpdir(), 'mouyu-startup-'));
    try {
      const firstRunMs = await timedLaunch(projectDir, userDataDir, FAKE_CAMERA);
      say(`very first launch: first tile after ${firstRunMs.toFixed(0)} ms`);
      const memory = await memoryAfterStart(userDataDir);
      const everyDayMs: number[] = [];
      for (let i = 0; i < LAUNCHES; i++) {
        const firstTileMs = await timedLaunch(projectDir, userDataDir, FAKE_CAMERA);
        everyDayMs.push(firstTileMs);
        say(`launch ${i + 1}: first tile after ${firstTileMs.toFixed(0)} ms`);
      }
      return {
        firstTile: spreadOf(everyDayMs),
        firstRunFirstTileMs: Math.round(firstRunMs),
        ...installedSize(projectDir),
        memory,
      };
    } finally {
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
    }
  },
};

/** Resident memory of the app's processes, MB. Pages that processes share are counted in each of them. */
interface MemoryMb {
  readonly allMb: number;
  readonly browserMb: number;
  readonly rendererMb: number;
  readonly gpuMb: number;
  readonly otherMb: number;
}

/** Also says that the first run is done, for the launches that follow. */
async function memoryAfterStart(userDataDir: string): Promise<MemoryMb> {
  const launched = await launchApp({ userDataDir, switches: FAKE_CAMERA });
  try {
    await launched.page.waitForFunction(() => performance.getEntriesByName('mouyu:first-tile').length > 0);
    await launched.page.evaluate(() => window.app.updateSettings({ firstRunDone: true }));
    await launched.page.reload();
    await launched.page.waitForTimeout(SETTLE_MS);
    return await memoryOf(launched);
  } finally {
    await launched.close();
  }
}

async function memoryOf({ app }: LaunchedApp): Promise<MemoryMb> {
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ type, memory }) => ({ type, kB: memory.workingSetSize })),
  );
  const sumMb = (types: readonly string[] | null): number => {
    const counted = types === null ? processes : processes.filter(({ type }) => types.includes(type));
    return Math.round(counted.reduce((sum, { kB }) => sum + kB, 0) / 1024);
  };
  const allMb = sumMb(null);
  const [browserMb, rendererMb, gpuMb] = [sumMb(['Browser']), sumMb(['Tab']), sumMb(['GPU'])];
  return { allMb, browserMb, rendererMb, gpuMb, otherMb: allMb - browserMb - rendererMb - gpuMb };
}
