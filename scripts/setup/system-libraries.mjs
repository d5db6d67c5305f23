import { existsSync } from 'node:fs';
import { withProgress } from './progress.mjs';
import { run } from './run.mjs';
import { recordedRuntime } from './runtime/record.mjs';

/** What brings every shared library Chromium is linked with. Newer releases add t64 to some names. */
const LIBRARY_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];

/** Only where there is no screen: a virtual one for the demo and the tests. */
const DISPLAY_PACKAGES = ['xvfb', 'xauth'];

/**
 * The shared libraries the runtime is linked with, on Linux: installed when we may, otherwise named in one command.
 * @type {import('./step.mjs').Step}
 */
export const systemLibraries = {
  name: 'System libraries',
  run: async () => {
    if (process.platform !== 'linux') return { state: 'skipped', what: 'only Linux needs any' };
    const runtime = recordedRuntime();
    if (!runtime) return { state: 'skipped', what: 'nothing to check without a runtime' };

    const missing = await missingLibraries(runtime.executablePath);
    const lacksDisplay = !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'] && !hasXvfb();
    if (missing.length === 0 && !lacksDisplay) return { state: 'present', what: 'all there' };

    const packages = [
      ...(missing.length > 0 ? LIBRARY_PACKAGES : []),
      ...(lacksDisplay ? DISPLAY_PACKAGES : []),
    ];
    const wanted = [missing.join(' '), lacksDisplay ? 'xvfb-run (there is no screen here)' : ''];
    const what = `missing: ${wanted.filter(Boolean).join(', ')}`;
    const appCannotStart = missing.length > 0;
    if (!isDebianFamily()) {
      return {
        state: 'missing',
        what,
        remedy: `Install what your system calls: ${packages.join(' ')}`,
        appCannotStart,
      };
    }
    const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
    if (process.getuid?.() !== 0) {
      const remedy = `sudo sh -c '${command}'\n(on releases that rename packages, add t64: libgtk-3-0t64 libasound2t64)`;
      return { state: 'missing', what, remedy, appCannotStart };
    }
    const failure = await install(packages);
    const left = await missingLibraries(runtime.executablePath);
    if (failure || left.length > 0) {
      const still = failure ?? `still missing: ${left.join(' ')}`;
      return { state: 'missing', what: `${what}; ${still}`, remedy: `As root: ${command}`, appCannotStart };
    }
    return {
      state: 'done',
      what: `installed ${packages.join(' ')}`,
      from: 'the packages of this Debian or Ubuntu',
    };
  },
};

/**
 * @param {string} executablePath
 * @returns {Promise<string[]>} for instance libnss3.so
 */
async function missingLibraries(executablePath) {
  const { stdout } = await run('ldd', [executablePath]);
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

function hasXvfb() {
  return existsSync('/usr/bin/xvfb-run') && existsSync('/usr/bin/xauth');
}

function isDebianFamily() {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string | null>} why it failed
 */
async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return withProgress(`installing ${packages.join(' ')}`, async (report) => {
    report('reading the package lists');
    const update = await run('apt-get', ['update', '-q'], { env });
    if (update.code !== 0) return `apt-get update failed (${firstComplaint(update.stderr)})`;
    const names = await Promise.all(packages.map(currentName));
    const args = ['install', '-y', '-q', '--no-install-recommends', ...names];
    const done = await run('apt-get', args, { env, onOutput: (text) => report(aptProgress(text)) });
    return done.code === 0 ? null : `apt-get install failed (${firstComplaint(done.stderr)})`;
  });
}

/**
 * How far an installation is, counted in packages.
 * @param {string} text what apt-get has written so far
 */
export function aptProgress(text) {
  const total = /(\d+) newly installed/.exec(text)?.[1] ?? '?';
  const count = (/** @type {RegExp} */ line) => [...text.matchAll(line)].length;
  const unpacked = count(/^Unpacking /gm);
  // Some are set up while others are still to be unpacked, so both are told.
  if (unpacked > 0) return `${unpacked} unpacked, ${count(/^Setting up /gm)} set up, of ${total} packages`;
  return `${count(/^Get:\d+ /gm)} of ${total} packages downloaded`;
}

/**
 * The name under which this release offers the package: Debian 13 and Ubuntu 24.04 renamed some to …t64.
 * @param {string} name
 */
async function currentName(name) {
  const { code, stdout } = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return code === 0 && stdout.includes('Package:') ? `${name}t64` : name;
}

/** @param {string} stderr */
function firstComplaint(stderr) {
  const lines = stderr.split('\n').filter((line) => /^[EW]:/.test(line));
  return lines[0] ?? stderr.trim().split('\n')[0] ?? 'no message';
}
