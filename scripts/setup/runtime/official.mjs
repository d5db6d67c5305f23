import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { packageDir, packageVersion } from '../paths.mjs';
import { withProgress } from '../progress.mjs';
import { run } from '../run.mjs';
import { platformExecutable } from './platform.mjs';

const REACH_WITHIN_MS = 5000;
const DOWNLOAD_WITHIN_MS = 20 * 60_000;

/**
 * The official release, downloaded by the `electron` package's own installer into its folder. Where its host
 * cannot be reached this says so within seconds: the installer itself would retry for minutes.
 * @returns {Promise<import('./record.mjs').Runtime | { notHere: string }>}
 */
export async function officialRuntime() {
  const version = packageVersion('electron');
  const dir = packageDir('electron');
  const executablePath = join(dir, 'dist', platformExecutable());
  const runtime = {
    executablePath,
    version,
    source: 'the official release, in node_modules/electron/dist',
    testRuntime: false,
  };
  if (installedVersion(dir) === version && existsSync(executablePath)) return runtime;

  const base = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? OFFICIAL_BASE;
  const zip = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  if (!isDownloaded(zip)) {
    const reason = await unreachable(`${base}v${version}/${zip}`);
    if (reason) return { notHere: `${new URL(base).host} cannot be reached (${reason})` };
  }
  const result = await withProgress(`downloading Electron ${version} from ${new URL(base).host}`, () =>
    run(process.execPath, [join(dir, 'install.js')], { timeoutMs: DOWNLOAD_WITHIN_MS }),
  );
  if (result.code !== 0 || !existsSync(executablePath)) {
    return { notHere: `the official download failed (${lastLine(result.stderr)})` };
  }
  return runtime;
}

const OFFICIAL_BASE = 'https://github.com/electron/electron/releases/download/';

/** @param {string} dir of the electron package */
function installedVersion(dir) {
  const path = join(dir, 'dist', 'version');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().replace(/^v/, '') : null;
}

/**
 * Whether the installer's own cache holds the archive already: then no host is needed.
 * @param {string} zip
 */
function isDownloaded(zip) {
  const roots = {
    darwin: join(homedir(), 'Library', 'Caches', 'electron'),
    win32: join(process.env['LOCALAPPDATA'] ?? homedir(), 'electron', 'Cache'),
    linux: join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'electron'),
  };
  const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  const root = process.env['electron_config_cache'] ?? roots[platform];
  if (!existsSync(root)) return false;
  return readdirSync(root, { recursive: true }).some((path) => String(path).endsWith(zip));
}

/**
 * @param {string} url
 * @returns {Promise<string | null>} why the archive cannot be fetched; null when it can
 */
async function unreachable(url) {
  // The installer may go through a proxy that this check would not use: let the installer find out itself.
  if (process.env['ELECTRON_GET_USE_PROXY']) return null;
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(REACH_WITHIN_MS) });
    return response.ok ? null : `it answers ${response.status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? 'no message';
}
