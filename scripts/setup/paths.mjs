import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout: every other path hangs on it. */
export const projectDir = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What set-up downloads or unpacks for this machine; never packaged. */
export const cacheDir = join(projectDir, '.cache');

/** What set-up builds for the app; packaged with it. */
export const generatedDir = join(projectDir, 'resources', 'generated');

/**
 * Folder of an installed npm package.
 * @param {string} name as in package.json
 */
export function packageDir(name) {
  return join(projectDir, 'node_modules', ...name.split('/'));
}

/**
 * @param {string} path
 * @returns {unknown} what the JSON file holds
 */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * Version of an installed npm package.
 * @param {string} name as in package.json
 * @returns {string}
 * @throws when the package is not installed: set-up runs after npm has installed everything
 */
export function packageVersion(name) {
  const { version } = /** @type {{ version: string }} */ (readJson(join(packageDir(name), 'package.json')));
  return version;
}
