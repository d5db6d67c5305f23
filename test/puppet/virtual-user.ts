import { join, resolve } from 'node:path';

import type { Page } from 'playwright-core';
import { build } from 'vite';

import type { Atlas } from './atlas';
import { waitUntil } from '../harness/wait-until';
import type { PlayerReport, PlayerSetup, PlayerState } from './live/player';
import type { Wish } from './live/wish';

const DEFAULT_FPS = 15;
const READY_TIMEOUT_MS = 30_000;

export interface VirtualUserOptions {
  /** Pictures a second. Default 15. */
  readonly fps?: number;
  /** Default '1'. */
  readonly seed?: string;
  /** Size of the display in CSS pixels. Default: what the page says of its screen. */
  readonly displayPx?: { readonly widthPx: number; readonly heightPx: number };
  /** What the person is doing when the page opens; the rest as usual. */
  readonly state?: Partial<PlayerState>;
}

let bundle: Promise<string> | null = null;

/** The player as one script for a page, built once for each process. */
export function playerScript(): Promise<string> {
  bundle ??= buildPlayer();
  return bundle;
}

async function buildPlayer(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'chrome114',
      lib: {
        entry: resolve(join('test', 'puppet', 'live', 'player.ts')),
        formats: ['iife'],
        name: 'virtualUserPlayer',
      },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : null;
  if (!chunk) throw new Error('the player could not be built');
  return chunk.code;
}

/** A person before the app's camera: looks where the test says, or at what the app shows. */
export class VirtualUser {
  private state: PlayerState;

  private constructor(
    private readonly page: Page,
    atlas: Atlas,
    options: VirtualUserOptions,
  ) {
    this.state = {
      wish: { kind: 'point', xPx: 0, yPx: 0 },
      presence: 'there',
      pose: atlas.index.sheets[0]?.pose.name ?? '',
      fault: 'none',
      cameraCount: 1,
      frozen: false,
      blinking: true,
      ...options.state,
    };
  }

  /** Puts the person before the camera of the page, which is loaded anew; also survives later reloads. */
  static async install(page: Page, atlas: Atlas, options: VirtualUserOptions = {}): Promise<VirtualUser> {
    const displayPx =
      options.displayPx ??
      (await page.evaluate(() => ({ widthPx: window.screen.width, heightPx: window.screen.height })));
    const user = new VirtualUser(page, atlas, options);
    if (!options.state?.wish) {
      user.state = {
        ...user.state,
        wish: { kind: 'point', xPx: displayPx.widthPx / 2, yPx: displayPx.heightPx / 2 },
      };
    }
    const pictures = {
      sheets: atlas.sheets.map(({ base, strips }) => ({
        base: base.toString('base64'),
        strips: strips.toString('base64'),
      })),
      emptyRoom: atlas.emptyRoom.toString('base64'),
    };
    await page.exposeFunction('virtualUserSetup', (): PlayerSetup => ({
      index: atlas.index,
      pictures,
      state: user.state,
      fps: options.fps ?? DEFAULT_FPS,
      seed: options.seed ?? '1',
      displayPx,
    }));
    await page.addInitScript({ content: await playerScript() });
    await page.reload();
    await user.ready();
    return user;
  }

  /** Waits until the person is in the picture, for instance after a reload. */
  async ready(): Promise<void> {
    await waitUntil(this.page, () => window.virtualUser !== undefined, READY_TIMEOUT_MS);
  }

  /** Looks at a point of the display, CSS pixels. */
  async lookAt(xPx: number, yPx: number): Promise<void> {
    await this.wish({ kind: 'point', xPx, yPx });
  }

  /** From now on looks at whatever matches the first of these selectors that is on the page, wherever it moves. */
  async follow(...selectors: readonly string[]): Promise<void> {
    await this.wish({ kind: 'elements', selectors });
  }

  /** Looks at calibration targets while there are any. */
  async followCalibration(): Promise<void> {
    await this.follow('[data-calibration-target]');
  }

  /** Looks at the middle of a target of the app. */
  async lookAtTarget(id: string): Promise<void> {
    await this.follow(`[data-target=${JSON.stringify(id)}]`);
  }

  async closeEyes(durationMs: number): Promise<void> {
    await this.page.evaluate((ms) => window.virtualUser?.closeEyes(ms), durationMs);
  }

  /** Involuntary blinks on or off. */
  async blink(blinking: boolean): Promise<void> {
    await this.set({ blinking });
  }

  /** Takes another head pose of the atlas. */
  async takePose(name: string): Promise<void> {
    await this.set({ pose: name });
  }

  /** Goes away: only the room is in the picture. */
  async leave(): Promise<void> {
    await this.set({ presence: 'away' });
  }

  async comeBack(): Promise<void> {
    await this.set({ presence: 'there' });
  }

  /** A second face beside the person. */
  async bringVisitor(): Promise<void> {
    await this.set({ presence: 'withVisitor' });
  }

  /** The camera is pulled out: streams end, none is listed. */
  async unplug(): Promise<void> {
    await this.set({ fault: 'unplugged' });
  }

  /** The camera is there and may be used, whatever was wrong before. */
  async plug(): Promise<void> {
    await this.set({ fault: 'none' });
  }

  /** Asking for the camera is refused; a stream that runs goes on. */
  async refuse(): Promise<void> {
    await this.set({ fault: 'refused' });
  }

  /** Another program holds the camera; a stream that runs goes on. */
  async busy(): Promise<void> {
    await this.set({ fault: 'busy' });
  }

  /** Running streams end by themselves, the camera stays listed. */
  async endStreams(): Promise<void> {
    await this.page.evaluate(() => window.virtualUser?.endTracks());
  }

  async setCameraCount(cameraCount: number): Promise<void> {
    await this.set({ cameraCount });
  }

  /** The camera sends no new picture; its stream lives. */
  async freeze(): Promise<void> {
    await this.set({ frozen: true });
  }

  async unfreeze(): Promise<void> {
    await this.set({ frozen: false });
  }

  /** Where the eyes are now and how the camera runs. */
  async report(): Promise<PlayerReport> {
    const report = await this.page.evaluate(() => window.virtualUser?.report());
    if (!report) throw new Error('the virtual user is not in this page');
    return report;
  }

  private async wish(wish: Wish): Promise<void> {
    await this.set({ wish });
  }

  private async set(change: Partial<PlayerState>): Promise<void> {
    this.state = { ...this.state, ...change };
    await this.page.evaluate((state) => window.virtualUser?.set(state), this.state);
  }
}
