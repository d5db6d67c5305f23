import { spawn } from 'node:child_process';
import { BEAT, BEAT_EVERY_MS, GOODBYE } from './watch';

/** Asks for a watcher; a packaged app has one without being asked. */
const WANTED = '--supervised';
const TOLD_WITHIN_MS = 300;
/** No watcher: a test that ends the app wants it to stay ended. */
const UNWANTED = '--unsupervised';

export interface SupervisorSetup {
  readonly watcherFile: string;
  readonly isPackaged: boolean;
  readonly execPath: string;
  /** `process.argv`. */
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly pid: number;
  readonly log: (message: string) => void;
}

export interface Supervisor {
  /** The app ends because it wants to, and stays ended. Resolves when the watcher has been told. */
  goodbye(): Promise<void>;
}

/** Whether this start of the app is watched over. */
export function isSupervised(argv: readonly string[], isPackaged: boolean): boolean {
  if (argv.includes(UNWANTED)) return false;
  return isPackaged || argv.includes(WANTED);
}

/**
 * Starts the watcher, which brings the app back when its main process dies: the speaker cannot, and may be alone. Without
 * one (it cannot be started) the app goes on as it is.
 */
export function superviseApp(setup: SupervisorSetup): Supervisor {
  const { watcherFile, isPackaged, execPath, argv, env, pid, log } = setup;
  if (!isSupervised(argv, isPackaged)) return { goodbye: () => Promise.resolve() };
  // An AppImage is unmounted when the app ends: its own file must be started again, not what was in it.
  const program = env['APPIMAGE'] ?? execPath;
  const watcher = spawn(execPath, [watcherFile, `${pid}`, program, ...argv.slice(1)], {
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
    // In a group of its own, so that what ends the app does not end it, too.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const { stdin } = watcher;
  const beat = setInterval(() => stdin.write(BEAT), BEAT_EVERY_MS);
  const stop = (reason: string): void => {
    clearInterval(beat);
    log(reason);
  };
  watcher.on('error', (error) => stop(`no watcher: ${error.message}`));
  watcher.on('exit', (code, signal) => stop(`the watcher has ended: ${code ?? signal}`));
  stdin.on('error', () => undefined);
  watcher.unref();
  return {
    goodbye: () => {
      clearInterval(beat);
      return new Promise((resolve) => {
        // A watcher that is gone needs no goodbye, and its line may never say so.
        setTimeout(resolve, TOLD_WITHIN_MS);
        stdin.write(GOODBYE, () => resolve());
      });
    },
  };
}
