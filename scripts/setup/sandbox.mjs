import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordedRuntime } from './runtime/record.mjs';

/**
 * What decides whether Chromium's sandbox can be set up on Linux.
 * @typedef {object} SandboxFacts
 * @property {boolean} root Chromium refuses to build its sandbox as root
 * @property {boolean} namespacesAllowed ordinary programs may make user namespaces
 * @property {boolean} helperIsSetuidRoot chrome-sandbox beside the executable belongs to root, mode 4755
 */

/**
 * Why the sandbox cannot work; null when it can.
 * @param {SandboxFacts} facts
 * @returns {'root' | 'namespaces' | null}
 */
export function sandboxObstacle({ root, namespacesAllowed, helperIsSetuidRoot }) {
  if (root) return 'root';
  return namespacesAllowed || helperIsSetuidRoot ? null : 'namespaces';
}

/**
 * @param {string} executablePath of the runtime
 * @returns {SandboxFacts}
 */
export function sandboxFacts(executablePath) {
  const linux = process.platform === 'linux';
  return {
    root: linux && process.getuid?.() === 0,
    namespacesAllowed: !linux || namespacesAllowed(),
    helperIsSetuidRoot: isSetuidRoot(helperPath(executablePath)),
  };
}

/**
 * The commands that let the sandbox work where the kernel keeps user namespaces from ordinary programs.
 * @param {string} executablePath
 */
export function sandboxRemedy(executablePath) {
  const helper = helperPath(executablePath);
  return `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
}

/**
 * Ubuntu since 23.10 and some hardened systems allow no user namespaces to programs they do not know, and the
 * runtime then ends at once. Better said here than found out there.
 * @type {import('./step.mjs').Step}
 */
export const sandbox = {
  name: 'Sandbox',
  run: () => {
    const runtime = recordedRuntime();
    if (process.platform !== 'linux' || !runtime) return { state: 'skipped', what: 'nothing to prepare' };
    switch (sandboxObstacle(sandboxFacts(runtime.executablePath))) {
      case null:
        return { state: 'present', what: 'this account can use it' };
      case 'root':
        return {
          state: 'skipped',
          what: 'Chromium has none for root: use an ordinary account for daily use',
        };
      case 'namespaces':
        return {
          state: 'missing',
          what: 'this system keeps user namespaces from programs it does not know; without them the app does not start',
          remedy: sandboxRemedy(runtime.executablePath),
        };
    }
  },
};

/** @param {string} executablePath */
function helperPath(executablePath) {
  return join(dirname(executablePath), 'chrome-sandbox');
}

function namespacesAllowed() {
  const forbidding = [
    ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
    ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
    ['/proc/sys/user/max_user_namespaces', '0'],
  ];
  return forbidding.every(
    ([path = '', value]) => !existsSync(path) || readFileSync(path, 'utf8').trim() !== value,
  );
}

/** @param {string} path */
function isSetuidRoot(path) {
  const state = statSync(path, { throwIfNoEntry: false });
  return state !== undefined && state.uid === 0 && (state.mode & 0o4000) !== 0;
}
