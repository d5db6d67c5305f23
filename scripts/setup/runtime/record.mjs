import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheDir, readJson } from '../paths.mjs';

/**
 * The Electron this checkout runs on.
 * @typedef {object} Runtime
 * @property {string} executablePath absolute
 * @property {string} version for instance 45.4.1
 * @property {string} source in words, for people
 * @property {boolean} testRuntime a redistributed old Electron: for demonstrations and tests, not for daily use
 */

const recordPath = join(cacheDir, 'runtime.json');

/** @param {Runtime} runtime */
export function recordRuntime(runtime) {
  mkdirSync(dirname(recordPath), { recursive: true });
  writeFileSync(recordPath, `${JSON.stringify(runtime, null, 2)}\n`);
}

/**
 * The runtime set-up chose last; null before set-up, or when it has been deleted since.
 * @returns {Runtime | null}
 */
export function recordedRuntime() {
  if (!existsSync(recordPath)) return null;
  const runtime = /** @type {Runtime} */ (readJson(recordPath));
  return existsSync(runtime.executablePath) ? runtime : null;
}

/**
 * As `recordedRuntime`, for commands that need it.
 * @returns {Runtime}
 */
export function requireRuntime() {
  const runtime = recordedRuntime();
  if (!runtime)
    throw new Error('No Electron runtime is set up here. Run `npm run setup` and read its last lines.');
  return runtime;
}
