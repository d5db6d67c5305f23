import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platformExecutable } from './platform.mjs';

/**
 * The runtime in the folder that ELECTRON_OVERRIDE_DIST_PATH names.
 * @returns {import('./record.mjs').Runtime | { notHere: string }}
 * @throws when the variable is set but the folder holds no runtime: a silent second choice would surprise
 */
export function overriddenRuntime() {
  const dir = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dir) return { notHere: 'ELECTRON_OVERRIDE_DIST_PATH is not set' };

  const executablePath = join(dir, platformExecutable());
  const versionPath = join(dir, 'version');
  if (!existsSync(executablePath) || !existsSync(versionPath)) {
    throw new Error(
      `ELECTRON_OVERRIDE_DIST_PATH is ${dir}, but ${platformExecutable()} or the file "version" is not in it`,
    );
  }
  const version = readFileSync(versionPath, 'utf8').trim().replace(/^v/, '');
  return {
    executablePath,
    version,
    source: 'the folder ELECTRON_OVERRIDE_DIST_PATH names',
    testRuntime: false,
  };
}
