import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { requireRuntime } from '../../scripts/setup/runtime/record.mjs';
import { sandboxFacts, sandboxObstacle } from '../../scripts/setup/sandbox.mjs';

const projectDir = resolve(import.meta.dirname, '..', '..');

const QUIT_WITHIN_MS = 8000;

export interface LaunchOptions {
  /** Kept when it is given, so that a second launch finds what the first one saved; otherwise a fresh one. */
  readonly userDataDir?: string;
  /** Content size of the window in px. Default 1366 x 768. */
  readonly windowSizePx?: { readonly width: number; readonly height: number };
  /** Chromium switches, for instance a fake camera. */
  readonly switches?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Runs before the page shows anything: replaces the camera, for instance. */
  readonly initScript?: string;
  /** Another app folder than this checkout, for instance a copy with a file missing. */
  readonly appDir?: string;
  /** A packaged app instead of the build in out/. */
  readonly packagedExecutablePath?: string;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userDataDir: string;
  /** What the page logged, and errors it threw, in order: a failing test shows them. */
  readonly consoleLines: readonly string[];
  /** Ends the app and removes the user data when it was a fresh folder. */
  readonly close: () => Promise<void>;
}

/** Opens the built app in the real runtime and gives its window, as a person would see it. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userDataDir = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'mouyu-'));
  const executablePath = options.packagedExecutablePath ?? requireRuntime().executablePath;
  const app = await _electron.launch({
    executablePath,
    args: argumentsFor(options, executablePath, userDataDir),
    cwd: projectDir,
    timeout: 30_000,
    env: { ...definedEnv(process.env), ...options.env },
  });
  if (options.initScript !== undefined) await app.context().addInitScript({ content: options.initScript });

  const consoleLines: string[] = [];
  const page = await app.firstWindow();
  page.on('console', (message) => consoleLines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => consoleLines.push(`thrown: ${error.message}`));
  // The window may have begun loading before the script was there: loaded once more, it is there from the start.
  if (options.initScript !== undefined) await page.reload();
  await page.waitForLoadState('domcontentloaded');
  await resizeWindow(app, options.windowSizePx ?? { width: 1366, height: 768 });

  return {
    app,
    page,
    userDataDir,
    consoleLines,
    close: async () => {
      await closeOrKill(app);
      if (options.userDataDir === undefined)
        rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Gives the content of a window another size, at the display's top left corner: of this page's, or of the app's first. */
export async function resizeWindow(
  app: ElectronApplication,
  sizePx: { width: number; height: number },
  page?: Page,
): Promise<void> {
  const url = page?.url() ?? '';
  await app.evaluate(
    ({ BrowserWindow }, { width, height, shownUrl }) => {
      const windows = BrowserWindow.getAllWindows();
      const window = windows.find(({ webContents }) => webContents.getURL() === shownUrl) ?? windows[0];
      if (!window) throw new Error('the app has no window');
      if (window.isFullScreen()) window.setFullScreen(false);
      window.setContentSize(width, height);
      window.setPosition(0, 0);
    },
    { ...sizePx, shownUrl: url },
  );
}

/** An app that does not quit by itself must not hang the tests after it. */
async function closeOrKill(app: ElectronApplication): Promise<void> {
  const killer = setTimeout(() => app.process().kill('SIGKILL'), QUIT_WITHIN_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(killer);
  }
}

/** What the executable is started with. */
export function argumentsFor(options: LaunchOptions, executablePath: string, userDataDir: string): string[] {
  const switches = [`--user-data-dir=${userDataDir}`, ...(options.switches ?? [])];
  // In containers, as root, there is no sandbox to be had; only the harness may go without.
  if (sandboxObstacle(sandboxFacts(executablePath)) !== null) switches.unshift('--no-sandbox');
  // A test that kills the app does not want it back by itself.
  if (options.packagedExecutablePath !== undefined) return [...switches, '--unsupervised'];
  if (!existsSync(join(projectDir, 'out/main/index.cjs'))) {
    throw new Error('out/ is missing: run `npm run build` before tests that open the app');
  }
  return [...switches, options.appDir ?? projectDir];
}

function definedEnv(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
