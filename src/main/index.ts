import { app, clipboard, dialog, ipcMain, Menu, protocol, screen, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { parseObf } from '../core/boards/obf';
import { registerAppScheme, serveApp } from './app-protocol';
import { checkFaceModel } from './face-model-check';
import { openCallPost } from './call';
import { ExpansionClient } from './expansion/expansion-client';
import { exportFile, exportPdf } from './export-file';
import { GazeSocket } from './gaze-socket/gaze-socket';
import { createHandlers } from './handlers';
import { registerIpc, sendEvent } from './ipc';
import { Log } from './log';
import { Microphone } from './microphone';
import { PartnerWindow } from './partner-window';
import { appPaths } from './paths';
import { Problems, reasonOf } from './problems';
import { isTestRuntime } from './runtime';
import { cutNetwork, lockAllContents, lockSession } from './security';
import { startSpeech } from './speech';
import { chooseVoiceFolder } from './speech/voice-folder';
import speechWorkerFile from './speech/worker?modulePath';
import { electronSettingsFile } from './storage/electron-settings-file';
import { SettingsStore } from './storage/settings-store';
import { openStores } from './stores';
import { superviseApp, type Supervisor } from './supervisor';
import watcherFile from './supervisor/watcher?modulePath';
import { openWindow } from './window';

/** Saving what is pending must not keep the app from closing. */
const CLOSE_WITHIN_MS = 1500;

const paths = appPaths(__dirname, process.resourcesPath, app.getPath('userData'));
const problems = new Problems();
const log = new Log(paths.logFile, () => new Date());
let window: BrowserWindow | undefined;
let supervisor: Supervisor | undefined;

async function start(): Promise<void> {
  const refused = (what: string) => log.write('refused', what);
  const page = () => window?.webContents;

  // Before the app is ready: what Chromium must know from the start, and the files that can be read meanwhile.
  registerAppScheme(protocol);
  cutNetwork(app);
  lockAllContents(app, refused);
  problems.onReport((problem) => log.write('problem', `${problem.code}: ${problem.detail}`));
  problems.onReport((problem) => sendEvent(page(), 'problem', problem));
  const settings = await SettingsStore.open(electronSettingsFile(paths.userDataDir), problems, new Date());
  const stores = openStores(paths, settings, parseObf, problems, (message) => log.write('media', message));

  await app.whenReady();
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  const microphone = new Microphone(() => performance.now());
  lockSession(session.defaultSession, refused, () => microphone.isAllowed());
  serveApp(protocol, paths);

  const speech = startSpeech({
    workerFile: speechWorkerFile,
    espeakDir: paths.espeakDir,
    platform: process.platform,
    searchPath: process.env['PATH'] ?? '',
    settings: () => settings.current().speech,
    problems,
    log: (message) => log.write('speech', message),
    onChunk: (chunk) => sendEvent(page(), 'speechChunk', chunk),
    onEnd: (end) => sendEvent(page(), 'speechEnd', end),
  });
  const gazeSocket = new GazeSocket({
    tokenFile: paths.socketTokenFile,
    displayPx: () => screen.getPrimaryDisplay().size,
    nowMs: () => performance.now(),
    onSample: (sample) => sendEvent(page(), 'socketSample', sample),
    onSelect: () => sendEvent(page(), 'socketSelect', null),
    onState: (state) => sendEvent(page(), 'socketState', state),
  });
  const expansion = new ExpansionClient({ settings: () => settings.current().expansion });
  const partner = new PartnerWindow({
    preloadFile: paths.partnerPreloadFile,
    mainWindow: () => window,
    onState: (state) => sendEvent(page(), 'partnerState', state),
  });
  partner.start(ipcMain);
  const handlers = createHandlers({
    stores,
    speech,
    microphone,
    partner,
    chooseVoiceFolder: () => chooseVoiceFolder(dialog, process.env['PATH'] ?? ''),
    problems,
    log,
    appVersion: app.getVersion(),
    testRuntime: isTestRuntime(process.versions.electron),
    onSettings: ({ fullScreen, gazeSocket: wish, speech: { voiceFolder } }, before) => {
      if (voiceFolder !== before.speech.voiceFolder) speech.refreshFolder();
      if (fullScreen !== before.fullScreen) window?.setFullScreen(fullScreen);
      void gazeSocket.follow(wish);
    },
    exportFile: (name, bytes) => exportFile(dialog, name, bytes),
    quit: () => app.quit(),
    callPost: openCallPost({
      address: () => settings.current().carer.callAddress,
      onState: (state) => sendEvent(page(), 'callPost', state),
      log: (message) => log.write('call', message),
    }),
    exportPdf: (name, landscape) => exportPdf(dialog, page(), name, landscape),
    gazeSocket,
    copyText: async (text) => {
      await clipboard.writeText(text);
    },
    expand: (ask) => expansion.ask(ask),
  });
  registerIpc(ipcMain, handlers, (_method, reason) => log.write('ipc', reason));

  window = openWindow({
    preloadFile: paths.preloadFile,
    fullScreen: settings.current().fullScreen,
    onRestart: (reason) => {
      speech.stop();
      microphone.forbid();
      problems.report({ code: 'rendererRestarted', detail: reason });
    },
    onClosed: () => {
      partner.close();
      app.quit();
    },
  });
  void gazeSocket.follow(settings.current().gazeSocket);
  void checkFaceModel(paths.resourcesDir, problems);

  closeTidily(async () => {
    await Promise.all([
      stores.then(({ draft, boards, said, documents }) =>
        Promise.all([draft, boards, said, documents].map((store) => store.close())),
      ),
      speech.dispose(),
      gazeSocket.close(),
    ]);
    await log.flush();
  });
}

/** Holds the end of the app back until `close` is done, but not for long. */
function closeTidily(close: () => Promise<void>): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    const atLatest = new Promise((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS));
    void Promise.race([close().catch(() => undefined), atLatest])
      .then(() => supervisor?.goodbye())
      .then(() => app.exit());
  });
}

/** A dialog about an error is no use to somebody who cannot click it away: it is logged, and the app goes on. */
function surviveErrors(): void {
  process.on('uncaughtException', (error) => log.write('bug', error.stack ?? reasonOf(error)));
  process.on('unhandledRejection', (reason) => log.write('bug', reasonOf(reason)));
}

function bringToFront(): void {
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

if (app.requestSingleInstanceLock()) {
  surviveErrors();
  supervisor = superviseApp({
    watcherFile,
    isPackaged: app.isPackaged,
    execPath: process.execPath,
    argv: process.argv,
    env: process.env,
    pid: process.pid,
    log: (message) => log.write('supervisor', message),
  });
  app.on('second-instance', bringToFront);
  start().catch((error: unknown) => {
    log.write('bug', `start-up failed: ${reasonOf(error)}`);
    void log.flush().then(() => app.exit(1));
  });
} else {
  app.quit();
}
