import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './setup/paths.mjs';
import { withProgress } from './setup/progress.mjs';
import { run } from './setup/run.mjs';

const OUTPUTS = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'];
const INPUTS = ['src', 'electron.vite.config.ts', 'package-lock.json'];

/** Builds the app unless out/ is newer than everything it is made of. */
export async function buildIfNeeded() {
  if (isBuilt()) return;
  await build();
}

/**
 * @throws with the builder's own words when the source does not build
 */
export async function build() {
  const startedMs = performance.now();
  const builder = join(projectDir, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const result = await withProgress('building the app', () =>
    run(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
      cwd: projectDir,
      env: { ...process.env, NO_COLOR: '1' },
    }),
  );
  if (result.code !== 0) throw new Error(`The build failed:\n${result.stdout}${result.stderr}`);
  console.log(`Built out/ in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
}

/** Whether out/ is complete and newer than its sources. */
export function isBuilt() {
  const outputs = OUTPUTS.map((file) => join(projectDir, file));
  if (!outputs.every((file) => existsSync(file))) return false;
  const builtMs = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
  return INPUTS.every((path) => newestMs(join(projectDir, path)) <= builtMs);
}

/**
 * @param {string} path file or folder
 * @returns {number} when anything in it was last changed
 */
function newestMs(path) {
  const state = statSync(path);
  if (!state.isDirectory()) return state.mtimeMs;
  // A folder's own time tells of files taken away.
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestMs(join(path, name))),
    state.mtimeMs,
  );
}
