import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from 'playwright-core';
import { requireRuntime } from '../../scripts/setup/runtime/record.mjs';
import { buildHost } from './build-host';
import { HOST_CONFIG_VARIABLE, type HostConfig } from './host-config';
import type { DumpJob, Job, JobOutcome } from './page/job';

/** A recording to take landmarks from. */
export type DumpRequest = Omit<DumpJob, 'firstFrame'>;

/** Frames per call into the page: a few megabytes. */
const DUMP_BATCH = 40;

/** A real Electron window that runs jobs on recordings. */
export interface Host {
  run(job: Job): Promise<JobOutcome>;
  /** Landmarks and eye bands of all frames of a recording, as `page/dump-worker.ts` describes them. */
  dump(recording: DumpRequest): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Builds and opens the window. `videos` are the `camera.mjpeg` files that jobs name by their place in this list.
 * @throws when there is no runtime or the window does not open.
 */
export async function openHost(
  projectDir: string,
  resourcesDir: string,
  videos: readonly string[],
): Promise<Host> {
  const { executablePath } = requireRuntime();
  // A folder of its own, so that two evaluations at a time do not build over each other.
  const workDir = join(projectDir, '.cache', 'evaluate', String(process.pid));
  const { appDir, pageDir } = await buildHost(projectDir, workDir);
  const mediaDir = join(workDir, 'media');
  const config: HostConfig = { roots: { rendererDir: pageDir, resourcesDir, mediaDir }, videos };
  const application = await _electron.launch({
    executablePath,
    // Chromium refuses its sandbox to root (containers, CI); this is a measuring tool, not the product.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(workDir, 'user-data')}`,
      appDir,
    ],
    cwd: workDir,
    env: { ...stringsOf(process.env), [HOST_CONFIG_VARIABLE]: JSON.stringify(config) },
  });
  const close = async (): Promise<void> => {
    await application.close();
    rmSync(workDir, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const page = await readyPage(application);
    return {
      run: (job) => page.evaluate((given) => window.runJob(given), job),
      dump: (request) => dumpAll(page, request),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function dumpAll(page: Page, request: DumpRequest): Promise<Buffer> {
  // A face model serves one video: its memory of earlier frames must not reach into the next.
  await page.reload();
  await page.waitForFunction(() => typeof window.dumpFrames === 'function');
  const parts: Buffer[] = [];
  for (let firstFrame = 0; firstFrame < request.frames.length; firstFrame += DUMP_BATCH) {
    const frames = request.frames.slice(firstFrame, firstFrame + DUMP_BATCH);
    const encoded = await page.evaluate((job) => window.dumpFrames(job), { ...request, frames, firstFrame });
    parts.push(Buffer.from(encoded, 'base64'));
  }
  return Buffer.concat(parts);
}

async function readyPage(application: ElectronApplication) {
  const page = await application.firstWindow();
  page.on('pageerror', (error) => console.error(`evaluate page: ${error.message}`));
  await page.waitForFunction(() => typeof window.runJob === 'function');
  return page;
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
