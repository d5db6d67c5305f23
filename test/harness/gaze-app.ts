import type { ElectronApplication, Page } from 'playwright-core';
import { loadAtlas } from '../puppet/atlas';
import { assumedDisplay } from '../puppet/display';
import type { FaceName } from '../puppet/faces';
import { Speaker } from '../puppet/speaker';
import { VirtualUser } from '../puppet/virtual-user';
import { launchApp, resizeWindow } from './launch-app';
import { SoundTap } from './sound-tap';

export interface GazeAppOptions {
  readonly face?: FaceName;
  readonly userDataDir?: string;
  readonly seed?: string;
  /** Pictures a second of the camera. Default 15. */
  readonly fps?: number;
}

/** The built app with a virtual user before its camera and a listener at its loudspeaker. */
export interface GazeApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly user: VirtualUser;
  readonly speaker: Speaker;
  readonly tap: SoundTap;
  readonly displayPx: { readonly width: number; readonly height: number };
  readonly consoleLines: readonly string[];
  readonly userDataDir: string;
  /** From the newest pick that was followed by a sound to the first sample handed to the sound card. */
  pickToSoundMs(): Promise<number>;
  close(): Promise<void>;
}

/** Opens the app over the whole display: the eyes are calibrated for the display, not for a window. */
export async function openForGaze(options: GazeAppOptions = {}): Promise<GazeApp> {
  // The tool's compiler names inner functions with a helper that the page does not have.
  const initScript = `globalThis.__name ??= (inner) => inner; ${SoundTap.script}`;
  const launched = await launchApp({
    initScript,
    ...(options.userDataDir === undefined ? {} : { userDataDir: options.userDataDir }),
  });
  const { app, page } = launched;
  const displayPx = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().size);
  await resizeWindow(app, displayPx);
  const atlas = await loadAtlas({
    face: options.face ?? 'face-a',
    display: assumedDisplay(displayPx.width, displayPx.height),
  });
  const user = await VirtualUser.install(page, atlas, {
    seed: options.seed ?? '1',
    ...(options.fps === undefined ? {} : { fps: options.fps }),
  });
  return {
    app,
    page,
    user,
    displayPx,
    speaker: new Speaker(page, user),
    tap: new SoundTap(page),
    consoleLines: launched.consoleLines,
    userDataDir: launched.userDataDir,
    pickToSoundMs: () => pickToSoundMs(page),
    close: launched.close,
  };
}

async function pickToSoundMs(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sound = performance.getEntriesByName('mouyu:audio').at(-1)?.startTime ?? NaN;
    const picks = performance.getEntriesByName('mouyu:pick').filter(({ startTime }) => startTime <= sound);
    return sound - (picks.at(-1)?.startTime ?? NaN);
  });
}
