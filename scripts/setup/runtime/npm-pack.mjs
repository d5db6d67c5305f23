import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { megabytes, withProgress } from '../progress.mjs';
import { run } from '../run.mjs';

/**
 * Fetches a package's archive through npm itself: its registry, proxy and certificates are then the ones the rest
 * of the installation used.
 * @param {string} spec name@version
 * @param {string} targetDir
 * @param {number} expectedBytes for the progress shown
 * @returns {Promise<{ path: string } | { notHere: string }>}
 */
export async function npmPack(spec, targetDir, expectedBytes) {
  rmSync(targetDir, { recursive: true, force: true });
  const cache = join(targetDir, 'npm-cache');
  mkdirSync(cache, { recursive: true });
  const npm = npmCommand();
  // A cache of its own: what arrives can be watched there, and 110 MB do not stay twice on the disk.
  const args = [
    ...npm.args,
    'pack',
    spec,
    '--pack-destination',
    targetDir,
    '--cache',
    cache,
    '--loglevel',
    'error',
  ];

  const result = await withProgress(`fetching ${spec} from the npm registry`, async (report) => {
    const watch = setInterval(
      () => report(`${megabytes(bytesIn(cache))} of ${megabytes(expectedBytes)}`),
      500,
    );
    try {
      return await run(npm.command, args, { cwd: targetDir });
    } finally {
      clearInterval(watch);
    }
  });
  rmSync(cache, { recursive: true, force: true });

  const archive = readdirSync(targetDir).find((name) => name.endsWith('.tgz'));
  if (result.code !== 0 || !archive) {
    return {
      notHere: `npm could not fetch ${spec} (${result.stderr.trim().split('\n')[0] || 'no message'})`,
    };
  }
  return { path: join(targetDir, archive) };
}

/** The npm that runs this set-up, or the one on the path. */
function npmCommand() {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js')
    ? { command: process.execPath, args: [script] }
    : { command: 'npm', args: [] };
}

/**
 * @param {string} dir
 * @returns {number}
 */
function bytesIn(dir) {
  if (!existsSync(dir)) return 0;
  let sum = 0;
  for (const path of readdirSync(dir, { recursive: true })) {
    // Files come and go while npm works: one that is gone counts nothing.
    sum += statSync(join(dir, String(path)), { throwIfNoEntry: false })?.size ?? 0;
  }
  return sum;
}
