import { BrowserWindow, screen } from 'electron';
import type { Display, IpcMain } from 'electron';
import type { PartnerState, PartnerView } from '../core/ipc/contract';
import { PARTNER_READY_CHANNEL, PARTNER_VIEW_CHANNEL } from '../core/ipc/partner-channel';
import { PARTNER_PAGE } from './app-routes';
import { RestartPlan } from './restart-plan';

/** Size on the only display, where a carer moves it: a quarter of a common screen. */
const SMALL_PX = { width: 960, height: 540 };
const MIN_PX = { width: 480, height: 270 };
const BACKGROUND = '#16181b';

export interface PartnerOptions {
  readonly preloadFile: string;
  /** The window that the person speaks with: the partner's goes to another display than this one's. */
  readonly mainWindow: () => BrowserWindow | undefined;
  readonly onState: (state: PartnerState) => void;
}

/**
 * The second window, for the one who listens. It shows and can do nothing else; when its page dies it is loaded again,
 * and when it is closed or its display is taken away, nothing of the first window notices.
 */
export class PartnerWindow {
  private window: BrowserWindow | undefined;
  private view: PartnerView | undefined;

  constructor(private readonly options: PartnerOptions) {}

  /** Answers the page's "here I am" with what is to be shown, and watches the displays. Once, when the app is ready. */
  start(ipcMain: Pick<IpcMain, 'on'>): void {
    ipcMain.on(PARTNER_READY_CHANNEL, (event) => {
      if (event.sender === this.window?.webContents) this.send();
    });
    screen.on('display-removed', (_event, gone) => {
      const { window } = this;
      if (window === undefined || window.isDestroyed()) return;
      // The system moves it onto the display that is left, over the tiles.
      const isHome = this.otherDisplay() !== undefined;
      if (window.isFullScreen() || !isHome || screen.getDisplayMatching(window.getBounds()).id === gone.id)
        this.close();
    });
  }

  /** @param anywhere on the only display, too. */
  open(anywhere: boolean): PartnerState {
    if (this.window !== undefined && !this.window.isDestroyed()) return this.tell('open');
    const display = this.otherDisplay();
    if (display === undefined && !anywhere) return 'noDisplay';
    const window = this.create(display);
    this.window = window;
    window.on('closed', () => {
      if (this.window !== window) return;
      this.window = undefined;
      this.tell('closed');
    });
    reloadWhenDead(window);
    // The person goes on in the first window: this one never takes the keys.
    window.once('ready-to-show', () => {
      window.showInactive();
      if (display !== undefined) window.setFullScreen(true);
    });
    void window.loadURL(PARTNER_PAGE);
    return this.tell('open');
  }

  close(): void {
    this.window?.destroy();
  }

  show(view: PartnerView): void {
    this.view = view;
    this.send();
  }

  private tell(state: PartnerState): PartnerState {
    this.options.onState(state);
    return state;
  }

  private send(): void {
    const contents = this.window?.webContents;
    if (this.view === undefined || contents === undefined || contents.isDestroyed() || contents.isCrashed())
      return;
    contents.send(PARTNER_VIEW_CHANNEL, this.view);
  }

  /** A display that the first window is not on. */
  private otherDisplay(): Display | undefined {
    const main = this.options.mainWindow();
    const taken =
      main === undefined || main.isDestroyed() ? undefined : screen.getDisplayMatching(main.getBounds()).id;
    return screen.getAllDisplays().find(({ id }) => id !== taken);
  }

  private create(display: Display | undefined): BrowserWindow {
    return new BrowserWindow({
      ...(display === undefined ? SMALL_PX : display.bounds),
      minWidth: MIN_PX.width,
      minHeight: MIN_PX.height,
      backgroundColor: BACKGROUND,
      autoHideMenuBar: true,
      title: 'Mouyu 眸语',
      show: false,
      webPreferences: {
        preload: this.options.preloadFile,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    });
  }
}

function reloadWhenDead(window: BrowserWindow): void {
  const plan = new RestartPlan();
  const contents = window.webContents;
  contents.on('render-process-gone', () => {
    setTimeout(() => {
      if (!window.isDestroyed()) contents.reload();
    }, plan.step(performance.now()));
  });
  window.on('unresponsive', () => contents.forcefullyCrashRenderer());
}
