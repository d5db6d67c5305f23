import { BrowserWindow, powerSaveBlocker, screen } from 'electron';
import { APP_PAGE } from './app-routes';
import { Heartbeat } from './heartbeat';
import { RestartPlan } from './restart-plan';

/** The page's own background, so that nothing flashes before it is drawn. */
const BACKGROUND = '#16181b';
const MIN_WIDTH_PX = 800;
const MIN_HEIGHT_PX = 560;
/** A page that never says it is ready is shown all the same. */
const SHOW_AT_LATEST_MS = 4000;
/** How often the page is asked whether it is there. */
const HEARTBEAT_MS = 1000;

export interface WindowOptions {
  readonly preloadFile: string;
  readonly fullScreen: boolean;
  /** The page stopped and is being loaded again. */
  readonly onRestart: (reason: string) => void;
  readonly onClosed: () => void;
}

/** The one window: sandboxed, isolated, awake, and back within two seconds when its page dies. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.max(width, MIN_WIDTH_PX),
    height: Math.max(height, MIN_HEIGHT_PX),
    minWidth: MIN_WIDTH_PX,
    minHeight: MIN_HEIGHT_PX,
    fullscreen: options.fullScreen,
    backgroundColor: BACKGROUND,
    autoHideMenuBar: true,
    title: 'Mouyu 眸语',
    show: false,
    webPreferences: {
      preload: options.preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
      // A gaze is no gesture to Chromium; without this the first sentence would be silent.
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  showWhenReady(window);
  keepAwake(window);
  restartWhenDead(window, options.onRestart);
  endWhenHung(window);
  window.on('closed', options.onClosed);
  void window.loadURL(APP_PAGE);
  return window;
}

function showWhenReady(window: BrowserWindow): void {
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  setTimeout(show, SHOW_AT_LATEST_MS);
}

/** The screen must not go dark for somebody who touches neither mouse nor keys. */
function keepAwake(window: BrowserWindow): void {
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  window.on('closed', () => powerSaveBlocker.stop(blocker));
}

function restartWhenDead(window: BrowserWindow, onRestart: (reason: string) => void): void {
  const plan = new RestartPlan();
  const contents = window.webContents;
  contents.on('render-process-gone', (_event, details) => {
    if (window.isDestroyed()) return;
    onRestart(details.reason);
    setTimeout(() => {
      if (!window.isDestroyed()) contents.reload();
    }, plan.step(performance.now()));
  });
  // A hung page is ended; that is then noticed above.
  window.on('unresponsive', () => contents.forcefullyCrashRenderer());
}

/** Ends a page that no longer answers. One that is being debugged may stand still as long as it likes. */
function endWhenHung(window: BrowserWindow): void {
  const contents = window.webContents;
  const heartbeat = new Heartbeat();
  const reset = () => heartbeat.reset();
  contents.on('did-finish-load', reset);
  contents.on('render-process-gone', reset);
  const timer = setInterval(() => {
    if (contents.isDestroyed() || contents.isCrashed() || contents.isLoading() || contents.isDevToolsOpened())
      return;
    if (heartbeat.step()) contents.forcefullyCrashRenderer();
    else void contents.executeJavaScript('0').then(reset, () => undefined);
  }, HEARTBEAT_MS);
  window.on('closed', () => clearInterval(timer));
}
