import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { build } from 'vite';

import { requireRuntime } from '../../../scripts/setup/runtime/record.mjs';
import { serveFiles, type Mount } from './static-server';
import { someDisplay } from './virtual-display';

export interface PageHostOptions {
  /** Folder with the page's HTML file and its TypeScript. */
  readonly pageFolder: string;
  readonly htmlFile: string;
  /** Where the built page goes until the host is closed; of its own for each process, or two would empty it for each other. */
  readonly outFolder: string;
  /** What else the page may fetch. */
  readonly mounts: readonly Mount[];
}

export interface PageHost {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** WebGL by software: the same picture on every machine, with or without a graphics card. */
const SOFTWARE_WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const PAGE_HOST_FOLDER = join('test', 'harness', 'page-host');

async function buildPage({ pageFolder, htmlFile, outFolder }: PageHostOptions): Promise<void> {
  await build({
    configFile: false,
    root: resolve(pageFolder),
    base: './',
    logLevel: 'warn',
    build: {
      outDir: resolve(outFolder),
      emptyOutDir: true,
      target: 'chrome114',
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: resolve(pageFolder, htmlFile) },
    },
  });
}

/** Builds a page and opens it in the project's Electron runtime. */
export async function openPageHost(options: PageHostOptions): Promise<PageHost> {
  const { executablePath } = requireRuntime();
  await buildPage(options);
  const server = await serveFiles([...options.mounts, { prefix: '/', path: options.outFolder }]);
  const display = await someDisplay();
  const close = async () => {
    display.close();
    await server.close();
    await rm(options.outFolder, { recursive: true, force: true });
  };
  const app = await launch(executablePath, join(options.outFolder, 'profile'), {
    ...(process.env as Record<string, string>),
    ...display.env,
    PAGE_HOST_URL: `${server.baseUrl}/${options.htmlFile}`,
  }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const page = await app.firstWindow();
  page.on('pageerror', (error) => console.error(`[page] ${String(error)}`));
  return {
    page,
    close: async () => {
      await app.close();
      await close();
    },
  };
}

function launch(
  executablePath: string,
  profileFolder: string,
  env: Record<string, string>,
): Promise<ElectronApplication> {
  // Chromium's sandbox refuses to run as root; only the harness may switch it off.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const switches = [`--user-data-dir=${resolve(profileFolder)}`, ...asRoot, ...SOFTWARE_WEBGL];
  return _electron.launch({ executablePath, args: [...switches, resolve(PAGE_HOST_FOLDER)], env });
}
