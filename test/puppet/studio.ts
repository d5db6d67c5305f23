import { join } from 'node:path';

import { openPageHost } from '../harness/page-host/page-host';
import { PHOTO_DIRECTORY } from './faces';
import type { PictureRect, PuppetFrame } from './frame';
import type { PuppetInfo, StudioPage, StudioSetup } from './page/studio-page';

const PAGE_READY_TIMEOUT_MS = 60_000;
/** Frames per call into the page: enough to hide the call, few enough to keep memory flat. */
const BATCH = 32;

/** The photo puppet, rendered in the project's Electron runtime. */
export interface Studio {
  readonly setup: (setup: StudioSetup) => Promise<PuppetInfo>;
  /** JPEG files in the order of the frames. */
  readonly renderJpegs: (frames: readonly PuppetFrame[], quality: number) => AsyncGenerator<Buffer>;
  /** The room without the person. */
  readonly renderEmptyRoom: (quality: number) => Promise<Buffer>;
  readonly eyeStrip: (frames: readonly PuppetFrame[], marginPx: number) => Promise<PictureRect>;
  readonly renderStrips: (
    frames: readonly PuppetFrame[],
    strip: PictureRect,
    columns: number,
    quality: number,
  ) => Promise<Buffer>;
  /** A PNG of pictures one below the other. */
  readonly stack: (rows: readonly { jpeg: Buffer; label: string; scale: number }[]) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

type Method = keyof StudioPage;

export async function openStudio(): Promise<Studio> {
  const host = await openPageHost({
    pageFolder: join('test', 'puppet', 'page'),
    htmlFile: 'render.html',
    outFolder: join('.cache', 'puppet', 'page', String(process.pid)),
    mounts: [
      { prefix: '/wasm/', path: join('node_modules', '@mediapipe', 'tasks-vision', 'wasm') },
      { prefix: '/photos/', path: PHOTO_DIRECTORY },
      { prefix: '/face_landmarker.task', path: join('resources', 'generated', 'face_landmarker.task') },
    ],
  });
  await host.page.waitForFunction('window.studio !== undefined', null, { timeout: PAGE_READY_TIMEOUT_MS });

  async function call<M extends Method>(
    method: M,
    ...args: Parameters<StudioPage[M]>
  ): Promise<Awaited<ReturnType<StudioPage[M]>>> {
    const answer: unknown = await host.page.evaluate(
      ([name, values]) => {
        if (!window.studio) throw new Error('the studio page is not ready');
        return (window.studio[name] as (...all: unknown[]) => unknown)(...values);
      },
      [method, args as unknown[]] as const,
    );
    return answer as Awaited<ReturnType<StudioPage[M]>>;
  }

  return {
    setup: (setup) => call('setup', setup),
    async *renderJpegs(frames, quality) {
      for (let from = 0; from < frames.length; from += BATCH) {
        const files = await call('renderJpegs', frames.slice(from, from + BATCH), quality);
        for (const file of files) yield Buffer.from(file, 'base64');
      }
    },
    renderEmptyRoom: async (quality) => Buffer.from(await call('renderEmptyRoom', quality), 'base64'),
    eyeStrip: (frames, marginPx) => call('eyeStrip', frames, marginPx),
    renderStrips: async (frames, strip, columns, quality) =>
      Buffer.from(await call('renderStrips', frames, strip, columns, quality), 'base64'),
    stack: async (rows) => {
      const encoded = rows.map((row) => ({ ...row, jpeg: row.jpeg.toString('base64') }));
      return Buffer.from(await call('stack', encoded), 'base64');
    },
    close: host.close,
  };
}
